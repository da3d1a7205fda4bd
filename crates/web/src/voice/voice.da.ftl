# Min side. Korte sætninger, ingen systemord, aldrig skyld. Testen i voice/tests.rs måler lixtallet.

me-menu-now = Nu
me-menu-plan = Plan
me-menu-words = Mine ord
me-menu-about = Om mig

me-title = Min side
me-hello = Hej { $name }
me-today = I dag er det { $day }
me-read-aloud = Læs siden højt
me-in = I { $municipality }
me-link-bar = Du er her med et link. Du kan læse og svare. Vil du mere, så log ind med MitID.
me-link-only = Log ind med MitID, hvis du vil ændre det her.
me-ward-too = Du er også værge for en ung.
me-ward-go = Gå til siden for værger
me-none = Der er ikke noget om dig her.
me-none-more = Ingen skole har skrevet til din kommune om dig. Får du brug for hjælp, så ring til kommunen, der hvor du bor.
me-quiet = Der sker ikke noget lige nu
me-quiet-more = Vi skriver her, når der er noget nyt.
me-quiet-talked = Du og { $who } talte sammen { $day }.

# The clock
me-clock-contact = { $who } vil gerne i kontakt med dig
me-clock-contact-late = Du skulle have hørt fra os { $day }
me-clock-offer = { $who } finder noget, der passer til dig
me-clock-offer-late = Du skulle have fået et tilbud { $day }

# What suits you
me-answer-heading = Hvad passer dig?
me-answer-tried = { $who } har prøvet at få fat i dig { $day }. Du bestemmer, hvordan I taler sammen.
me-answer-lead = Du bestemmer, hvordan I taler sammen.
me-answer-do-call-afternoon = Ring til mig efter kl. 12
me-answer-do-write = Jeg vil hellere skrive
me-answer-do-another-time = Find en anden tid
me-answer-no = Vil du ikke tale lige nu?
me-answer-do-not-now = Sig nej tak for nu
me-answer-no-more = Så hører du, hvad der sker.
me-answer-given = Du har svaret
me-answer-given-call-afternoon = Ring til mig efter kl. 12.
me-answer-given-write = Jeg vil hellere skrive.
me-answer-given-another-time = Find en anden tid.
me-answer-given-not-now = Nej tak for nu.
me-answer-given-fits = Det passer.
me-answer-given-does-not-fit = Det passer ikke helt.
me-answer-given-taken-back = Du tog dit svar tilbage.
me-answer-given-told = { $who } kan se dit svar.
me-answer-undo = Fortryd
me-answer-go-write = Skriv her

me-another-time-title = Find en anden tid
me-another-time-lead = Skriv, hvornår du kan. Skriv også, hvis du vil have en med, du er tryg ved.
me-another-time-words = Hvornår passer det dig?
me-another-time-hint = Skriv en dag og en tid. Skriv gerne to.
me-not-now-title = Nej tak for nu
me-not-now-lead = Det er helt i orden at sige nej.
me-not-now-next = Det sker der nu
me-not-now-1 = { $who } ser, at du har sagt nej.
me-not-now-2 = Kommunen skal stadig hjælpe dig. Den hører fra sig igen, men giver dig ro først.
me-not-now-3 = Er du under 18, skal du være i gang med noget. Det kan være skole, job eller noget helt andet. Det finder I ud af sammen.
me-not-now-4 = Du kan skifte mening når som helst. Det gør du her på siden.
me-not-now-words = Er der noget, vi skal vide?
me-not-now-send = Sig nej tak for nu
me-not-now-back = Nej, gå tilbage
me-does-not-fit-title = Det passer ikke helt
me-does-not-fit-lead = Skriv, hvad der er forkert, og hvordan det er. Det skolen skrev, bliver stående. Dit svar står lige ved siden af.
me-does-not-fit-words = Hvad passer ikke?
me-send = Send
me-cancel = Fortryd

# Contact person
me-contact-heading = Den, der hjælper dig
me-contact-person = Din kontaktperson i { $municipality }
me-contact-none = Du får snart en fast person, der hjælper dig.
me-contact-write = Skriv til { $who }

# What happens next
me-next-heading = Det sker der bagefter
me-next-wrote-dropout = Skolen skrev, at du er stoppet
me-next-wrote-risk = Skolen skrev, at det er svært lige nu
me-next-talk = Du og { $who } taler sammen
me-next-talk-by = Senest { $day }
me-next-talk-late = Vi er sent på den
me-next-talked = I talte sammen { $day }
me-next-talk-soon = Du hører fra os
me-next-plan = I laver en plan. Du er med
me-next-plan-more = Du kan tage en med, du er tryg ved
me-next-offer = Du får et tilbud, der passer til dig
me-next-offer-by = Senest { $day }
me-next-offer-when = Når I har talt sammen
me-next-offer-done = Det er på plads

# What was reported
me-report-heading = Det har skolen skrevet om dig
me-report-before = Det har skolen skrevet før
me-report-dropout = Skolen skrev, at du stoppede { $day }.
me-report-risk = Skolen skrev { $day }, at du måske er på vej til at stoppe.
me-report-causes = Skolens begrundelse:
me-report-no-words = Skolen har ikke skrevet andet.
me-report-tried = Det har skolen prøvet
me-report-by = { $sender }, { $school }, { $day }
me-report-by-system = { $school }, { $day }
me-report-withdrawn = Skolen har taget det tilbage.
me-report-returned = Det kom til den forkerte kommune. Den har sendt det tilbage.
me-report-fits = Det passer
me-report-does-not-fit = Det passer ikke helt
me-report-change = Ret mit svar
me-written-addition = Skolen tilføjede
me-written-to-municipality = Skolen skrev til kommunen
me-written-to-school = Kommunen skrev til skolen
me-written-withdrawal = Derfor tog skolen det tilbage
me-written-return = Derfor sendte kommunen det tilbage

# Own words
me-words-title = Mine ord
me-words-heading = Med dine egne ord
me-words-lead = Skriv det, du vil have, at vi ved. Det kan være om skolen, om dig eller om det, du gerne vil.
me-words-rule = Kun du kan rette det. { $who } kan læse det.
me-words-rule-all = Ingen andre kan rette det. De voksne i kommunen, der skal hjælpe dig, kan læse det. Skolen og dine forældre kan ikke.
me-words-write = Skriv noget nyt
me-words-field = Skriv her
me-words-save = Gem
me-words-none = Du har ikke skrevet noget endnu.
me-words-by = Du skrev det { $at }
me-words-withdraw = Tag det tilbage
me-words-before = Det har du skrevet

# My plan
me-plan-title = Min plan
me-plan-lead = { $who } delte planen med dig { $day }.
me-plan-question = Passer planen til dig?
me-plan-question-more = Det er din plan. Du kan sige ja, eller sige hvad der skal være anderledes.
me-plan-do-yes = Ja, det passer
me-plan-do-not-quite = Det passer ikke helt
me-plan-do-change = Jeg vil have noget ændret
me-plan-not-quite-words = Hvad passer ikke?
me-plan-change-words = Hvad skal være anderledes?
me-plan-answered-yes = Du har sagt ja til planen
me-plan-answered-not-quite = Du har sagt, at det ikke passer helt
me-plan-answered-change = Du har bedt om at få noget ændret
me-plan-noted-yes = Du har sagt ja til planen. Det har kommunen skrevet ned
me-plan-noted-not-quite = Du har sagt, at det ikke passer helt. Det har kommunen skrevet ned
me-plan-noted-change = Du har bedt om at få noget ændret. Det har kommunen skrevet ned
me-plan-answer-seen = { $who } kan se dit svar.
me-plan-change-mind = Du kan skifte mening når som helst.
me-plan-yes-by-link = Vil du sige ja, så log ind med MitID, eller sig det til { $who }. Et ja lader skolen eller jobcenteret se deres trin, og det er et link ikke nok til.
me-plan-yes-shares = Siger du ja, kan skolen og jobcenteret se deres egne trin. De ser ikke resten. Siger du noget andet bagefter, kan de ikke se dem mere.
me-plan-aim = Mit mål
me-plan-aim-own = Dine egne ord. Ingen andre kan rette dem.
me-plan-aim-noted = Sådan skrev { $who } det ned. Du kan skrive det selv.
me-plan-aim-none = Du har ikke skrevet noget mål endnu.
me-plan-aim-write = Skriv dit mål
me-plan-aim-field = Hvad vil du gerne?
me-plan-aim-hint = Skriv det, som du selv siger det. Kommunen kan læse det. Skolen og dine forældre kan ikke.
me-plan-steps = Det gør vi
me-plan-by = Senest { $day }
me-plan-talk = Næste gang vi taler sammen
me-plan-talk-none = Vi har ikke aftalt en dag endnu.
me-plan-start-heading = Din start
me-plan-start-education = Du starter på en uddannelse { $day }.
me-plan-start-fgu = Du starter på FGU { $day }.
me-plan-start-job = Du starter i job { $day }.
me-plan-started-education = Du startede på en uddannelse { $day }.
me-plan-started-fgu = Du startede på FGU { $day }.
me-plan-started-job = Du startede i job { $day }.
me-plan-strengths = Det er jeg god til
me-plan-hindrances = Det er i vejen
me-plan-who = Hvem kan se planen?
me-plan-who-municipality = De voksne i kommunen, der skal hjælpe dig, kan se det hele.
me-plan-who-partners = Skolen og jobcenteret ser kun deres egne trin, og kun når du har sagt ja.
me-plan-who-guardians = Du er under 18. Den voksne, der har ansvar for dig ved lov, kan se trin og dage. Den voksne ser aldrig dit mål eller dit svar.
me-plan-none = Der er ikke nogen plan endnu
me-plan-none-more = Når du og { $who } har lavet en plan, står den her. Du er med til at skrive den.
me-next-plan-waits = Se den, og sig om den passer
me-next-plan-answered = Du har svaret. Se planen

# Mistakes
me-wrong-empty = Skriv noget først.
me-wrong-channel = Vælg, hvordan vi må kontakte dig.

# About me
me-about-title = Om mig
me-wish-heading = Sådan vil jeg kontaktes
me-wish-channel = Hvad er bedst for dig?
me-wish-remark = Er der andet, vi skal vide?
me-wish-remark-hint = Skriv for eksempel: Ikke før kl. 12.
me-wish-save = Gem
me-wish-saved = Det er gemt. { $who } kan se det.
me-channel-sms = Sms
me-channel-phone = Ring til mig
me-channel-app = Skriv her på siden
me-channel-email = E-mail
me-channel-digital-post = Digital Post
me-share-heading = Hvem vi må dele med
me-share-lead = Kommunen må kun fortælle din skole mere, hvis du siger ja. Du kan altid tage dit ja tilbage.
me-share-opens = Siger du ja, kan skolen se to ting: om vi har talt sammen, og hvordan det gik i store træk. Skolen ser aldrig dine ord eller det, vi taler om. I din plan ser den kun sine egne trin, og kun når du har sagt ja til planen.
me-share-yes = Du sagde ja { $day }.
me-share-yes-noted = Kommunen har noteret, at du sagde ja { $day }.
me-share-no = Skolen får ikke mere at vide.
me-share-give = Ja, { $school } må få at vide, hvordan det går
me-share-take-back = Tag mit ja tilbage
me-share-none = Ingen skole har skrevet om dig, så der er ikke noget at dele.
me-more-heading = Du bestemmer også
me-more-readers = Hvem har læst om mig
me-more-data = Hent alt, vi har om dig
me-more-print = Vis det hele, så du kan printe det
me-more-notice = Sådan bruger vi dine data
me-more-guardians = Hvad mor og far kan se
me-guardians-under = Du er under 18. Den eller de voksne, der har ansvar for dig ved lov, kan se det, skolen skrev, hvornår vi skal tale med dig, og trinene i din plan. De kan aldrig se dine egne ord eller dine svar. Det slutter af sig selv { $day }, når du fylder 18.
me-guardians-over = Du er 18. Dine forældre kan ikke se noget her.
me-restricted = { $count ->
    [one] Der er ét notat, du ikke kan læse her. Spørg din kontaktperson om det.
   *[other] Der er { $count } notater, du ikke kan læse her. Spørg din kontaktperson om dem.
}

# Readers
me-readers-title = Hvem har læst
me-readers-heading = Hvem har set din side?
me-readers-lead = Her står alle, der har læst om dig, og hvorfor de måtte. Det nyeste står øverst.
me-readers-none = Ingen har læst noget endnu.
me-readers-all = Se alle, og hvorfor de må
me-readers-names = Her står, hvad folk laver, og hvor de er. Din kommune viser ikke navne. Laver flere det samme, har de hvert sit bogstav. Du kan spørge om navnene.
me-readers-times = { $times ->
    [one] Én gang
   *[other] { $times } gange
}
me-readers-at = { $what }: { $pages }
me-readers-older = Vis dem, der er ældre
me-readers-save = Hent listen som fil
me-readers-wrong = Ser du en, du ikke kender? Sig det til din kontaktperson.
reader-role-young-person = Dig selv
reader-role-guardian = Værge
reader-role-system = Skolens it-system
reader-role-program = Ungebro
reader-one-of = { $role } { $letter }
reader-in = { $role }, { $organisation }

# On which page something was read
read-page-me = din egen side
read-page-me-words = dine egne ord
read-page-me-plan = planen på din side
read-page-plan = din plan
read-page-tasks = deres egne trin i din plan
read-page-me-about = siden om dig
read-page-me-data = alt om dig som fil
read-page-me-print = alt om dig på papir
read-page-ward = siden for værger
read-page-readers = listen over, hvem der har læst
read-page-overview = overblikket over kommunens tal
read-page-worklist = listen over, hvem der mangler hjælp
read-page-search = en søgning
read-page-case = din sag
read-page-case-cpr = dit CPR-nummer
read-page-case-address = din adresse
read-page-case-note = et notat om dig
read-page-report = skolens side om det, den skrev
read-page-reports = skolens liste
read-page-api = skolens it-system
read-page-other = en anden side i Ungebro

# Everything, for paper
me-print-title = Alt, vi har om dig
me-print-now = Print siden
me-print-lead = Det er hentet { $at }.
me-print-person = Hvem du er
me-print-name = Navn
me-print-cpr = CPR-nummer
me-print-phone = Telefon
me-print-email = E-mail
me-print-address = Adresse
me-print-municipality = Kommune
me-print-helper = Kontaktperson
me-print-protected = Beskyttet
me-print-protected-yes = Dit navn og din adresse er beskyttet
me-print-guardians = Dine værger
me-print-guardian = { $name }, { $custody }. Kilde: { $source }.
me-print-custody = har forældremyndighed
me-print-no-custody = uden forældremyndighed
me-print-until = Til og med { $day }.
me-print-activities = Det laver du, så vidt vi ved
me-print-activity = { $what } fra { $from }. Kilde: { $source }.
me-print-consent = { $school }: Du sagde ja { $day }.
me-print-consent-gone = Du har taget det tilbage.
me-print-answers = Dine svar
me-print-notes = Det har kommunen skrevet ned
me-print-readers = Hvem har læst
me-print-clocks = Hvornår vi skal have gjort noget
me-print-due = { $rule }: senest { $day }

# What happened, day by day
me-print-plan = Version { $version } af din plan
me-print-events = Det er der sket
me-event-days = { $from } til { $to }
me-event-other = Noget andet skete
me-event-report-received = Skolen skrev til kommunen
me-event-report-added = Skolen skrev mere
me-event-report-withdrawn = Skolen tog det tilbage
me-event-report-renewed = Skolen skrev, at det stadig er svært
me-event-report-opened = Kommunen læste det for første gang
me-event-report-begun = Kommunen gik i gang
me-event-report-closed = Kommunen gjorde det færdigt.
me-event-report-returned = Kommunen sendte det tilbage til skolen
me-event-report-lapsed = Det gælder ikke længere
me-event-report-message = Skole og kommune skrev sammen
me-event-case-opened = Kommunen begyndte at hjælpe
me-event-case-closed = Der var ikke mere at gøre lige nu
me-event-case-contact-person = Du fik en kontaktperson:
me-event-case-handover-offered = En kollega blev spurgt om at tage over
me-event-case-handover-accepted = Kollegaen sagde ja til at tage over
me-event-case-handover-returned = Kollegaen sagde nej til at tage over
me-event-case-contact-attempt = Kommunen prøvede at få fat i dig.
me-event-case-activity = Kommunen skrev ned, hvad du laver:
me-event-case-activity-confirmed = Det, du laver, passer stadig:
me-event-case-activity-ran-out = Vi ved ikke længere, hvad du laver
me-event-case-note = Kommunen skrev et notat
me-event-case-guardian = Kommunen skrev ned, hvem der er værge. Kilde:
me-event-case-guardians-informed = Dine værger fik det at vide
me-event-case-protection = Din adresse blev beskyttet, eller det holdt op. Kilde:
me-event-case-identity = Kommunen rettede:
me-event-case-offer = Du fik et tilbud, eller en start blev aftalt:
me-event-plan-drafted = Kommunen skrev på en plan
me-event-plan-discarded = Kommunen smed en kladde til planen væk
me-event-plan-shared = Kommunen delte planen med dig
me-event-plan-answered = Du svarede på planen:
me-event-plan-aim = Du skrev dit mål
me-event-plan-step = Et trin i planen blev rettet:
me-event-plan-start-agreed = En start blev aftalt:
me-event-plan-started = Du startede:
me-event-clock-started = En frist begyndte
me-event-clock-stopped = En frist er nået:
me-event-clock-ended = En frist gælder ikke længere:
me-event-clock-paused = En frist holdt pause:
me-event-clock-moved = En frist fik en ny dag.
me-event-clock-team-reminded = Kommunen blev mindet om at læse det
me-event-clock-leader-told = Lederen fik at vide, at ingen havde læst det
me-event-voice-words = Du skrev egne ord
me-event-voice-words-withdrawn = Du tog dine ord tilbage
me-event-voice-contact-wish = Du valgte, hvordan vi må kontakte dig:
me-event-voice-answer = Du svarede:
me-event-voice-notice-shown = Du læste, hvordan vi bruger dine data
me-event-consent-given = Du sagde ja til at dele med
me-event-consent-withdrawn = Du tog dit ja tilbage til
me-event-access-link-made = Kommunen lavede et link til din side
me-event-access-link-used = Linket blev brugt

# The notice (GDPR article 14)
me-notice-title = Sådan bruger vi dine data
me-notice-first = Du er her for første gang. Læs, hvad vi ved om dig, og hvorfor.
me-notice-who = { $municipality } har ansvaret. Kommunen skal hjælpe unge, der stopper på en skole eller har det svært der. Det står i loven.
me-notice-from = Vi har fået det at vide fra { $schools }. Skolen skal skrive til kommunen, når en ung stopper eller er tæt på det.
me-notice-what = Vi har dit navn, dit CPR-nummer, hvordan man får fat i dig, hvad skolen skrev, og det vi gør for at hjælpe dig.
me-notice-seen-by = Vejledere i kommunen kan læse det. Skolen kan kun se lidt. Er du under 18, kan den voksne, der har ansvar for dig, også se noget af det. Du kan se her, hvem der har læst.
me-notice-how-long = Vi gemmer det, så længe loven kræver det. Kommunen kan sige dig, hvor længe det er.
me-notice-rights = Du kan se alt om dig selv her på siden. Du kan bede os om at rette det, der er forkert. Du kan sige fra over for, hvordan vi bruger det.
me-notice-law = Loven er lov om kommunal indsats for unge § 12 c. Du har ret til at få det her at vide efter GDPR art. 14.
me-notice-officer-at = Kommunen har en, der passer på alles data. Du får fat i den person her: { $contact }
me-notice-officer = Kommunen har en, der passer på alles data. Spørg kommunen, hvordan du får fat i den person.
me-notice-complain = Er du ikke enig, kan du klage til Datatilsynet på datatilsynet.dk.
me-notice-again = Du kan altid finde det her igen under »Om mig«.

# The one-time link
me-link-title = Dit link
me-link-lead = Linket virker én gang. Det åbner din egen side, hvor du kan læse og svare.
me-link-open = Åbn min side
me-link-not-you = Er linket ikke til dig? Så luk siden.
me-share-which = Vælg den skole, du siger ja til. Brug knappen under skolens navn.
