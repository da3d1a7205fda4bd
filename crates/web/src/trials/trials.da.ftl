# Prøvehandlinger: liste, side, skemaer.

trials-title = Prøvehandlinger
trials-lead = Små forsøg, der bliver prøvet i runder og målt. I kan prøve dem, andre har prøvet.
trials-lead-public = Små forsøg, som kommunerne har valgt at dele med alle.
trials-none = Der er ingen prøvehandlinger at vise her.
trials-own = Jeres egne
trials-others = Fra andre
trials-name = Navn
trials-theme = Tema
trials-any-theme = Alle temaer
trials-state = Tilstand
trials-any-state = Alle
trials-shared = Hvem læser med
trial-state-idea = Idé
trial-state-planned = Planlagt
trial-state-trying = Prøves nu
trial-state-studying = Vi ser på den
trial-state-kept = Beholdt
trial-state-changed = Blev til en anden
trial-state-dropped = Stoppet
trial-state-in-routine = I daglig drift
trial-state-routine-dropped = Driften er stoppet

trial-new-title = Ny prøvehandling
trial-edit-title = Ret prøvehandlingen
trial-edit-lead = Skriv det, I ved nu. Resten kan vente. Skriv aldrig noget om en bestemt ung.
trial-save = Gem
trial-cancel = Fortryd
trial-conflict-told = Her er, hvad der står nu. Det, du har skrevet, er herunder. Ret det til, og gem igen.
trial-section-head = Hvad og hvem
trial-section-told-head = Kun titlen skal være der for at gemme.
trial-section-today = Sådan er det i dag
trial-section-told-today = Begynd i jeres egen hverdag.
trial-section-aim = Mål
trial-section-told-aim = Hvad, for hvem, hvor meget og hvornår.
trial-section-change = Det vil vi prøve
trial-section-told-change = Gør det så lille som muligt: en vejleder, en ung, en gang.
trial-section-measures = Sådan kan vi se det
trial-section-told-measures = Diagrammet fylder sig selv fra jeres egne sager. Ingen skal tælle i hånden.
trial-section-young = De unges del
trial-section-told-young = Hvordan de er spurgt, og hvad de har ændret.
trial-partners = Partnere, der er med
trial-partners-hint = Deres vejledere kan læse prøvehandlingen fra nu af.
trial-consent = De unge har sagt ja til at blive citeret
trial-consent-missing = Spørg de unge, før I citerer dem. Sæt så kryds.

trial-field-title = Titel
trial-field-themes = Temaer
trial-field-responsible = Ansvarlig
trial-field-team = Hvem er ellers med
trial-field-practice = Sådan gør vi i dag
trial-field-problem = Problemet i en sætning
trial-field-young-say = Det siger de unge om det
trial-field-aim-what = Hvad skal der ske
trial-field-aim-whom = For hvem
trial-field-aim-share = Hvor stor en andel (procent)
trial-field-aim-by = Hvornår
trial-field-change = Det gør vi anderledes
trial-field-why = Derfor tror vi på det
trial-field-first-step = Det mindste første skridt
trial-field-prediction = Det tror vi, der sker
trial-field-outcome = Resultatmål: viser det, om vi når målet
trial-field-outcome-within = Inden hvor mange dage
trial-field-process = Procesmål: viser det, om vi gør det, vi ville
trial-field-process-within = Inden hvor mange dage
trial-field-balancing = Balancemål: det må ikke blive værre
trial-field-balancing-within = Inden hvor mange dage
trial-field-kind = Hvilke meldinger
trial-field-partner = Fra hvilken skole
trial-field-young-asked = Sådan spurgte vi de unge
trial-field-young-changed = Det ændrede de
trial-field-young-words = Med deres egne ord
trial-field-young-consent = Samtykke
trial-hint-title = Kort, så den er til at huske. For eksempel »Svar samme dag«.
trial-hint-aim-what = For eksempel »Flere unge skal kontaktes inden 2 hverdage«.
trial-hint-prediction = Skriv det, før I prøver. Så kan I blive overraskede.
trial-hint-outcome-within = Hverdage for åbning og kontakt, ellers kalenderdage. Frister har deres egne dage.
trial-hint-young-words = Uden navn og uden noget, de kan kendes på.

trial-measure-none = Intet valgt
trial-measure-clocks = Frister
trial-measure-others = Andre nøgletal
trial-measure-funnel-opened = Meldingen åbnet inden nogle hverdage
trial-measure-funnel-tried = Kontakt forsøgt inden nogle hverdage
trial-measure-funnel-reached = Kontakt skabt inden nogle hverdage
trial-measure-funnel-start-agreed = Start aftalt inden nogle dage
trial-measure-re-entry = Tilbage i uddannelse, FGU eller job inden nogle dage
trial-measure-without-alternative = Uden et alternativ
trial-measure-unknown = Ukendt status
trial-measured-in-time = Frist overholdt: { $rule }
trial-measured-funnel-opened = Meldingen åbnet inden { $days ->
    [one] 1 hverdag
   *[other] { $days } hverdage
}
trial-measured-funnel-tried = Kontakt forsøgt inden { $days ->
    [one] 1 hverdag
   *[other] { $days } hverdage
}
trial-measured-funnel-reached = Kontakt skabt inden { $days ->
    [one] 1 hverdag
   *[other] { $days } hverdage
}
trial-measured-funnel-start-agreed = Start aftalt inden { $days ->
    [one] 1 dag
   *[other] { $days } dage
}
trial-measured-re-entry = Tilbage i uddannelse, FGU eller job inden { $days ->
    [one] 1 dag
   *[other] { $days } dage
}
trial-measured-without-alternative = Uden et alternativ
trial-measured-unknown = Ukendt status
trial-of-all = alle meldinger
trial-of-dropout = meldinger om frafald
trial-of-risk = meldinger om risiko
trial-of-partner = { $kind } fra { $partner }
trial-figure-contact-in-time = Når vi fristerne?
trial-figure-funnel = Hvor langt når de unge?
trial-figure-re-entry = Hvor længe er de ude?
trial-figure-without-alternative = Hvem står uden et alternativ?
trial-figure-unknown = Hvor meget ved vi ikke?
trial-role-outcome = resultatmål
trial-role-process = procesmål
trial-role-balancing = balancemål

trial-responsible = ansvarlig: { $name }
trial-plan = Planen er klar
trial-not-planned = Planen er ikke klar endnu. Her står, hvad der mangler.
trial-missing = { $count ->
    [one] 1 ting mangler, før I kan begynde
   *[other] { $count } ting mangler, før I kan begynde
}
trial-missing-told = Den første runde kan begynde, når det her er skrevet.
trial-write-round = Skriv om runde { $number }
trial-write-decision = Skriv beslutning
trial-begin-round = Begynd runde { $number }
trial-into-routine = Gør den til daglig drift
trial-drop-routine = Stop driften
trial-copy = Prøv den hos jer
trial-after = Efter en prøvehandling fra { $place }
trial-tried-by = { $place } prøver den også
trial-aim = Mål
trial-aim-whom = For hvem
trial-aim-share = Hvor meget
trial-aim-by = Hvornår
trial-prediction = Det tror vi, der sker
trial-nothing-yet = Ikke skrevet endnu.
trial-chart = Diagram
trial-no-measure = Vælg et resultatmål, så tegner vi et diagram
trial-no-measure-programme = Her er ingen tal: Sagerne og tallene findes hos kommunen, ikke i partnerskabets Ungebro.
trial-chart-empty = Ingen prikker endnu
trial-chart-lead = { $place }, { $of }. Hver prik er { $persons } unge i den rækkefølge, de blev meldt. Så bygger ingen prik på få unge.
trial-chart-aim = mål { $share }
trial-chart-line = udgangspunkt { $share }
trial-chart-latest = seneste: { $met } af { $all } unge
trial-chart-shift = Ringene: { $dots } prikker i træk { $side } udgangspunktet. Det er et skift og næppe tilfældigt.
trial-chart-side-above = over
trial-chart-side-below = under
trial-chart-nobody = En prik kommer, når { $persons } unge er talt med.
trial-chart-few = Vi tegner en linje efter { $dots } prikker.
trial-chart-waiting = { $count ->
    [one] 1 ung venter på, at den næste prik bliver fuld.
   *[other] { $count } unge venter på, at den næste prik bliver fuld.
}
trial-chart-undecided = { $count ->
    [one] 1 ung er ikke talt med endnu, fordi tiden ikke er gået.
   *[other] { $count } unge er ikke talt med endnu, fordi tiden ikke er gået for den første af dem.
}
trial-chart-ended = Der er ingen nye unge siden { $day }.
trial-chart-no-baseline = Der er ikke noget udgangspunkt endnu. Det bliver låst, når den første runde begynder.
trial-chart-locked = Udgangspunktet er medianen af de første { $dots } prikker ({ $persons } unge). Det er låst og flyttes kun med en skreven grund.
trial-chart-rule = Et skift er mindst { $run } prikker i træk på samme side af udgangspunktet. Prikker på linjen tæller ikke.
trial-chart-crossings = Prikkerne krydser udgangspunktet { $crossings } gange. Færre end { $least } er sjældent tilfældigt (binomial, 5 %, efter Anhøj og Olesen 2014).
trial-chart-crossed-few = Det er et tegn på, at noget har ændret sig.
trial-chart-crossed-enough = Det ligner tilfældig variation.
trial-chart-fewer = Her er en lavere andel bedre.
trial-chart-table = Vis som tabel
trial-chart-when = Meldt
trial-chart-against = Mod udgangspunktet
trial-chart-days = { $from } til { $to }
trial-chart-point-baseline = udgangspunkt
trial-chart-point-above = over
trial-chart-point-below = under
trial-chart-point-on = på linjen
trial-chart-point-none = intet udgangspunkt
trial-chart-hidden = skjult
trial-chart-point-hidden = skjult
trial-chart-dashes = Streger: skjult, for at ingen kan genkendes.
trial-chart-hidden-told = En prik er skjult, når 1 til 4 af dens unge opfylder målet, eller når 1 til 4 ikke gør. Udgangspunktet er så skjult med. Kommunen selv ser dem.
trial-chart-shift-told = { $dots } prikker i træk ligger { $side } udgangspunktet. Det er et skift og næppe tilfældigt.
trial-to-figure = Se nøgletallet på Overblik
trial-protected = Før og efter, beskyttet
trial-protected-before = Før første runde
trial-protected-since = Siden første runde
trial-protected-told = Små tal er skjult, og det samme er tal, der ville røbe dem.
trial-rebased = Nyt udgangspunkt fra { $day }: { $reason }
trial-rebase = Sæt et nyt udgangspunkt
trial-rebase-too-early = Diagrammet har allerede en baseline fra den dag eller senere. Vælg en dag efter den.
trial-rebase-told = Gør det kun, når noget uden for prøvehandlingen har ændret tallene. Det gamle bliver stående.
trial-rebase-from = Fra hvilken dag
trial-rebase-reason = Hvorfor
trial-rebase-save = Sæt udgangspunktet
trial-rounds = Runder
trial-learned = Det har vi lært
trial-young-words-by = Fra de unge. De har sagt ja til at blive citeret.
trial-background = Baggrund og plan
trial-grade = Hvor sikre er vi?
trial-grade-number = Karakter { $number } af 5.
trial-grade-0 = En idé.
trial-grade-1 = Prøvet og beskrevet.
trial-grade-2 = Prøvet i flere runder.
trial-grade-3 = En ændring er vist.
trial-grade-4 = Gentaget i en anden kommune.
trial-grade-5 = Støttet udefra.
trial-grade-how = Sådan giver vi karakter
trial-grade-rule-0 = Ingen runde er slut.
trial-grade-rule-1 = Mindst en runde er prøvet, set på og besluttet.
trial-grade-rule-2 = Flere runder, egne tal og de unges ord.
trial-grade-rule-3 = Et skift mod et udgangspunkt på mindst 12 prikker, eller en sammenligning.
trial-grade-rule-4 = Beholdt både her og i en anden kommune.
trial-grade-rule-5 = Evaluering eller forskning udefra støtter den.
trial-follow-up = Følg op
trial-decision = Beslutning
trial-decision-told = Når I er færdige: behold den, gør den til en anden, eller stop. Et klart nej er også et resultat.
trial-who-reads = Hvem læser med?
trial-share = Del med
trial-share-own = Kun os
trial-share-members = Partnerskabet
trial-share-public = Alle
trial-share-told-own = Kun jeres egne vejledere, leder og tovholder, og de partnere, I nævner.
trial-share-told-members = Alle i partnerskabet kan læse den. De ser ingen prik på færre end { $smallest } unge.
trial-share-told-public = Alle kan læse den uden at logge ind. De ser kun beskyttede tal.
trial-share-save = Gem
trial-reach-own = Du ser den, fordi den er jeres.
trial-reach-partner = Du ser den, fordi din skole er med.
trial-reach-member = Du ser den, fordi du er med i partnerskabet.
trial-reach-public = Du ser den, fordi den er offentlig.
trial-written-by = Skrevet { $at }, version { $version }
trial-done-begun = Prøvehandlingen er skrevet ned. Kun I kan se den.
trial-done-written = Rettelserne er gemt.
trial-done-planned = Planen er klar. Nu kan den første runde begynde.
trial-done-round-begun = Runden er i gang.
trial-done-round-written = Det er gemt.
trial-done-round-tried = Runden er prøvet. Se nu på, hvad der skete.
trial-done-round-decided = Beslutningen er skrevet.
trial-done-closed = Prøvehandlingen er slut. Tak for det, I har lært.
trial-done-routine = Den er nu en del af hverdagen.
trial-done-routine-dropped = Driften er stoppet.
trial-done-shared = Nu læser de med, som I har valgt.
trial-done-copied = Her er jeres egen. Skriv, hvordan I gør i dag.
trial-done-rebased = Udgangspunktet er sat. Det gamle står stadig.

round-title = Runde { $number }
round-lead = Planlæg, prøv, se og beslut. Kort er nok.
round-part-plan = Planlæg
round-part-try = Prøv
round-part-look = Se
round-part-decide = Beslut
round-field-name = Kort navn
round-field-who = Hvem gør hvad, hvor og hvornår
round-field-question = Det vil vi vide
round-field-prediction = Det tror vi
round-field-data = Hvilke data, og hvem samler dem
round-field-if-then = Hvis resultatet er sådan, gør vi sådan
round-field-look-on = Vi ser på det den
round-field-happened = Det skete
round-field-surprises = Det gik anderledes end planlagt
round-field-result = Resultatet mod det, vi troede
round-field-experienced = Det oplevede de unge og partnerne
round-field-learned = Det lærte vi
round-field-decision = Vi beslutter at
round-field-because = Fordi
round-field-told = Hvem har vi fortalt det
round-hint-name = Står på diagrammet. For eksempel »Ring samme dag«.
round-hint-learned = En ting pr. linje.
round-begins-ahead = Runden begynder først, når dagen er der. Vælg i dag eller en dag før.
round-begins-before = Runden før sluttede først { $day }. Vælg den dag eller en senere.
round-ends-ahead = Den dag er ikke kommet endnu. Vælg i dag eller en dag før.
round-ends-before = Runden begyndte { $day }. Vælg den dag eller en senere.
round-from = Runden begynder
round-to = Sidste dag, vi prøvede
round-to-hint = Bruges, når I trykker på »Vi er færdige med at prøve«.
round-begin = Begynd runden
round-write = Gem
round-end-trying = Vi er færdige med at prøve
round-decide = Skriv beslutningen
round-decision-keep = beholde det og gå videre
round-decision-change = tilpasse det i en ny runde
round-decision-drop = stoppe med det
round-decided-keep = Behold
round-decided-change = Tilpas
round-decided-drop = Stop
round-decides-on = Besluttes { $day }
round-undecided = Ikke besluttet endnu
round-tried = Prøvet fra { $from } til { $to }.
round-trying = I gang siden { $from }.
round-plan-lacks = Planen mangler: { $fields }. Skriv det på prøvehandlingen først.
round-undecided-before = Runde { $number } er ikke besluttet. Skriv beslutningen først.
round-conflict = En anden har skrevet i runden imens

evaluation-title = Afslut prøvehandlingen
evaluation-title-done = Evaluering
evaluation-lead = Det vigtigste er, hvad I har lært. Andre kan bruge det.
evaluation-end = Hvad gør I?
evaluation-end-missing = Vælg, om I beholder den, ændrer den eller stopper.
evaluation-end-kept = Vi beholder den
evaluation-end-told-kept = Den virker. I kan gøre den til daglig drift.
evaluation-end-changed = Den bliver til en anden
evaluation-end-told-changed = I prøver noget nyt på det, I har lært.
evaluation-end-dropped = Vi stopper
evaluation-end-told-dropped = Den virker ikke her. Med en klar lære er det også et resultat.
evaluation-close = Afslut
evaluation-met-yes = Ja
evaluation-met-partly = Delvist
evaluation-met-no = Nej
evaluation-met-unknown = Det ved vi ikke
evaluation-field-met = Er målet nået?
evaluation-field-learned = Det har vi lært
evaluation-field-worked = Hvad virkede, for hvem, og hvor ikke
evaluation-field-took = Det krævede (timer, penge, evner, aftaler)
evaluation-field-young-say = Det siger de unge
evaluation-field-partners-say = Det siger partnerne
evaluation-field-unwanted = Det fulgte med, som ingen ønskede
evaluation-field-something-else = Det kan også skyldes
evaluation-field-compared = Det er sammenlignet med
evaluation-field-outside = Evaluering eller forskning udefra
evaluation-field-must-change = Det skal ændres (arbejdsgang, aftale, skema, regel)
evaluation-field-takes-over = Hvem tager over
evaluation-field-first = Det skal andre vide først
evaluation-hint-learned = En ting pr. linje.
evaluation-hint-something-else = Årstid, andre ændringer, få unge.

trial-start = Start en prøvehandling
trial-recommendations = { $count } anbefalinger
round-unbacked = Jeres politiske opbakning gælder ikke prøvehandlinger endnu
round-unbacked-told = I kan godt begynde. Men sørg for, at opbakningen kommer på plads, og skriv det her:
