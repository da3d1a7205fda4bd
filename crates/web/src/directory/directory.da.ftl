person-name = Navn
person-email = Arbejdsmail
person-title = Titel
person-name-wrong = Skriv personens navn på én linje.
person-email-wrong = Skriv en arbejdsmail, for eksempel navn@skole.dk. Linket til kontoen kommer dertil.
person-title-wrong = Skriv titlen på én linje, højst 120 tegn.

answer-title = { $municipality } vil gerne samarbejde med jer
answer-lead = { $municipality } er med i partnerskabet om unge, der er ved at falde fra, og spørger { $institution }, om I vil være med.
answer-question = Vil I være med?
answer-yes = Ja, vi er med
answer-yes-hint = De personer, du skriver herunder, kan melde til kommunen.
answer-no = Nej tak
answer-no-hint = I kan sige ja senere, hvis kommunen spørger igen.
answer-missing = Vælg ja eller nej.
answer-who = Hvem hos jer kan melde?
answer-who-told = Skriv mindst én: en studievejleder, FGU-vejleder eller lærer. Hver får en mail med en vej ind. Siger I nej, kan du lade felterne stå tomme.
answer-known = { $count ->
    [one] Hos jer kan 1 person melde i forvejen.
   *[other] Hos jer kan { $count } personer melde i forvejen.
}
answer-person = Person { $number }
answer-nobody = Skriv mindst én person, der kan melde.
answer-send = Send svaret
answer-means = Det betyder et ja
answer-means-report = I kan melde risiko for frafald og frafald til kommunen, på to minutter og med kvittering.
answer-means-see = I kan se, om jeres melding er åbnet, og hvem der er kontaktperson.
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
people-invite = Giv en kollega adgang
people-email-hint = Linket til kontoen kommer hertil. Det virker én gang, i 14 dage.
people-role = Rolle
people-role-hint = Rollen afgør, hvad kollegaen må se.
people-role-missing = Vælg en rolle fra listen.
people-choose = Vælg
people-invite-send = Send link
people-last-title = Den sidste administrator kan ikke afsluttes
people-last-text = Så kunne ingen give adgang mere. Gør en anden til administrator først.

partners-title = Partnere
partners-lead = En skole eller FGU-institution kan først melde til kommunen, når den har sagt ja.
partners-none = Ingen partnere endnu.
partners-partner = Partner
partners-contact = Kontakt
partners-end = Afslut samarbejdet
partners-ask = Spørg en partner mere
partners-ask-told = Kontakten får en mail med et link, der virker i 60 dage. Har den spurgte ikke fået mailen, så spørg igen her.
partners-ask-send = Send spørgsmålet
partners-institution-missing = Vælg en skole eller FGU-institution fra listen.
