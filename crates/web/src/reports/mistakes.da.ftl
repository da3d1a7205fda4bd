# What is wrong with a report and how to mend it. The key is report-error-FIELD-PROBLEM; the same text goes to the form, the preview of a
# file and the API. No text repeats what was sent.

report-error-kind-missing = Vælg, om det er risiko for frafald eller frafald.
report-error-kind-not-a-choice = Det er hverken risiko eller frafald. Brug risk eller dropout.

report-error-cpr-missing = Skriv elevens CPR-nummer, ti cifre.
report-error-cpr-letters = Et CPR-nummer har kun cifre. Skriv elevens rigtige nummer.
report-error-cpr-other-digits = Skriv CPR-nummeret igen med almindelige cifre, 0–9.
report-error-cpr-other-characters = Skriv kun cifre og højst én bindestreg i CPR-nummeret.
report-error-cpr-lost-zero = CPR-nummeret har ni cifre, så nullet foran mangler. Skriv alle ti. I et regneark skal cellen være tekst.
report-error-cpr-length = Et CPR-nummer har ti cifre. Her er { $digits }.
report-error-cpr-hyphen = Bindestregen står efter det sjette ciffer, én gang. Skriv DDMMÅÅ-XXXX.
report-error-cpr-all-zeroes = Ti nuller er ikke nogens CPR-nummer. Skriv elevens eget.
report-error-cpr-day-or-month = CPR-nummeret begynder ikke med en dag og en måned. Se efter, om to cifre er byttet om.
report-error-cpr-no-such-date = CPR-nummeret begynder med en dag, der ikke findes. Se efter tastefejl.
report-error-cpr-not-yet-born = CPR-nummeret begynder med en dag, der ikke er kommet endnu. Se efter tastefejl.
report-error-cpr-real-number-in-demo = Demoen tager kun opdigtede numre, hvor fødselsdagen er lagt 60 til. For eksempel 670308-9907.
report-error-cpr-too-young = Eleven var under { $from } år den dag. Spørg kommunens skoleforvaltning, hvem der hjælper.
report-error-cpr-too-old = Eleven var { $below } år eller mere den dag. Meldinger er om unge under { $below }. Spørg kommunens jobcenter, hvem der hjælper.

report-error-name-missing = Skriv elevens navn.
report-error-name-too-long = Navnet er på { $actual } tegn. Der er plads til { $max }.
report-error-name-control-character = Tegn nummer { $position } i navnet kan ikke læses. Skriv navnet igen.
report-error-name-not-a-name = Det ligner ikke et navn. Skriv elevens navn med bogstaver.

report-error-home-municipality-missing = Vælg den kommune, eleven bor i.
report-error-home-municipality-unknown = Der er ingen kommune med den kode. Brug kommunens fire cifre.

report-error-education-kind-missing = Vælg uddannelsen.
report-error-education-kind-unknown = Uddannelsen står ikke på listen. Vælg den, der ligner mest.
report-error-education-kind-not-in-use = Uddannelsen fandtes ikke den dag. Vælg den, eleven gik på.

report-error-started-on-missing = Skriv den dag, eleven begyndte på uddannelsen.
report-error-started-on-not-a-date = Den dag findes ikke. Skriv dag, måned og år, for eksempel 10 8 2026.
report-error-started-on-future = Starten ligger i fremtiden. Skriv en dag senest i dag, { $today }.
report-error-started-on-after-event = Eleven kan ikke begynde efter den dag, meldingen handler om. Ret den ene af de to dage.
report-error-started-on-before-birth = Starten ligger før eleven er født. Se efter, om året er rigtigt.

report-error-occurred-on-missing = Skriv dagen: den sidste dag på skolen, eller den dag I så risikoen.
report-error-occurred-on-not-a-date = Den dag findes ikke. Skriv dag, måned og år, for eksempel 20 11 2026.
report-error-occurred-on-future = Datoen ligger i fremtiden. Skriv en dag senest i dag, { $today }.
report-error-occurred-on-too-long-ago = Datoen ligger for langt tilbage. Meldinger går tilbage til { $earliest }. Ring til kommunen, hvis det er ældre.

report-error-causes-missing = Vælg en årsag. Ved du den ikke, så vælg »Ukendt«.
report-error-causes-unknown = Årsagen står ikke på listen. Vælg en fra listen.
report-error-causes-not-for-schools = En skole kan ikke give den årsag, fordi den rører ved helbred, misbrug eller straf. Vælg en anden.
report-error-causes-needs-words = »Andet« siger kun noget med ord. Skriv kort, hvad der er sket.
report-error-causes-stands-alone = »Ukendt« og »Ønsker ikke at oplyse« står alene. Fjern den eller de andre årsager.
report-error-causes-repeated = Den samme årsag står to gange. Fjern den ene.
report-error-causes-too-many = Vælg højst { $max } årsager.

report-error-words-too-long = Teksten er på { $actual } tegn. Der er plads til { $max }. Kort den af.
report-error-words-control-character = Tegn nummer { $position } kan ikke læses. Skriv stedet igen.
report-error-tried-too-long = Teksten er på { $actual } tegn. Der er plads til { $max }. Kort den af.
report-error-tried-control-character = Tegn nummer { $position } kan ikke læses. Skriv stedet igen.

report-error-person-informed-missing = Svar på, om eleven ved, at I melder.
report-error-person-informed-not-yes-or-no = Svar ja eller nej på, om eleven ved, at I melder.
report-error-guardians-informed-not-yes-or-no = Svar ja eller nej på, om værgerne ved, at I melder.
report-error-alternative-agreed-not-yes-or-no = Svar ja eller nej på, om der er aftalt noget andet.

report-error-phone-not-a-phone = Skriv telefonnummeret med otte cifre, eller med landekode foran.
report-error-email-not-an-email = Skriv mailadressen med @ og punktum, for eksempel navn@eksempel.dk.

# Where the field has no text of its own: only the API meets these.
error-wrong-type = Her ventes typen { $expected }.
error-unknown-field = Det felt findes ikke her. Fjern det, eller ret stavemåden. Her kan stå: { $allowed }.
error-nearest = Mente du { $codes }?

report-warning-modulus-11 = Kontrolcifferet passer ikke. Det er oftest en tastefejl, men nogle rigtige numre er sådan. Se efter, og sæt kryds, hvis nummeret er rigtigt.
