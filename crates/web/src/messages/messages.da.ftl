mail-greeting = Hej
mail-end =
    Venlig hilsen
    Ungebro, partnerskabet om styrket samarbejde om unge

    Du kan ikke svare på denne mail.
mail-end-casework =
    Venlig hilsen
    Ungebro

    Du kan ikke svare på denne mail.

mail-subject-sign-up-link = Jeres tilmelding til partnerskabet
mail-text-sign-up-link =
    Her er vejen til jeres tilmelding. I kan gemme og vende tilbage, så tit I vil, til og med { $until }.

    { $link }

    Alle, der har linket, kan læse og skrive i tilmeldingen. Har du ikke bedt om det, så se bort fra denne mail.
mail-subject-sign-up-shared = En kollega vil være med i jeres tilmelding
mail-text-sign-up-shared =
    { $asking } er i gang med at tilmelde den samme kommune som jer. En kommune skal kun tilmeldes én gang. Vil I skrive den sammen, så send linket herunder videre. Det virker til og med { $until }.

    { $link }

    Kender I ikke adressen, så lad være med at sende linket.
mail-subject-sign-up-received = Vi har modtaget tilmeldingen fra { $municipality }
mail-text-sign-up-received = Tak. Sekretariatet læser tilmeldingen og skriver til jer. I kan stadig læse den på det link, I har fået.
mail-subject-sign-up-mend-asked = Vi mangler noget i tilmeldingen fra { $municipality }
mail-text-sign-up-mend-asked =
    Sekretariatet har læst jeres tilmelding og beder jer rette noget. Hvad det er, kan I se her til og med { $until }:

    { $link }
mail-subject-sign-up-accepted = { $municipality } er med i partnerskabet
mail-text-sign-up-accepted =
    Velkommen. Jeres tovholder får en mail med en vej ind på Ungebro. Jeres partnere er blevet spurgt, om de vil være med.

    Her kan alle læse om partnerskabet:

    { $link }
mail-subject-sign-up-declined = Svar på tilmeldingen fra { $municipality }
mail-text-sign-up-declined =
    Sekretariatet har svaret på jeres tilmelding. Svaret og begrundelsen kan I læse her til og med { $until }:

    { $link }
mail-subject-sign-up-waiting = { $municipality } står på venteliste til partnerskabet
mail-text-sign-up-waiting =
    Jeres tilmelding er godkendt. Alle pladser er taget lige nu, og I er nummer { $place } i køen. I rykker op af jer selv, når der er en plads, og så får I en mail. Følg med her til og med { $until }:

    { $link }
mail-subject-sign-up-moved-up = Der er plads: { $municipality } er med i partnerskabet
mail-text-sign-up-moved-up =
    Der er blevet en plads, og I er rykket op fra ventelisten. Velkommen. Jeres tovholder får en mail med en vej ind på Ungebro. Jeres partnere bliver spurgt, om de vil være med.

    Her kan alle læse om partnerskabet:

    { $link }
mail-subject-sign-up-withdrawn = Tilmeldingen er trukket tilbage
mail-text-sign-up-withdrawn = Det har I eller sekretariatet gjort. I er velkomne til at tilmelde jer igen senere.
mail-subject-sign-up-superseded = En anden tilmelding fra { $municipality } er godkendt
mail-text-sign-up-superseded =
    Den tilmelding, I var i gang med, er derfor lukket, og I skal ikke gøre mere. Vil I være med i arbejdet, så spørg kommunens tovholder. Det, I har skrevet, kan I læse her til og med { $until }:

    { $link }
mail-subject-member-leaves = { $municipality } går ud af partnerskabet
mail-text-member-leaves = Fra { $on } er { $municipality } ikke længere med i partnerskabet om styrket samarbejde om unge. Fra den dag kan partnere ikke melde nye unge til kommunen på Ungebro. Det, der allerede er meldt, og de sager, der er åbne, fortsætter hos kommunen som før.
mail-subject-backing-asked = Står den politiske opbakning i { $municipality } stadig?
mail-text-backing-asked =
    En anbefaling, som I står bag, skal snart afleveres. Bekræft inden da, at den politiske opbakning hos jer stadig gælder. Det tager et minut:

    { $link }
mail-subject-partner-invited = { $municipality } spørger, om I vil samarbejde om unge
mail-text-partner-invited =
    { $municipality } er med i partnerskabet om styrket samarbejde om unge og spørger, om I vil være med. Kommunen har skrevet dig på som kontakt hos { $institution }.

    Siger I ja, kan jeres vejledere melde, når en elev er ved at falde fra eller er stoppet, og følge, hvad der sker. Det er gratis, og I kan afslutte det igen. Læs mere, og svar ja eller nej her til og med { $until }:

    { $link }

    Siger I ja, bliver du jeres lokale administrator: den, der giver kolleger adgang. Er det en anden hos jer, så bed kommunen om at spørge den anden.
mail-text-partner-invited-casework =
    { $municipality } bruger Ungebro til at hjælpe unge, der er ved at falde fra, og spørger, om I vil melde til kommunen der. Kommunen har skrevet dig på som kontakt hos { $institution }.

    Siger I ja, kan jeres vejledere melde, når en elev er ved at falde fra eller er stoppet, og følge, hvad der sker. Det er gratis, og I kan afslutte det igen. Svar ja eller nej her til og med { $until }:

    { $link }

    Siger I ja, bliver du jeres lokale administrator: den, der giver kolleger adgang. Er det en anden hos jer, så bed kommunen om at spørge den anden.
mail-text-partner-invited-programme =
    { $municipality } er med i partnerskabet om styrket samarbejde om unge og spørger, om I vil være med. Kommunen har skrevet dig på som kontakt hos { $institution }.

    Siger I ja, kan jeres vejledere følge det, kommunen prøver af. Det er gratis, og I kan afslutte det igen. Læs mere, og svar ja eller nej her til og med { $until }:

    { $link }

    Siger I ja, bliver du jeres lokale administrator: den, der giver kolleger adgang. Er det en anden hos jer, så bed kommunen om at spørge den anden.
mail-your-institution = jeres institution
mail-subject-partner-answered = En partner har svaret
mail-text-partner-answered =
    En af jeres partnere har svaret. Log ind, og se svaret:

    { $link }
mail-subject-colleague-invited = { $why ->
    [coordinator] Du er tovholder for { $house }: din vej ind på Ungebro
    [deputy] Du er stedfortræder for tovholderen i { $house }
   *[other] { $house } giver dig adgang til Ungebro
}
mail-text-colleague-invited =
    { $why ->
        [coordinator] { $house } er med i partnerskabet om styrket samarbejde om unge og har valgt dig som tovholder. På Ungebro kan du se, hvad der venter på jer, og give dine kolleger adgang.
        [deputy] { $house } har valgt dig som stedfortræder for tovholderen i partnerskabet om styrket samarbejde om unge. På Ungebro kan du det samme som tovholderen.
        [reporter] { $house } er partner med en kommune på Ungebro og har skrevet dig på som en af dem, der kan melde, når en elev er ved at falde fra.
        [administrator] { $house } har sagt ja til at være partner med en kommune på Ungebro. Du er jeres lokale administrator: den, der giver kolleger adgang.
       *[other] { $house } har givet dig adgang til Ungebro, hvor skoler, kommuner og unge følges ad fra frafald til næste start.
    }

    Åbn linket, og log ind. Det virker én gang, kun for dig, til og med { $until }.

    { $link }

    Kender du ikke noget til det, så spørg { $house }, før du åbner linket.
mail-text-colleague-invited-programme =
    { $why ->
        [coordinator] { $house } er med i partnerskabet om styrket samarbejde om unge og har valgt dig som tovholder. På Ungebro kan du se, hvad der venter på jer, og give dine kolleger adgang.
        [deputy] { $house } har valgt dig som stedfortræder for tovholderen i partnerskabet om styrket samarbejde om unge. På Ungebro kan du det samme som tovholderen.
        [reporter] { $house } er partner med en kommune i partnerskabet om styrket samarbejde om unge og har skrevet dig på som en af dem, der er med.
        [administrator] { $house } har sagt ja til at være partner med en kommune på Ungebro. Du er jeres lokale administrator: den, der giver kolleger adgang.
       *[other] { $house } har givet dig adgang til Ungebro, stedet for partnerskabet om styrket samarbejde om unge.
    }

    Åbn linket, og log ind. Det virker én gang, kun for dig, til og med { $until }.

    { $link }

    Kender du ikke noget til det, så spørg { $house }, før du åbner linket.
mail-subject-meeting = { $word ->
    [invited] Invitation: { $kind } i partnerskabet
    [changed] Ændret: { $kind } i partnerskabet
    [postponed] Udsat: { $kind } i partnerskabet
    [released] Du er ikke længere tilmeldt: { $kind }
   *[cancelled] Aflyst: { $kind } i partnerskabet
}
mail-text-meeting =
    { $word ->
    [invited] Du er tilmeldt et møde i partnerskabet: { $kind }, { $when }. { $place }
    [changed] Tid, sted eller link er ændret for et møde, du er tilmeldt: { $kind }, { $when }. { $place }
    [postponed] Et møde, du er tilmeldt, er udsat: { $kind }. Den nye dato afventer. Du får besked, når den er sat.
    [released] Du står ikke længere på listen til et møde: { $kind }. Du behøver ikke gøre noget.
   *[cancelled] Et møde, du er tilmeldt, er aflyst: { $kind }. Du behøver ikke gøre noget.
    }

    Se mødet her:

    { $link }
meeting-summary = Partnerskab om unge: { $kind }
meeting-when = { $day } kl. { $from }–{ $to }
mail-subject-news = Der er nyt på Ungebro
mail-text-news =
    Der er nyt til dig. Log ind, og se det:

    { $link }
mail-subject-nobody-opens = Noget venter på jer, og ingen kan åbne det
mail-text-nobody-opens =
    Der er kommet noget til jer på Ungebro, og fristen løber. Ingen hos jer kan åbne det endnu. Giv en vejleder adgang her:

    { $link }
mail-subject-unopened = Noget venter på jer på Ungebro
mail-text-unopened =
    Der ligger noget på arbejdslisten, som ingen har åbnet endnu. Log ind, og se det:

    { $link }
mail-subject-still-unopened = Noget er stadig ikke åbnet på Ungebro
mail-text-still-unopened =
    Der ligger stadig noget på arbejdslisten, som ingen har åbnet. Log ind, og se det:

    { $link }

messages-title = Beskeder
messages-lead = Det, Ungebro har sendt for jer. En besked rummer aldrig, hvad sagen handler om. Adressen bliver slettet, når beskeden er afsted.
messages-failed = { $count ->
    [one] Én besked er ikke kommet afsted. Ret adressen hos personen, eller prøv igen.
   *[other] { $count } beskeder er ikke kommet afsted. Ret adresserne hos personerne, eller prøv igen.
}
messages-failed-title = Ikke kommet afsted
messages-others-title = De seneste
messages-why = Hvorfor
messages-not-again = Adressen er slettet.
messages-none = Der er ikke sendt noget endnu.
messages-what = Besked
messages-to = Til
messages-to-dropped = slettet
messages-state = Tilstand
messages-when = Skrevet
messages-act = Handling
messages-again = Prøv igen
messages-next = Prøves igen { $when }
messages-attempts = { $count ->
    [one] Prøvet én gang.
   *[other] Prøvet { $count } gange.
}
message-sign-up-link = Link til en tilmelding
message-sign-up-shared = En kollega vil være med i en tilmelding
message-sign-up-received = Tilmelding modtaget
message-sign-up-mend-asked = Ret tilmeldingen
message-sign-up-accepted = Tilmelding godkendt
message-sign-up-declined = Tilmelding afslået
message-sign-up-waiting = Tilmelding på venteliste
message-sign-up-moved-up = Rykket op fra ventelisten
message-sign-up-withdrawn = Tilmelding trukket tilbage
message-sign-up-superseded = Tilmelding afløst af en anden
message-member-leaves = En kommune går ud
message-backing-asked = Spørgsmål om opbakning
message-partner-invited = Spørgsmål til en partner
message-partner-answered = En partner har svaret
message-colleague-invited = Vej ind til en kollega
message-meeting = Møde i partnerskabet
message-news = Der er nyt
message-nobody-opens = Noget venter, og ingen kan åbne det
message-unopened = Påmindelse til teamet
message-still-unopened = Besked til lederen
message-is-queued = I kø
message-is-sent = Sendt
message-is-failed = Ikke sendt
message-trouble-away = Mailserveren svarer ikke.
message-trouble-refused = Mailserveren sagde nej.
message-trouble-address = Adressen er forkert.
message-trouble-folder = Mappen kan ikke skrives.
message-trouble-sealed = Beskeden kan ikke åbnes med denne nøgle.

mailbox-title = Demoens postkasse
mailbox-lead = Det, de opdigtede personer ville få i deres egen indbakke. Ingen mail forlader demoen.
mailbox-none = Der er ikke kommet noget endnu.
mailbox-subject = Emne
mailbox-to = Til
mailbox-when = Kom
mailbox-entry = Mailen lægger mødet i kalenderen, eller tager det ud.
