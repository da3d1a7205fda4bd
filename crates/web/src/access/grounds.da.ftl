# The grounds. Of each: its name; who and what, for the table in docs/reference/grounds.md; -why, said to the one who
# reads; -reader, said to the young person about the one who read.

ground-own-report = Egen melding
ground-own-report-sees = Egne meldinger: at de er modtaget og åbnet, hvem kontaktpersonen er, og om de er afsluttet. Intet andet af sagen.
ground-own-report-when = Institutionen har sendt meldingen, og vejlederen arbejder der i dag.
ground-own-report-why = Det er din skole, der har sendt meldingen.
ground-own-report-reader = Fordi din skole skrev til kommunen

ground-retention = Fastholdelse
ground-retention-sees = At kontakt er forsøgt og skabt, på en melding om risiko.
ground-retention-when = Institutionen har sendt en melding om risiko, og den unge går der stadig: ingen senere melding fra institutionen siger, at den unge er stoppet.
ground-retention-why = Den unge går på din skole, og I har meldt, at det kan ende med et stop.
ground-retention-reader = Fordi du går på skolen, og den gerne vil hjælpe dig med at blive

ground-consent = Samtykke
ground-consent-sees = At kontakt er forsøgt og skabt, og i grove træk hvordan det gik.
ground-consent-when = Den unge har sagt ja til netop den institution på en bestemt dag og har ikke taget sit ja tilbage.
ground-consent-why = Den unge har sagt ja til, at din skole må følge med.
ground-consent-reader = Fordi du har sagt ja til, at skolen må følge med

ground-caseworker = Vejleder i kommunen
ground-caseworker-sees = Kommunens sager i den kommunale ungeindsats. Fortrolige notater kun med grunden »Nævnt på notatet«.
ground-caseworker-when = Kommunen har sagen, og vejlederen er ansat i dens ungeindsats i dag.
ground-caseworker-why = Du er vejleder i den kommune, der har sagen.
ground-caseworker-reader = Fordi kommunen skal hjælpe dig videre

ground-leader = Leder i kommunen
ground-leader-sees = Som vejlederen, og hvad der er for sent eller ligger hos hvem.
ground-leader-when = Kommunen har sagen, og lederen står for dens ungeindsats i dag.
ground-leader-why = Du leder ungeindsatsen i den kommune, der har sagen.
ground-leader-reader = Fordi lederen skal se til, at du får hjælp til tiden

ground-named-on-note = Nævnt på notatet
ground-named-on-note-sees = Teksten i et fortroligt notat. Andre kolleger ser kun, at det findes, og hvem der skrev det.
ground-named-on-note-when = Man har selv skrevet notatet eller er nævnt på det og har stadig adgang til sagen.
ground-named-on-note-why = Du har skrevet notatet eller er nævnt på det.
ground-named-on-note-reader = Fordi de står som læser på et notat

ground-own-task = Eget trin
ground-own-task-sees = Egne åbne trin i en plan, den unges navn, alder og hvordan man får fat i den unge. Intet andet af planen eller sagen.
ground-own-task-when = Trinnet er institutionens eller jobcenterets, det er åbent, sagen er åben, institutionen er partner af kommunen, og den unge har sagt ja til planen. Siger den unge noget andet, til den plan eller en nyere, hører det op.
ground-own-task-why = Trinnet er dit sted at stå for, og den unge har sagt ja til planen.
ground-own-task-reader = Fordi de har et trin i den plan, du har sagt ja til

ground-self = Den unge selv
ground-self-sees = Alt om sig selv: meldinger, frister, egne ord, hvem der har læst. Som udgangspunkt ikke, at et fortroligt notat findes.
ground-self-when = Man er logget ind med sit eget CPR-nummer, eller med et engangslink til netop den sag.
ground-self-why = Det er din egen side.
ground-self-reader = Det var dig selv

ground-custody = Forældremyndighed
ground-custody-sees = Meldinger, frister og planens trin. Aldrig den unges egne ord.
ground-custody-when = Kommunen har noteret, at man har forældremyndigheden i dag, og den unge er under 18. Den slutter af sig selv på 18-årsdagen.
ground-custody-why = Du har forældremyndigheden, og den unge er under 18.
ground-custody-reader = Fordi de har forældremyndigheden, til du er 18

ground-oversight = Tilsyn
ground-oversight-sees = Sporingen: hvem der læste og ændrede, hvornår og med hvilken grund. Ingen tekster og ingen unges navne.
ground-oversight-when = Organisationen har udpeget personen til revision eller databeskyttelse, og det gælder i dag.
ground-oversight-why = Du er udpeget til at føre tilsyn med, hvem der læser.
ground-oversight-reader = Fordi de holder øje med, om andre må læse

ground-administration = Administration
ground-administration-sees = Personer, ansættelser og aftaler mellem institutioner og kommune. Ingen sag.
ground-administration-when = Organisationen har udpeget personen, og det gælder i dag.
ground-administration-why = Du er udpeget til at holde styr på kolleger og aftaler.
ground-administration-reader = Fordi de styrer, hvem der kan logge ind

why-role-in = { $role } i { $organisation }
why-logged-now = { $when }. Den unge kan se, at du har læst.

# Who has read a case, said to its staff
case-readers-title = Hvem har læst sagen?
case-readers-lead = En linje for hver, der har læst, for hver dag og hver grund. Den unge ser den samme liste, med eller uden navne efter kommunens valg.
case-readers-case = Sagen
