# Anbefalinger: liste, side, skemaer.

recommendations-title = Anbefalinger
recommendations-lead = Det, partnerskabet anbefaler. Hvert tal kan følges tilbage.
recommendations-none = Der er ingen anbefalinger at vise her endnu.
recommendation-new = Foreslå en anbefaling
recommendation-edit = Ret teksten
recommendation-edit-lead = Skriv en sætning med en modtager og et udsagnsord: »Ministeriet bør …«. Resten kan vente.
recommendation-what = Anbefaling
recommendation-where = Hvor langt
recommendation-behind = Hvem står bag
recommendation-count = { $endorses ->
    [one] 1 støtter
   *[other] { $endorses } støtter
}, { $dissents ->
    [one] 1 er uenig
   *[other] { $dissents } er uenige
}
recommendation-state-draft = Udkast
recommendation-state-in-consultation = Høring
recommendation-state-adopted = Vedtaget
recommendation-state-delivered = Overleveret
recommendation-state-answered = Besvaret
recommendation-state-followed-up = Fulgt op
recommendation-field-title = Kort navn
recommendation-field-demand = Anbefalingen i en sætning
recommendation-field-addressee = Modtager
recommendation-field-themes = Temaer
recommendation-field-level = Hvad skal ændres
recommendation-field-horizon = Hvornår
recommendation-field-why = Hvorfor
recommendation-field-young-say = Det siger de unge
recommendation-field-effect = Det venter vi, der sker, og for hvem
recommendation-field-takes = Det vil det kræve
recommendation-field-risks = Det kan gå galt
recommendation-field-contact = Hvem kan man spørge
recommendation-hint-demand = For eksempel »Kommuner og skoler bør aftale, hvem der svarer hvornår«.
recommendation-level-law = En lov
recommendation-level-order = En bekendtgørelse
recommendation-level-guidance = En vejledning
recommendation-level-agreement = En aftale
recommendation-level-practice = Praksis lokalt
recommendation-horizon-now = Nu
recommendation-horizon-two-years = Inden to år
recommendation-horizon-longer = På længere sigt
recommendation-to = Til { $addressee }
recommendation-draft-of = version { $version }, foreslået af { $proposer }
recommendation-trials = { $count ->
    [one] 1 prøvehandling
   *[other] { $count } prøvehandlinger
}
recommendation-figures = { $count ->
    [one] 1 tabel
   *[other] { $count } tabeller
}
recommendation-see-change = Se, hvad der er ændret fra version { $version }
recommendation-comments = { $count ->
    [one] 1 kommentar
   *[other] { $count } kommentarer
}
recommendation-comment = Skriv en kommentar
recommendation-comment-send = Send kommentaren
recommendation-evidence = Belæg: hver påstand og dens kilde
recommendation-no-evidence-yet = Der er ikke noget belæg endnu.
recommendation-evidence-told = Tallene er fra beskyttede udgivelser. Belæg, der er i brug, kan ikke slettes. Holder det ikke, bliver det trukket tilbage.
recommendation-more = Mere om anbefalingen
recommendation-consultation = Høring
recommendation-waits = { $count ->
    [one] 1 kommune
   *[other] { $count } kommuner
}
recommendation-silent = { $count ->
    [0] Alle kommuner har svaret.
    [one] 1 kommune har ikke svaret.
   *[other] { $count } kommuner har ikke svaret.
}
recommendation-stance-endorses = støtter
recommendation-stance-dissents = er uenig
recommendation-stance-to = Svaret gælder version { $version }.
recommendation-own = Svar for { $place }
recommendation-where-we-stand = Hvor står I
recommendation-say-endorses = Vi støtter den
recommendation-say-dissents = Vi er uenige
recommendation-because = Fordi
recommendation-because-hint = Er I uenige, så skriv hvorfor. Det står på anbefalingen.
recommendation-reason-missing = Skriv, hvorfor I er uenige. Det følger med anbefalingen.
recommendation-stance-send = Send svaret
recommendation-dissent-follows = Uenighed følger med anbefalingen.
recommendation-since = Siden den blev vedtaget
recommendation-document = Dokument { $number }
recommendation-step-adopt = Vedtaget, før høringen var slut
recommendation-step-deliver = Overleveret
recommendation-step-answer = Besvaret
recommendation-step-follow-up = Fulgt op
recommendation-step-field-on = Hvornår
recommendation-step-field-who = Til hvem
recommendation-step-field-office = Minister, udvalg eller kontor
recommendation-step-field-why-now = Hvorfor nu
recommendation-step-field-document = Dokumentnummer
recommendation-step-field-answer = Svar
recommendation-step-field-text = Tekst
recommendation-answer-accepted = Imødekommet
recommendation-answer-partly = Delvist imødekommet
recommendation-answer-not = Ikke imødekommet
recommendation-answer-under-consideration = Under overvejelse
recommendation-answer-met-already = Allerede opfyldt
recommendation-do-consult = Send i høring
recommendation-do-adopt = Vedtag
recommendation-do-deliver = Skriv overleveringen
recommendation-do-answer = Skriv svaret
recommendation-do-follow-up = Følg op
recommendation-do-told-consult = Partnerskabet får ti hverdage til at svare.
recommendation-do-told-adopt = Når den er vedtaget, er den offentlig, og teksten ligger fast.
recommendation-do-told-deliver = Til hvem, hvornår, og hvilket dokument.
recommendation-do-told-answer = Skriv, hvad svaret er. Alle kan læse det.
recommendation-do-told-follow-up = Hvad er der sket siden svaret. Alle kan læse det.
recommendation-lacks = Før den kan komme i høring, mangler: { $fields }.
recommendation-nobody-answered = Ingen har svaret på den nyeste version endnu. Bed partnerskabet svare, før I vedtager den.
recommendation-no-evidence = Den hviler ikke på noget endnu. Tilføj mindst ét belæg.
recommendation-version = Ændret i version { $version }
recommendation-version-by = { $by }, { $at }
recommendation-change-added = tilføjet
recommendation-change-changed = ændret
recommendation-change-removed = fjernet
recommendation-no-change = Teksten er den samme som før.
recommendation-back = Tilbage til anbefalingen
recommendation-done-proposed = Anbefalingen er skrevet ned. Den er et udkast.
recommendation-done-written = Den nye version er gemt. De tidligere står stadig.
recommendation-done-evidence = Belægget er tilføjet.
recommendation-done-withdrawn = Belægget er trukket tilbage.
recommendation-done-stance = Svaret er sendt.
recommendation-done-comment = Kommentaren er sendt.
recommendation-done-consult = Den er nu i høring.
recommendation-done-adopt = Den er vedtaget og offentlig.
recommendation-done-deliver = Overleveringen er skrevet.
recommendation-done-answer = Svaret er skrevet.
recommendation-done-follow-up = Opfølgningen er skrevet.

evidence-add = Tilføj belæg
evidence-lead = Hver påstand skal have en kilde, som andre kan se.
evidence-field-claim = Påstand
evidence-field-kind = Hvad viser det
evidence-field-of = Kilde
evidence-field-table = Hvilket tal
evidence-field-quote = Ord, nogen har sagt
evidence-field-said = Hvem sagde det
evidence-field-consent = Samtykke
evidence-hint-said = Som rolle, aldrig med navn. For eksempel »en ung på FGU«.
evidence-consent = Den, der har sagt det, har sagt ja til at blive citeret
evidence-kind-trial = Prøvehandling
evidence-kind-figure = Tal fra en udgivelse
evidence-kind-voice = Ord fra nogen
evidence-if-trial = En prøvehandling
evidence-if-figure = Tal fra en udgivelse
evidence-if-voice = Ord fra nogen
evidence-trial = Hvilken prøvehandling
recommendation-choose = Vælg
evidence-release = Hvilken udgivelse
evidence-no-such-trial = Vælg en prøvehandling, der er delt med partnerskabet. Ellers kan andre ikke se efter.
evidence-source = Kilde
evidence-on = Kendt pr.
evidence-to-trial = Se prøvehandlingen
evidence-trial-closed = Prøvehandlingen er delt i partnerskabet og kan læses der
evidence-of-release = Udgivelse { $release }: { $table }
evidence-withdraw = Træk tilbage
evidence-withdraw-reason = Hvorfor holder det ikke
evidence-withdrawn = Belægget er trukket tilbage { $day }: { $reason }
evidence-not-shared-trial = Belægget er trukket tilbage: prøvehandlingen er ikke delt længere
evidence-not-shared-figure = Belægget er trukket tilbage: udgivelsen er taget tilbage
evidence-no-such-release = Vælg en udgivelse, der er offentlig.
catalogue-title = Katalog over anbefalinger
catalogue-lead = Alle vedtagne anbefalinger fra { $programme }, samlet efter tema. Katalogets dokumentnummer er den seneste overleverings.
catalogue-not-delivered = Ikke overleveret endnu
catalogue-as-of = Som det står
catalogue-none = Der er ikke vedtaget nogen anbefalinger endnu.
catalogue-short = Anbefalingerne kort
catalogue-why = Hvorfor
catalogue-members = { $count ->
    [one] Én kommune har været med:
   *[other] { $count } kommuner har været med:
}
catalogue-other = Andre anbefalinger
catalogue-dissent = { $who } er uenig: { $why }
catalogue-state = Hvor den står
catalogue-figures = Om tallene
catalogue-figures-told = Alle tal kommer fra udgivelser. Et tal, der bygger på få unge, er skjult, og det er andre tal også, når man ellers kunne regne det ud. »Skjult« er ikke nul og ikke ukendt.
catalogue-no-figures = Ingen af anbefalingerne bygger på tal fra en udgivelse.

recommendation-backed = Opbakning bekræftet { $on }
recommendation-backing-asked = Opbakning spurgt { $on }, ikke svaret
recommendation-backing-gone = Siger, at opbakningen ikke gælder lige nu
recommendation-backing-old = Opbakning sidst bekræftet { $on }
recommendation-unconfirmed = { $count ->
    [one] Én kommune har ikke bekræftet sin opbakning
   *[other] { $count } kommuner har ikke bekræftet deres opbakning
}
recommendation-ask-backing = Spørg dem igen
recommendation-not-backed = Opbakningen er ikke bekræftet af { $names }. Spørg dem igen, eller sæt kryds, hvis I vil aflevere alligevel.
recommendation-knowingly-yes = Vi afleverer, selv om nogen mangler at bekræfte
recommendation-done-backing = De kommuner, der mangler at bekræfte, er spurgt.
recommendation-step-field-knowingly = Uden bekræftet opbakning

recommendation-not-answered = Ikke svaret: { $names }.
recommendations-only = Her er kun de anbefalinger, du kom efter.
recommendations-all = Se alle anbefalinger
recommendation-hearing-until = Høringen varer til og med { $day }.
recommendation-hearing-was = Høringen sluttede { $day }.
recommendation-still-open = Høringen varer til og med { $day }, og { $count ->
    [one] 1 kommune
   *[other] { $count } kommuner
} har ikke svaret. Skriv, hvorfor I ikke venter.
recommendation-step-hint-why-now = Høringen er ikke slut, og nogle har ikke svaret. Jeres begrundelse står på anbefalingen.
recommendation-step-hint-office = Hvis det ikke er hele organisationen, der svarer. For eksempel »ministeren«.
recommendation-answer-own = I svarer som { $name }.
recommendation-answer-noted = I skriver et svar ned, der er kommet fra { $name }. Det kommer til at stå, at det er jer, der har skrevet det.
recommendation-noted-by = Skrevet af { $name }
recommendation-day-before-adopted = Den blev vedtaget { $day }. Skriv den dag eller en senere.
recommendation-day-before-delivered = Den blev overleveret { $day }. Skriv den dag eller en senere.
recommendation-day-before-answered = Det seneste svar kom { $day }. Skriv den dag eller en senere.
step-error-on-missing = Skriv dagen: dag, måned og år.
step-error-who-missing = Skriv, hvem anbefalingen er overleveret til.
step-error-document-missing = Skriv dokumentets nummer.
step-error-answer-missing = Vælg, hvad svaret er.
step-error-text-missing = Skriv, hvad der er svaret, eller hvad der er sket siden.
evidence-error-claim-missing = Skriv den påstand, som belægget viser.
evidence-error-kind-missing = Vælg, hvad der viser det.
evidence-error-of-missing = Vælg, hvor andre kan se det.
evidence-error-table-missing = Vælg, hvilket tal det er.
evidence-error-quote-missing = Skriv ordene, som de blev sagt.
evidence-error-said-missing = Skriv, hvem der sagde det, som en rolle.
evidence-error-consent-missing = Citér kun den, der har sagt ja til det. Sæt kryds, hvis det er sket.
recommendation-error-title-missing = Giv anbefalingen et kort navn.
recommendation-error-demand-missing = Skriv anbefalingen i en sætning.
