# Sammenlign: kommunerne ved siden af hinanden, kun fra en udgivelse.

compare-title = Sammenlign
compare-page = Udgivelse { $name }
compare-lead = { $count ->
    [0] Ingen kommuner.
   *[other] { $count } kommuner i partnerskabet. Til at lære af hinanden, ikke til at rangordne.
}
compare-none = Der er ingen udgivelse endnu.
compare-none-why = En udgivelse er et sæt tal, hvor ingen unge kan genkendes. KL's sekretariat laver den, og en anden person godkender den.
compare-protected = beskyttet talsæt
compare-made = Lavet af { $name } { $day }.
compare-approved = Godkendt af { $name } { $day }.
compare-recipe = Opskrift
compare-state-proposed = Udkast. Kun de, der laver og godkender udgivelser, kan se det.
compare-state-succeeded = Der er en nyere udgivelse. Tallene her er stadig dem, der gjaldt.
compare-state-declined = Udkastet blev ikke godkendt. Ingen andre har set det.
compare-state-withdrawn = Udgivelsen er trukket tilbage, og tallene vises ikke mere. Grunden er:
compare-to-newest = Se den nyeste udgivelse
compare-measures = Vælg, hvad I vil sammenligne
compare-measure-back-within-6-months = Tilbage i uddannelse, FGU eller job efter 6 måneder
compare-measure-without-alternative = Uden et alternativ
compare-measure-contact-in-laws-time = Kontakt inden lovens frist
compare-measure-contact-in-own-time = Kontakt inden eget mål
compare-measure-reached = Kontakt skabt
compare-measure-started = Startet
compare-measure-unknown = Ukendt status
compare-of-six-months-ago = Faldet fra for mindst 6 måneder siden
compare-of-known = Faldet fra, kendt om
compare-of-law-finished = Afsluttede lovfrister
compare-of-goal-finished = Afsluttede egne mål
compare-of-reported = Unge meldt
compare-of-persons = Unge meldt
compare-chance = Er forskellen større end tilfældet?
compare-chance-lead = Inden for det mørke bånd kan forskellen være tilfældig. Små kommuner svinger mere.
compare-marks = ◆ uden for 95 %-grænsen · ○ inden for · ◉ jeres egen kommune. Kommuner med skjulte tal vises ikke her.
compare-nothing-nobody = Ingen unge er talt med her, så der er ikke noget at tegne. Tabellen står nedenfor.
compare-nothing-hidden = Andelene er skjult, så ingen kan genkendes. Tabellen nedenfor viser det, der kan vises.
compare-nothing-shown = Her er for få unge til at vise noget.
compare-tiles = Samme tal som felter
compare-tiles-lead = Cirka som kommunerne ligger.
compare-to-table = Vis som tabel
compare-table = Tabel
compare-municipality = Kommune
compare-share = Andel
compare-between = 95 %-interval
compare-interval = { $low }–{ $high }
compare-unknown = Ukendt
compare-unknown-hidden = ukendt status er skjult
compare-all = Alle
compare-hidden = skjult
compare-nobody = ingen unge
compare-not-of-it = –
compare-plans = { $count ->
    [one] 1 plan
   *[other] { $count } planer
}
compare-own-below = Hos jer er andelen { $share }. Det er { $points } procentpoint under alle.
compare-own-above = Hos jer er andelen { $share }. Det er { $points } procentpoint over alle.
compare-own-alike = Hos jer er andelen { $share }. Det er som hos alle.
compare-own-chance = Forskellen kan være tilfældig.
compare-own-more-than-chance = Forskellen er større, end tilfældet plejer at give.
compare-own-without-all = Hos jer er andelen { $share }. Andelen for alle er skjult i udgivelsen, så de to kan ikke sammenlignes.
compare-own-hidden = Jeres tal er skjult i udgivelsen, fordi det bygger på få unge. Lederen kan se de rigtige tal på Overblik.
compare-own-left-out = Jeres kommune er ikke med i udgivelsen, fordi der er for få unge. Lederen kan se de rigtige tal på Overblik.
compare-why-hidden = Hvorfor står der »skjult«?
compare-why-hidden-told = Et tal, der bygger på færre end { $smallest } unge, bliver skjult. Så skjuler vi også nok andre tal til, at ingen kan regne det ud: Hvert skjult lille tal kan være alt fra 0 til { $upto }. De to slags ser ens ud med vilje. »Skjult« er ikke nul og ikke ukendt.
compare-hidden-share = { $hidden } af { $all } tal i udgivelsen er skjult.
compare-left-out = { $count ->
    [one] Én kommune med meldinger er helt udeladt, fordi den har for få unge.
   *[other] { $count } kommuner med meldinger er helt udeladt, fordi de har for få unge.
} De tæller heller ikke med i »Alle«.
compare-recipe-period = Unge, der er meldt fra { $from } til { $to }, som det var kendt { $known }. Hver ung tæller én gang.
compare-recipe-back-within-6-months = Alle, der faldt fra for mindst 6 måneder siden. Andelen er dem, vi ved kom i uddannelse, FGU eller job inden 6 måneder. Dem, vi har mistet af syne, tæller med blandt alle, så den rigtige andel kan være højere.
compare-recipe-without-alternative = Alle, der faldt fra for mindst { $days } dage siden, og som vi kender til. Andelen er dem, der hverken havde en uddannelse, FGU eller et job aftalt eller begyndt inden da.
compare-recipe-contact-in-laws-time = Lovens frister for kontakt, som er slut. Andelen er dem, der blev overholdt.
compare-recipe-contact-in-own-time = Kommunernes egne mål for kontakt, som er slut. Andelen er dem, der blev overholdt. Målene er kommunernes egne og kan være forskellige.
compare-recipe-reached = Alle meldte. Andelen er dem, kommunen har fået kontakt med. De seneste uger har haft kort tid.
compare-recipe-started = Alle meldte. Andelen er dem, der er begyndt i uddannelse, FGU eller job.
compare-recipe-unknown = Alle meldte. Andelen er dem, hvor vores viden er udløbet, eller hvor ingen har fået fat i den unge. Et nej er et valg, ikke ukendt.
compare-recipe-gate = Alle tabeller i udgivelsen er beskyttet samlet, før nogen har set dem. En udgivelse bliver aldrig ændret.
compare-decide = Afgør udgivelsen
compare-approve-told = Når du godkender, kan alle se tallene. Se efter, at der ikke står noget, som peger på nogen.
compare-approve = Godkend
compare-own-work = Du har selv lavet den. En anden skal godkende. Tallene ser du, når den er godkendt.
compare-decided-already = Udgivelsen blev afgjort, før du sendte. Din afgørelse er ikke gemt. Sådan står udgivelsen nu.
compare-you-wrote = Du skrev:
compare-decline = Godkend ikke
compare-decline-reason = Hvorfor ikke?
compare-withdraw = Træk udgivelsen tilbage
compare-withdraw-reason = Hvad er galt med den?
error-missing-in-why = Skriv, hvad der er galt med udgivelsen.
compare-withdraw-hint = Grunden står på siden i stedet for tallene. Skriv ikke om enkelte unge.
compare-withdraw-send = Træk tilbage

releases-title = Udgivelser
releases-lead = Talsæt, som kommunerne kan sammenlignes på. Ingen ser tallene, før de er beskyttet.
releases-none = Der er ingen udgivelser endnu.
releases-make = Lav en udgivelse
releases-make-told = Tallene kommer fra alle deltagerkommuners meldinger og bliver beskyttet, før de bliver vist. En anden person skal godkende dem.
releases-as-of = Kendt pr.
releases-as-of-hint = En dag, der er gået. Helst den sidste i en måned.
releases-as-of-missing = Skriv dag, måned og år.
releases-as-of-no-day = Den dag findes ikke. Ret dag, måned eller år.
releases-as-of-passed = Dagen skal være gået. Vælg i går eller før.
releases-period = Unge meldt i
releases-months-6 = de seneste 6 måneder
releases-months-12 = de seneste 12 måneder
releases-months-24 = de seneste 24 måneder
releases-months-missing = Vælg en periode.
releases-one-waits = En udgivelse venter allerede på at blive godkendt. Få den afgjort først.
releases-too-close = Datoen ligger for tæt på den seneste udgivelse. Vælg { $first } eller senere: to udgivelser skal ligge mindst { $apart } dage fra hinanden, for ellers kan man trække dem fra hinanden og se enkelte unge.
releases-too-few = Der er for få unge i perioden til at vise noget. Vælg en længere periode.
releases-make-send = Lav udkastet
releases-name = Navn
releases-known = Kendt pr.
releases-made = Lavet
releases-state = Hvor langt
release-state-proposed = Venter på en anden person
release-state-approved = Godkendt og åben for alle
release-state-declined = Ikke godkendt
release-state-succeeded = Afløst af en nyere
release-state-withdrawn = Trukket tilbage
