report-new-title = Meld om en elev
report-new-crumb = Ny melding
report-new-lead = Det tager cirka to minutter. Kladden bliver gemt, mens du skriver.
report-choose = Vælg
report-answer-yes = Ja
report-answer-no = Nej
report-institution = Hvilken skole melder du for?

report-kind-risk = Risiko for frafald
report-kind-dropout = Frafald
report-kind-hint-risk = Eleven går her stadig, men der er overhængende risiko for, at det stopper
report-kind-hint-dropout = Eleven er stoppet eller meldt ud

report-question-kind = Hvad vil du melde?
report-question-pupil = Hvem er eleven?
report-name = Navn
report-name-hint = Har I meldt om eleven før, kan du nøjes med lidt af navnet og trykke Find elev.
report-find-pupil = Find elev
report-no-pupil = I har ikke meldt om nogen, der passer. Skriv selv navn og CPR-nummer.
report-choose-pupil = Vælg
report-cpr = CPR-nummer
report-cpr-hint = Ti cifre
report-cpr-confirm = Jeg har set efter: CPR-nummeret er rigtigt
report-question-home = Hvor bor eleven?
report-home = Kommune
report-home-hint = De kommuner, I er partner med. Elevens kommune får meldingen.
report-home-elsewhere = Bor eleven i en anden kommune?
report-home-other = Navnet på kommunen
report-home-other-hint = Så siger vi, hvor du kan gå hen med den.
report-home-unknown = Vi kender ingen kommune med det navn. Skriv det, som kommunen selv gør, for eksempel Nordlund Kommune.
report-home-two = Du har både valgt en kommune og skrevet en anden. Slet det navn, du har skrevet, eller vælg »Vælg« på listen.
report-home-unwritten = Skriv den kommune, eleven bor i.
report-question-education = Hvilken uddannelse?
report-education = Uddannelse
report-started = Begyndte på uddannelsen
report-started-hint = For eksempel 10 8 2026
report-question-when = Hvornår?
report-when-hint = Ved frafald: den sidste dag på skolen. Ved risiko: den dag, I så den. For eksempel 20 11 2026
report-question-why = Hvorfor?
report-causes = Årsag
report-causes-hint = Vælg en eller flere. Eleven kan se jeres valg og rette det.
report-cause-group-education = Uddannelsen
report-cause-group-person = Eleven selv
report-cause-group-practical = Det praktiske
report-cause-group-system = Andet
report-words = Hvad er der sket?
report-words-hint = Skriv kort og konkret. Eleven kan læse det, og værgerne, hvis eleven er under 18. Skriv ikke om helbred.
report-question-tried = Hvad har I prøvet?
report-tried-hint = For eksempel en samtale, kontakt til værger, mentor eller et andet hold.
report-question-informed = Ved eleven, at I melder?
report-informed-hint = Er eleven under 18, skal skolen give værgerne besked samtidig.
report-informed-both = Ja, både eleven og værgerne
report-informed-person = Kun eleven
report-informed-none = Nej, ingen endnu
report-more = Telefon, mail og andre aftaler (frivilligt)
report-phone = Elevens telefon
report-email = Elevens mail
report-alternative = Er der aftalt noget andet?
report-alternative-hint = Et skifte til en anden uddannelse, FGU eller et job, som er på plads.

report-welfare = Er du bekymret for, hvordan eleven har det derhjemme eller i øvrigt?
report-welfare-hint = Svar kun, hvis eleven er under 18. Svaret bliver ikke gemt og ikke sendt. Er svaret ja, viser vi, hvordan du laver en underretning.
report-welfare-missing = Eleven er under 18. Svar ja eller nej på, om du er bekymret. Svaret bliver ikke gemt.
report-welfare-title = Lav også en underretning
report-welfare-lead = Du er bekymret for en elev under 18. Meldingen om frafald eller risiko er ikke en underretning. Kommunens børneområde ser den ikke.
report-welfare-received = { $municipality } har modtaget den. Kvittering { $number }.
report-welfare-who = Underret børne- og familieområdet i { $municipality }. Du finder vejen på kommunens hjemmeside under »underretning«.
report-welfare-danger = Er eleven i fare nu, så ring til kommunens døgnvagt eller 112.
report-welfare-who-writes = Du har selv pligten, fordi du arbejder på en skole. Tal gerne med din leder, men vent ikke på det.
report-welfare-not-kept = Dit svar på spørgsmålet er ikke gemt.
report-welfare-on = Videre til kvitteringen

report-send = Send melding
report-later = Gem og fortsæt senere
report-draft-lead = Kladden kan kun du se.
report-draft-saved = Kladde gemt { $time }. Kun du kan se den.
report-draft-not-saved = Ikke gemt endnu. Det, du har skrevet, er her stadig. Vi prøver igen.
report-draft-found = Du har en kladde fra { $at }. Den står herunder.
report-draft-remove = Slet kladden, og begynd forfra
report-put-aside = Meldingen er ikke sendt. Det, du har skrevet, er gemt som din kladde.

report-no-partner = I er ikke partner med nogen kommune endnu, så I kan ikke melde her. Bed tovholderen i elevens kommune om at spørge jer.
report-not-a-member = { $municipality } er ikke med i Ungebro. Ring eller skriv til kommunens ungeindsats (KUI) i stedet.
report-no-relation = { $municipality } er med i Ungebro, men I er ikke partner med den endnu. Bed dens tovholder om at spørge jer, og ring imens til dens ungeindsats (KUI).
report-exists-title = Meldingen findes allerede
report-exists-text = I har meldt om eleven med samme dag før, men med et andet indhold.
report-exists-add = Tilføj til { $number }

report-beside = Når du sender
report-beside-due = Sender du i dag: senest { $day }
report-beside-begins = Begynder, når du sender
report-beside-promises = Så lang tid har kommunen til at få kontakt med eleven:
report-beside-receipt = Du får en kvittering med et nummer med det samme.
report-beside-follow = Du kan følge, om meldingen er åbnet, hvem der er kontaktperson, og om den er afsluttet.
report-beside-notes = Du ser ikke kommunens notater.
report-beside-why = Hvorfor må skolen dele det?
report-beside-law = Skolen har pligt til at give elevens kommune besked, når en ung under 25 falder fra eller er ved det (lov om kommunal indsats for unge under 25 år, § 12 c).
report-promise = { $kind }, { $ages } år: { $days } ({ $basis })
report-promise-on-risk = Risiko
report-promise-on-dropout = Frafald
report-promise-on-every = Alle meldinger
report-promise-weekdays = { $count ->
    [one] { $count } hverdag
   *[other] { $count } hverdage
}
report-promise-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dage
}
report-promise-law = lovfrist
report-promise-own-goal = kommunens eget mål
