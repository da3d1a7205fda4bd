meetings-title = Møder
meetings-lead = Tre heldagsmøder, to virtuelle og korte møder for tovholderne. Dato og sted bliver meldt ud, når de er sat.
meetings-meeting = Møde
meetings-when = Hvornår
meetings-where = Hvor
meetings-short = Korte møder for tovholdere
meetings-others = Andre møder
meetings-all = Se alle møder
meetings-feed = Møderne i din kalender
meetings-feed-told = Abonnér på adressen i dit kalenderprogram. Så følger møderne med, når de bliver sat, flyttet eller aflyst. Der står ingen navne i den.
meetings-plan-lead = Et møde uden dato er helt i orden. Deltagerne får besked og en kalenderinvitation, når datoen er sat.
meetings-public = Se, hvad alle kan se
meetings-public-page = Mødets side
meetings-one-more = Planlæg et møde mere
meetings-plan = Planlæg mødet
meeting-off = Aflyst
meeting-off-told = Alle, der var tilmeldt, har fået besked.
meeting-saved = Det er gemt.
meeting-link = Link til mødet
meeting-pending-told = I kan tilmelde jer nu. I får besked og en kalenderinvitation, når datoen er sat.
meeting-to-calendar = Læg mødet i din kalender
meeting-programme = Program
meeting-minutes = Referat
meeting-minutes-hint = Alle i partnerskabet kan læse det. Skriv ikke om enkelte unge.
meeting-seats = Hvem kommer fra jer?
meeting-seats-told = Sæt kryds ved dem, der kommer. De får en mail, når datoen er sat, og hvis noget ændrer sig. Kost og behov ser kun sekretariatet.
meeting-comes = Kommer
meeting-diet = Kost
meeting-access = Behov
meeting-seats-save = Gem tilmeldingen
meeting-name-wrong = Skriv deltagerens navn på én linje.
meeting-twice = Den samme person står der to gange. Fjern krydset ved den ene.
meeting-elsewhere = { $name } er tilmeldt af en anden kommune. Ret mailen, eller fjern krydset.
meeting-meant = Godt at vide
meeting-meant-members = Deltagerkommunens tovholder tilmelder dem, der kommer.
meeting-meant-coordinators = Mødet er for kommunernes tovholdere. I kommer med af jer selv.
meeting-meant-changes = Bliver mødet flyttet eller aflyst, får de tilmeldte en mail, og kalenderen følger med.
meeting-meant-names = Hvem der kommer, kan kun sekretariatet og jeres egen tovholder se.
meeting-plan-it = Planlæg mødet
meeting-plan = Plan
meeting-plan-told = Ændrer du tid, sted eller link, får de tilmeldte en ny kalenderinvitation. Et nyt program alene sender vi ikke mail om.
meeting-field-kind = Mødeform
meeting-field-day = Dag
meeting-field-day-hint = Lad feltet stå tomt, så længe datoen afventer.
meeting-field-from = Fra kl.
meeting-field-to = Til kl.
meeting-field-place = Sted
meeting-field-link = Link til videomødet
meeting-field-link-hint = Kun de, der er med i partnerskabet, ser linket.
meeting-field-programme-hint = Ét punkt på hver linje. Alle kan læse det.
meeting-who = Tilmeldte
meeting-nobody = Ingen er tilmeldt endnu.
meeting-needs = { $count ->
    [0] Ingen har skrevet særlige behov.
    [one] 1 har skrevet, hvad der er brug for.
   *[other] { $count } har skrevet, hvad der er brug for.
}
meeting-invited = Inviteret
meeting-record = Gem fremmøde og referat
meeting-cancel = Aflys mødet
meeting-cancel-told = { $count ->
    [0] Ingen er tilmeldt. Mødet står som aflyst for alle.
    [one] 1 er tilmeldt og får en mail, og mødet går ud af kalenderen.
   *[other] { $count } er tilmeldt og får en mail, og mødet går ud af deres kalender.
}
meeting-cancel-yes = Ja, aflys mødet
meeting-error-kind-not-a-choice = Vælg en mødeform fra listen.
meeting-error-day-missing = Skriv dagen, eller slet klokkeslættene, hvis datoen afventer.
meeting-error-day-not-a-date = Den dag findes ikke. Skriv dag, måned og år.
meeting-error-from-missing = Skriv, hvornår mødet begynder.
meeting-error-from-not-a-time = Skriv et klokkeslæt, for eksempel 9.30.
meeting-error-to-missing = Skriv, hvornår mødet slutter.
meeting-error-to-not-a-time = Skriv et klokkeslæt, for eksempel 15.00.
meeting-error-to-ends-before-it-begins = Mødet slutter, før det begynder. Ret det ene klokkeslæt.
meeting-error-place-too-long = Stedet er for langt. Skriv højst { $max } tegn.
meeting-error-place-control-character = Stedet rummer et tegn, der ikke er skrift. Skriv det igen.
meeting-error-link-too-long = Linket er for langt. Skriv højst { $max } tegn.
meeting-error-link-control-character = Linket rummer et tegn, der ikke er skrift. Sæt det ind igen.
meeting-error-link-not-a-link = Skriv hele linket. Det skal begynde med https://
meeting-error-programme-too-long = Programmet er for langt. Skriv højst { $max } tegn. Du har skrevet { $actual }.
meeting-error-programme-control-character = Programmet rummer et tegn, der ikke er skrift. Skriv det igen.
