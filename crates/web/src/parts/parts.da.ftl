trail-heading = Tråden: hvor det kommer fra, og hvad det bliver til
trail-report = Melding
trail-plan = Plan
trail-figure = Nøgletal
trail-trial = Prøvehandling
trail-recommendation = Anbefaling
trail-not-yet = ikke endnu
trail-rest = Ikke endnu: { $stops }
trail-not-used = ikke brugt som belæg
trail-rest-not-used = Ikke brugt som belæg: { $stops }
trail-figures-only = { $what } (kun tal)

loop-received = Modtaget
loop-opened = Åbnet
loop-tried = Kontakt forsøgt
loop-made = Kontakt skabt
loop-closed = Afsluttet
loop-is-done = sket
loop-is-now = nu
loop-is-ahead = ikke endnu

why-question = Hvorfor må jeg se dette?
why-more = Vis hjemmel og log
why-less = Vis mindre
why-role = Din rolle
why-relation = Din forbindelse
why-ground = Hjemmel
why-logged = Logget

restricted-note = Du kan se, at notatet findes, men ikke hvad der står.

strip-label = Frister efter dag. Vælg en dag for kun at se den

step-is-done = gennemført
step-is-now = du er her
step-is-wrong = skal rettes
step-is-ahead = ikke endnu

check-is-met = opfyldt
check-is-missing = mangler
check-is-waits = kan vente
check-is-none = ikke begyndt
