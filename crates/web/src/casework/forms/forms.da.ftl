case-choose = Vælg
case-form-back = Tilbage til sagen
case-meanwhile = { $by } har ændret det i mellemtiden, { $at }. Det, du har skrevet, står her stadig. Gem igen, hvis det skal gælde.
case-meanwhile-somebody = En anden har ændret det i mellemtiden. Det, du har skrevet, står her stadig. Gem igen, hvis det skal gælde.
case-difference = { $field } er nu: { $now }. Du skrev: { $typed }

case-form-attempt = Registrér kontaktforsøg
case-send-attempt = Gem forsøget
attempt-channel = Hvordan?
attempt-outcome = Hvad kom der ud af det?
attempt-outcome-hint = Fristen for kontakt stopper kun, når den unge er nået.
attempt-day = Hvilken dag?
attempt-time = Hvad tid?
attempt-time-hint = For eksempel 14.05
attempt-take = Hvem har sagen?
attempt-take-yes = Jeg bliver kontaktperson
attempt-take-hint = Ingen er tildelt endnu.
attempt-note = Note
attempt-note-hint = Skriv kort og konkret. Den unge kan få indsigt i det. Skolen ser det aldrig.

case-form-note = Skriv notat
case-send-note = Gem notatet
note-text = Notat
note-text-hint = Skriv kort og konkret. Den unge kan få indsigt i sine egne oplysninger.
note-who = Hvem må læse det?
note-who-all = Kolleger, der har adgang til sagen
note-who-me = Kun mig. Andre kan se, at notatet findes, men ikke hvad der står
note-who-some = Mig og dem, jeg vælger herunder. Andre kan se, at notatet findes, men ikke hvad der står
note-who-contrary = Du har valgt kolleger ud, men ikke »mig og dem, jeg vælger herunder«. Vælg det, eller fjern kollegerne igen.
note-readers = Vælg, hvem der må læse notatet
note-readers-hint = Kun når du har valgt »mig og dem, jeg vælger herunder«.
note-readers-nobody = Vælg mindst én kollega. Skal kun du kunne læse notatet, så vælg »kun mig«.

case-form-handover = Spørg en kollega, om de vil tage sagen
case-form-handover-lead = Kollegaen siger ja eller nej. Kontaktpersonen er den samme, indtil kollegaen har sagt ja. Skal det ske med det samme, så skift kontaktperson i stedet.
case-send-handover = Spørg kollegaen
handover-to = Til hvem?
handover-reason = Hvorfor?
handover-reason-hint = Kollegaen læser det, før sagen bliver taget. Den unge kan få indsigt i det.
handover-not-possible = Sagen kan ikke tilbydes: Den er allerede tilbudt en kollega, eller kollegaen har den.
case-form-return-handover = Send sagen tilbage
case-send-return-handover = Send tilbage

case-form-assign = Skift kontaktperson
case-form-assign-lead = Det gælder med det samme, uden at kollegaen bliver spurgt. Vil du høre kollegaen først, så spørg, om de vil tage sagen.
case-send-assign = Skift
assign-to = Hvem skal være kontaktperson?
case-done-assigned = Kontaktpersonen er skiftet.

case-form-activity = Notér status
case-send-activity = Gem status
activity-state = Hvad laver den unge?
activity-state-hint = »Ukendt«, »forsøgt kontaktet, ikke nået« og »ønsker ikke kontakt« er tre forskellige svar.
activity-from = Fra hvilken dag?
activity-to = Til hvilken dag?
activity-source = Hvem har sagt det?
activity-agreed-for = Aftalt startdag
activity-agreed-for-hint = Når en start er aftalt. Så stopper fristen for tilbud.

case-form-offer = Notér tilbud eller aftalt start
case-form-offer-lead = Fristen for tilbud stopper den dag, tilbuddet er givet. Den unge behøver ikke sige ja.
case-send-offer = Gem
offer-kind = Hvad er der sket?
offer-kind-given = Der er givet et tilbud
offer-kind-start = Der er aftalt en start
offer-on = Hvilken dag?
offer-what = Hvad er det?
offer-what-hint = For eksempel FGU, praktik eller samtaleforløb.

case-form-guardian = Notér en værge
case-form-guardian-lead = At være forælder er ikke nok. Kun den, der har forældremyndighed, kan se sagen, og kun til den unge er 18.
case-send-guardian = Gem værgen
guardian-name = Navn
guardian-custody = Har forældremyndighed?
guardian-custody-yes = Ja
guardian-custody-no = Nej
guardian-custody-hint = Se efter i folkeregisteret.
guardian-source = Hvor ved I det fra?
guardian-source-hint = For eksempel folkeregisteret og dagen.
guardian-cpr = CPR-nummer
guardian-cpr-hint = Uden det kan værgen ikke logge ind.
guardian-phone = Telefon
guardian-of-age = Den unge er fyldt 18. Ingen har forældremyndighed længere.
case-form-guardian-end = Værge gælder ikke længere
case-send-guardian-end = Gem
guardian-last = Sidste dag

case-form-guardians-informed = Notér, at værgerne ved det
case-form-guardians-informed-lead = Den unge er under 18. Her skriver du, hvornår og hvordan værgerne fik at vide, at skolen har meldt.
case-send-guardians-informed = Gem
informed-on = Hvilken dag fik de det at vide?
informed-how = Hvordan, og hvem talte du med?
informed-how-hint = For eksempel: Ringede til mor. Den unge kan se det på sin egen side.

case-form-protect = Notér beskyttet adresse
case-form-protect-lead = Adressen bliver skjult overalt, hvor den ikke er nødvendig.
case-send-protect = Beskyt adressen
case-form-unprotect = Ophæv beskyttet adresse
case-send-unprotect = Ophæv beskyttelsen
protection-source-hint = For eksempel folkeregisteret og dagen.

case-form-identity = Ret navn og kontaktoplysninger
case-send-identity = Gem
identity-name = Navn
identity-phone = Telefon
identity-email = E-mail
identity-address = Adresse

case-form-consent = Notér samtykke
case-form-consent-lead = Den unge kan selv sige ja på sin egen side og kan altid tage det tilbage.
case-send-consent = Gem samtykket
consent-school = Hvilken skole?
consent-school-hint = Kun skoler, der har meldt. Skolen ser kontakt og udfald, aldrig notater.
consent-given = Hvilken dag sagde den unge ja?
consent-how = Hvordan?
consent-how-hint = For eksempel i samtale på skolen.
consent-stands = Den unge har allerede sagt ja til den skole.

case-form-pause = Sæt fristen på pause
case-form-pause-lead = Pausens dage tæller ikke. Begge ender er med.
case-send-pause = Sæt på pause
pause-from = Fra og med
pause-to = Til og med
pause-to-hint = En pause slutter altid på en dag. Den kan forlænges.
pause-reason = Hvorfor?
pause-reason-hint = Årsagen står i forløbet.
pause-not-running = Fristen løber ikke længere.
pause-outside = Pausen skal røre dagene fra { $from } til { $due }.

case-form-closure = Afslut meldingen
case-form-closure-lead = Skolen ser, at den er afsluttet. Udfaldet ser den kun i grove træk og kun med samtykke.
case-send-closure = Afslut
closure-outcome = Hvordan endte det?
closure-outcome-hint = Vælg det, der passer bedst.

case-form-return = Send meldingen retur
case-form-return-lead = Brug det, når den unge bor i en anden kommune. Skolen kan rette og sende igen.
case-send-return = Send retur
case-words-return = Hvorfor hører den til et andet sted?
case-words-hint-return = Skolen læser det. Skriv ikke, hvor den unge bor, hvis adressen er beskyttet.
return-own = Skolen har skrevet, at den unge bor i { $home }. Sender I meldingen retur, stopper jeres frister:
return-stops = { $clock }, senest { $day } ({ $basis })
return-own-end = Bor den unge hos jer, har I stadig pligten. Så behold meldingen, og åbn den i stedet.
return-elsewhere = Har I set efter?
return-elsewhere-yes = Ja. { $name } bor ikke i { $home }
return-elsewhere-missing = Se efter, hvor den unge bor, og sæt kryds. Bor den unge hos jer, så behold meldingen.

case-form-message = Skriv til skolen
case-send-message = Send
case-words-message = Besked
case-words-hint-message = Skolen læser det, og den unge kan læse det på sin egen side. Skriv ikke om helbred eller om, hvad den unge har fortalt.

reveal-cpr = CPR-nummer
reveal-cpr-told = Det er logget, at du har set nummeret. Den unge kan se det.
reveal-address = Beskyttet adresse
reveal-address-told = Det er logget, at du har set adressen. Den unge kan se det.
reveal-no-address = Der er ikke noteret nogen adresse.
reveal-link = Engangslink
reveal-link-told = Linket virker én gang og i { $days } dage. Giv det kun til den unge selv. Det bliver ikke vist igen.

# What is missing, and how to mend it
error-missing-in-name = Skriv navnet.
error-missing-in-source = Skriv, hvor I ved det fra.
error-missing-in-how = Skriv, hvordan den unge sagde ja.
error-missing-in-to = Vælg en kollega.
error-missing-in-reason = Skriv hvorfor.
error-missing-in-words = Skriv noget først.
error-missing-in-text = Skriv notatet.
error-missing-in-who = Vælg, hvem der må læse notatet.
error-missing-in-custody = Vælg ja eller nej.
error-missing-in-kind = Vælg, hvad der er sket.
error-missing-in-on = Skriv dagen: dag, måned og år.
error-missing-in-given = Skriv den dag, den unge sagde ja.
error-missing-in-informed = Skriv den dag, værgerne fik det at vide.
error-missing-in-informed-how = Skriv, hvordan de fik det at vide.
error-missing-in-last = Skriv den sidste dag.
error-missing-in-what = Skriv, hvad det er.
error-missing-in-school = Vælg en skole.
attempt-error-channel-unknown = Vælg, hvordan du prøvede.
attempt-error-outcome-unknown = Vælg, hvad der kom ud af det.
attempt-error-day-missing = Skriv den dag, I prøvede.
attempt-error-time-missing = Skriv klokkeslættet, for eksempel 14.05.
activity-error-from-missing = Skriv den dag, det begyndte.
activity-error-agreed-for-missing = Skriv den aftalte startdag.
pause-error-from-missing = Skriv pausens første dag.
pause-error-to-missing = Skriv pausens sidste dag.
pause-error-reason-missing = Skriv, hvorfor fristen holder pause.
note-readers-unknown = En af dem, du har valgt, arbejder ikke i kommunen i dag og kan ikke læse med. Vælg igen blandt dine kolleger.
