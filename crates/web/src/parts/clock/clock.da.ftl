# Counted days. A rule counts weekdays (hverdage) or calendar days; months are told in days.
clock-days = { $count } { clock-unit }
clock-unit = { $unit ->
    [weekday] { $count ->
        [one] hverdag
       *[other] hverdage
    }
   *[other] { $count ->
        [one] dag
       *[other] dage
    }
}
clock-unit-short = { $unit ->
    [weekday] hverd.
   *[other] { $count ->
        [one] dag
       *[other] dage
    }
}

# The bridge, as it is heard
bridge-not-begun = { $all } i alt. Ikke begyndt.
bridge-untold = { $all } i alt. Frist { $due }.
bridge-left = { $all } i alt, { $left } tilbage. Frist { $due }.
bridge-pause = { $all } i alt, { $left } tilbage. På pause. Frist { $due }.
bridge-today = { $all } i alt. Fristen er i dag, { $due }.
bridge-over = { $all } i alt. Fristen var { $due }. Overskredet med { $by }.
bridge-met = { $all } i alt. Frist { $due }. Nået { $on }.
bridge-met-late = { $all } i alt. Fristen var { $due }. Nået for sent, { $on }.
bridge-lapsed = { $all } i alt. Bortfaldet { $on }.

# State in a word
clock-state-waiting = Ikke begyndt
clock-state-calm = I god tid
clock-state-soon = Snart
clock-state-today = Udløber i dag
clock-state-over = Overskredet
clock-state-pause = På pause
clock-state-met = Overholdt
clock-state-met-late = Nået for sent
clock-state-lapsed = Bortfaldet
clock-paused-since = På pause siden { $day }
clock-begun = Begyndte { $day }

# Count
clock-left = tilbage
clock-in-all = i alt
clock-over = over
clock-early = før tid
clock-late = for sent
clock-today = I dag
clock-last-day = sidste dag
clock-on-last-day = på sidste dag
clock-passed = Udløbet
clock-pause = Pause
clock-reached = Nået
clock-lapsed = Bort­faldet
clock-we-are-late = Vi er sent på den

# Lines
clock-due = Senest
clock-due-was = Frist
clock-due-tomorrow = i morgen, { $day }
clock-due-today = i dag, { $day }
clock-stopped-on = stoppet { $day }
clock-lapsed-on = Bortfaldet { $day }. Der er ikke mere at vente på.
clock-moved = Flyttet fra { $day }, fordi kalenderen er ændret.
clock-mark = Regnet fra hændelsen selv var det { $day }. Hold den dato, hvis I kan.
clock-waits = Venter på
clock-stopped-by = Stoppet af
clock-basis-law = lovfrist
clock-basis-own-goal = kommunens eget mål
clock-basis-agreed = aftalt frist
clock-gentle-law = Det står i loven
clock-gentle-own-goal = Det har kommunen lovet
clock-gentle-late = Det er vores fejl, ikke din. Lederen har fået besked.

# How it was worked out
clock-how = Sådan er fristen regnet ud
clock-how-gentle = Hvordan ved I det?
clock-how-sentence = Fristen er { $length } efter den dag, { $event }: { $from }. Dagen selv tæller ikke med.
clock-event-receipt = meldingen kom
clock-event-asked = kommunen spurgte
clock-how-day = Dag
clock-how-counts = Tæller
clock-how-because = Fordi
clock-how-not = tæller ikke
clock-how-number = { $number }. { clock-unit }
clock-why-start = Dagen, { $event }
clock-why-today = I dag
clock-why-due = Fristen udløber kl. 23.59
clock-why-weekend = Weekend
clock-why-paused = Pause
clock-why-closed = Kommunens egen lukkedag
clock-stops-opened = Fristen stopper, når meldingen er åbnet.
clock-stops-contact = Fristen stopper, når et kontaktforsøg er lykkedes. Et forsøg uden svar stopper den ikke.
clock-stops-offer-or-start = Fristen stopper, når der er givet et tilbud eller aftalt en start.
clock-stops-answered = Fristen stopper, når partneren har svaret ja eller nej.

# Holidays
holiday-new-years-day = Nytårsdag
holiday-maundy-thursday = Skærtorsdag
holiday-good-friday = Langfredag
holiday-easter-sunday = Påskedag
holiday-easter-monday = 2. påskedag
holiday-great-prayer-day = Store bededag
holiday-ascension-day = Kristi himmelfartsdag
holiday-whit-sunday = Pinsedag
holiday-whit-monday = 2. pinsedag
holiday-christmas-day = 1. juledag
holiday-second-day-of-christmas = 2. juledag
holiday-workers-day = 1. maj
holiday-day-after-ascension = Dagen efter Kristi himmelfart
holiday-constitution-day = Grundlovsdag
holiday-christmas-eve = Juleaften
holiday-new-years-eve = Nytårsaften
clock-departs = Aftalt { $agreed ->
    [one] 1 hverdag
   *[other] { $agreed } hverdage
}. Der er gået { $taken }.
clock-departed = Aftalt { $agreed ->
    [one] 1 hverdag
   *[other] { $agreed } hverdage
}, det blev { $taken }.
clock-stops-institution-told = Fristen stopper, når kommunen skriver til skolen om meldingen eller afslutter den.
clock-gentle-agreed = Det har kommunen aftalt med din skole
