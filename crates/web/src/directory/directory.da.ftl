person-name = Navn
person-email = Arbejdsmail
person-title = Titel
person-name-wrong = Skriv personens navn på én linje.
person-email-wrong = Skriv en arbejdsmail, for eksempel navn@skole.dk. Linket til kontoen kommer dertil.
person-title-wrong = Skriv titlen på én linje, højst 120 tegn.

answer-title = { $municipality } vil gerne samarbejde med jer
answer-lead = { $municipality } er med i partnerskabet om unge, der er ved at falde fra, og spørger { $institution }, om I vil være med.
answer-lead-casework = { $municipality } bruger Ungebro til at hjælpe unge, der er ved at falde fra, og spørger { $institution }, om I vil melde til kommunen her.
answer-question = Vil I være med?
answer-yes = Ja, vi er med
answer-yes-hint = De personer, du skriver herunder, kan melde til kommunen.
answer-yes-hint-programme = De personer, du skriver herunder, kan læse det, kommunen deler med jer.
answer-no = Nej tak
answer-no-hint = I kan sige ja senere, hvis kommunen spørger igen.
answer-missing = Vælg ja eller nej.
answer-who = Hvem hos jer kan melde?
answer-who-programme = Hvem hos jer er med?
answer-who-told = Skriv mindst én: en studievejleder, FGU-vejleder eller lærer. Hver får en mail med en vej ind. Siger I nej, kan du lade felterne stå tomme.
answer-known = { $count ->
    [one] Hos jer kan 1 person melde i forvejen.
   *[other] Hos jer kan { $count } personer melde i forvejen.
}
answer-known-programme = { $count ->
    [one] Hos jer er 1 person med i forvejen.
   *[other] Hos jer er { $count } personer med i forvejen.
}
answer-person = Person { $number }
answer-nobody = Skriv mindst én person, der kan melde.
answer-nobody-programme = Skriv mindst én person, der er med.
answer-send = Send svaret
answer-means = Et ja betyder
answer-means-report = I kan melde risiko for frafald og frafald til kommunen, på to minutter og med kvittering.
answer-means-report-programme = I kan læse de prøvehandlinger, som kommunen deler med jer.
answer-means-see = I kan se, om jeres melding er åbnet, og hvem der er kontaktperson.
answer-means-see-programme = Her bliver ikke meldt om unge. Det sker hos kommunen.
answer-means-administrator = Du bliver jeres lokale administrator. Du giver kolleger adgang og tager den igen.
answer-means-end = I kan afslutte samarbejdet når som helst.
answered-title = Tak for svaret
answered-yes = I er med nu. De personer, du skrev, får hver en mail med en vej ind. Kommunen får besked om, at der er svaret.
answered-no = I er ikke med. Kommunen får besked om, at der er svaret.
answered-demo = I demoen ligger mailene her:

people-title = Kolleger og adgang
people-lead = Her giver du kolleger adgang og tager den igen. Den gælder fra næste klik.
people-roles = Roller
people-account = Konto
people-since = siden { $day }
people-until = til og med { $day }
people-end = Afslut
people-end-whose = { $role }, { $name }
people-has-account = Har logget ind
people-no-account = Har fået et link
people-send-again = Send et nyt link
people-new-sign-in = Send link til et nyt login
people-proposed = Venter på dit svar
people-proposed-told = De loggede ind et sted, der siger, at de arbejder hos jer. Siger du ja, gælder rollen fra næste gang, de logger ind.
people-proposed-nameless = En medarbejder uden navn i sit login
people-proposed-by = { $issuer }, { $day }
people-proposed-yes = Giv adgang
people-proposed-no = Nej
people-invite = Giv en kollega adgang
people-email-hint = Linket til kontoen kommer hertil. Det virker én gang, i 14 dage.
people-role = Rolle
people-role-hint = Rollen afgør, hvad kollegaen må se.
people-role-missing = Vælg en rolle fra listen.
people-coordinator = Tovholder og stedfortræder får adgang på listen over dem, der deltager i partnerskabet:
people-choose = Vælg
people-invite-send = Send link
people-last-title = Den sidste administrator kan ikke afsluttes
people-last-text = Så kunne ingen give adgang mere. Gør en anden til administrator først.

partners-title = Partnere
partners-lead = En skole eller FGU-institution kan først melde til kommunen, når den har sagt ja.
partners-lead-programme = En skole eller FGU-institution er først partner, når den har sagt ja.
partners-none = Ingen partnere endnu.
partners-partner = Partner
partners-contact = Kontakt
partners-end = Afslut samarbejdet
partners-ask = Spørg en partner mere
partners-ask-told = Kontakten får en mail med et link, der virker i 60 dage. Har den spurgte ikke fået mailen, så spørg igen her.
partners-ask-send = Send spørgsmålet
partners-institution-missing = Vælg en skole eller FGU-institution fra listen.

answer-more = Skriv flere
people-done-invited = Linket er sendt. Kollegaen kan logge ind, når mailen er kommet.
people-done-link = Der er sendt et nyt link.
people-done-ended = Adgangen er afsluttet.
people-done-answered = Svaret er gemt.
people-end-told = { $name } mister adgangen med det samme. Du kan give den igen.
people-end-yes = Ja, afslut
partners-done-asked = Spørgsmålet er sendt. I kan se svaret her og på »Partnerskabet«.
partners-done-asked-casework = Spørgsmålet er sendt. I kan se svaret her.
partners-done-ended = Samarbejdet er afsluttet.
partners-end-told = Derefter kan skolen ikke melde til kommunen. Det, der er meldt, bliver.
partners-end-told-programme = Derefter er skolen ikke længere jeres partner her.
partners-end-yes = Ja, afslut samarbejdet
institutions-elsewhere = Uden kendt kommune
partners-agreement = Aftalen med kommunen
