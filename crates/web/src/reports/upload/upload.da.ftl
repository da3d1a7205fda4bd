upload-title = Send et regneark
upload-lead = Meld om mange elever på én gang. Du ser, hvad der skal rettes, før noget bliver sendt.
upload-file = Fil med meldinger
upload-file-hint = CSV fra jeres regneark eller skolesystem, højst { $most } MB. Første række er kolonnernes navne.
upload-look = Se filen igennem
upload-no-file = Vælg en fil.
upload-not-read = Filen kan ikke læses
upload-columns = Kolonnerne
upload-columns-text = Rækkefølgen er ligegyldig, og danske overskrifter bliver forstået.
upload-template = Hent et tomt ark
upload-heading-column = Kolonne
upload-heading-holds = Det står der
upload-heading-required = Skal være der
upload-column-kind = risk (risiko) eller dropout (frafald)
upload-column-cpr = Ti cifre. Gør kolonnen til tekst, så nuller foran bliver stående
upload-column-name = Elevens navn
upload-column-home_municipality = Hjemkommunens fire cifre
upload-column-education_kind = Uddannelsens kode
upload-column-started_on = Den dag, eleven begyndte, for eksempel 10-08-2026
upload-column-occurred_on = Den sidste dag på skolen, eller den dag I så risikoen
upload-column-causes = Koder for årsager, med | imellem
upload-column-words = Hvad der er sket. Intet om helbred
upload-column-tried = Hvad I har prøvet
upload-column-person_informed = Om eleven ved det: ja eller nej
upload-column-guardians_informed = Om værgerne ved det: ja eller nej
upload-column-alternative_agreed = Om der er aftalt noget andet: ja eller nej
upload-column-phone = Elevens telefon
upload-column-email = Elevens mail
upload-codes = Koderne for uddannelser og årsager:
upload-codes-link = se listen

upload-preview-title = Filen er set igennem
upload-preview-lead = Der er ikke sendt noget endnu. Filen er fra { $institution }.
upload-mistakes = { $count ->
    [one] Ret én ting i filen
   *[other] Ret { $count } ting i filen
}
upload-mistakes-text = Ret dem i regnearket, gem det som CSV, og vælg filen igen. Der er ikke sendt noget.
upload-row = Række
upload-what = Hvad der skal rettes
upload-whole-row = hele rækken
upload-not-shown = Og { $count } til. Ret disse først.
upload-good = { $count ->
    [0] Der er ingen nye meldinger i filen.
    [one] 1 ny melding er klar til at blive sendt.
   *[other] { $count } nye meldinger er klar til at blive sendt.
}
upload-there = { $count ->
    [one] 1 er sendt før og bliver ikke sendt igen.
   *[other] { $count } er sendt før og bliver ikke sendt igen.
}
upload-twice = Samme elev, slags og dag står også i række { $row }, men med et andet indhold. Behold den ene.
upload-exists = Meldingen findes allerede med et andet indhold. Tilføj til { $number } i stedet, og tag rækken ud.
upload-odd = { $count ->
    [one] Kontrolcifferet passer ikke i ét CPR-nummer: række { $rows }. Se efter, om det er rigtigt.
   *[other] Kontrolcifferet passer ikke i { $count } CPR-numre: række { $rows }. Se efter, om de er rigtige.
}
upload-minors = { $count ->
    [one] Én elev er under 18. Er du bekymret for eleven, så lav også en underretning til kommunens børne- og familieområde. En melding her er ikke en underretning.
   *[other] { $count } elever er under 18. Er du bekymret for en af dem, så lav også en underretning til kommunens børne- og familieområde. En melding her er ikke en underretning.
}
upload-sample = Sådan forstår vi de første rækker
upload-day = Dag
upload-send = { $count ->
    [0] Afslut
    [one] Send 1 melding
   *[other] Send { $count } meldinger
}
upload-other = Vælg en anden fil
upload-kept = Filen ligger forseglet og kun til dig. Den bliver slettet, når du har sendt, eller efter et døgn.
reports-received = { $received ->
    [one] 1 melding er modtaget.
   *[other] { $received } meldinger er modtaget.
} { $there ->
    [0] { "" }
    [one] 1 var der allerede.
   *[other] { $there } var der allerede.
}
