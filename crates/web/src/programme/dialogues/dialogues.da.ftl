dialogues-title = Dialoger
dialogues-lead = { $missing ->
    [0] Alle { $count } deltagerkommuner har en dag for samtalen eller er længere.
    [one] Én af { $count } deltagerkommuner har ingen dag for samtalen endnu.
   *[other] { $missing } af { $count } deltagerkommuner har ingen dag for samtalen endnu.
}
dialogues-nobody = Ingen lige nu.
dialogues-waited = { $days ->
    [0] Med siden i dag
    [one] Har ventet 1 dag
   *[other] Har ventet { $days } dage
}
dialogues-talk-on = Samtale { $day }
dialogues-talk-past = Var sat til { $day }
dialogues-talked = { $days ->
    [0] Talt sammen i dag
    [one] 1 dag siden samtalen
   *[other] { $days } dage siden samtalen
}
dialogues-agreed = Aftalt { $day }
dialogues-waits-for-them = Et fokus venter på kommunens ja.
dialogues-waits-for-us = Et fokus venter på jeres ja.
dialogues-themes = Ønsker, behov og fokus på tværs
dialogues-themes-told = Tallene er kommuner. En kommune tæller med under hvert tema, den har peget på.
dialogues-theme = Tema
dialogues-wish = Ønsker det
dialogues-focus = Har det i fokus
dialogues-voices = { $theme }: læs, hvad { $count ->
    [one] 1 kommune skriver
   *[other] { $count } kommuner skriver
}
dialogue-state-not-begun = Ikke begyndt
dialogue-state-day-set = Dag sat
dialogue-state-talked = Talt sammen
dialogue-state-focus-agreed = Fokus aftalt

dialogue-title = Dialog med { $municipality }
dialogue-own-title = Jeres dialog med sekretariatet
dialogue-lead = Før start taler sekretariatet med hver kommune om ønsker og behov, så forløbet passer. Begge parter ser alt på denne side, og ingen andre gør.
dialogue-secretariat = sekretariatet
dialogue-edit = Skriv i dialogen
dialogue-edit-lead = Begge parter kan skrive. Hver udgave bliver gemt, så intet forsvinder.
dialogue-save = Gem
dialogue-cancel = Fortryd
dialogue-sheet = Ønsker, behov og samtale
dialogue-empty = Ikke skrevet endnu.
dialogue-written = Skrevet af { $said }.
dialogue-taken-over = Taget fra kommunens tilmelding. Ingen har skrevet videre endnu.
dialogue-field-themes = Temaer
dialogue-field-wishes = Ønsker
dialogue-field-needs = Behov
dialogue-field-talk-on = Samtalens dag
dialogue-field-talk-where = Hvornår og hvor
dialogue-field-held = Er samtalen holdt?
dialogue-field-outcome = Det kom vi frem til
dialogue-hint-themes = Dem, som ønsker og behov handler om.
dialogue-hint-wishes = Hvad vil I gerne have ud af partnerskabet?
dialogue-hint-needs = Hvad skal der til, for at I kan være godt med?
dialogue-hint-talk-on = Lad feltet stå tomt, så længe dagen afventer.
dialogue-hint-talk-where = For eksempel kl. 10, videomøde.
dialogue-hint-outcome = Det korte referat af samtalen.
dialogue-held-yes = Ja, vi har talt sammen
dialogue-talk-no-day = Skriv den dag, samtalen blev holdt.
dialogue-talk-ahead = Samtalens dag er ikke kommet endnu. Ret dagen, eller fjern krydset.
dialogue-conflict = En anden har skrevet imens
dialogue-notes = Noter
dialogue-note = Ny note
dialogue-note-hint = Begge parter læser den. Den kan ikke rettes bagefter. Skriv intet om enkelte unge.
dialogue-note-send = Gem noten
dialogue-no-notes = Der er ingen noter endnu.
dialogue-how-far = Så langt er vi
dialogue-step-day-set = Dagen er sat
dialogue-step-talked = Vi har talt sammen
dialogue-step-focus-agreed = Fokus er aftalt
dialogue-focus = Aftalt fokus
dialogue-no-focus = Der er ikke aftalt et fokus endnu. Begge parter kan foreslå et.
dialogue-next = Dialog med sekretariatet
dialogue-next-not-begun = Dagen for samtalen afventer. I kan skrive ønsker og behov allerede nu.
dialogue-next-day-set = Dagen er sat.
dialogue-next-talked = I har talt sammen. Aftal et fokus.
dialogue-next-focus-agreed = Fokus er aftalt.
dialogue-next-focus = Sekretariatet har foreslået et fokus, som venter på jeres ja.
dialogue-versions = Tidligere udgaver
dialogue-version = Udgave { $version }
dialogue-no-change = Udgaven ændrede ingenting.
dialogue-back = Tilbage til dialogen
dialogue-done-written = Det er gemt.
dialogue-done-noted = Noten er gemt, og den anden part har fået en mail om, at der er nyt.
dialogue-done-proposed = Forslaget er sendt. Fokus gælder, når den anden part også siger ja.
dialogue-done-agreed = Fokus er aftalt.

focus-propose = Foreslå et fokus
focus-propose-other = Foreslå et andet fokus
focus-lead = Når I sender forslaget, har I selv sagt ja. Det gælder, når den anden part også siger ja.
focus-send = Send forslaget
focus-hint = En sætning om, hvad kommunen vil arbejde med i partnerskabet.
focus-field-focus-themes = Temaer
focus-field-sentence = Fokus
focus-number = Forslag { $number }
focus-proposed = Foreslået af { $said }
focus-answered = Ja fra { $said }
focus-yes = Ja, det er vi enige om
focus-yes-means = Siger I ja, er fokus aftalt, og jeres navn og dagen står ved det.
focus-waits = Det venter på den anden parts ja.
focus-earlier = Tidligere forslag og fokus
focus-state-proposed = venter på svar
focus-state-in-force = aftalt
focus-state-superseded = afløst af et senere
focus-state-replaced = et andet forslag kom i stedet
focus-meanwhile = Der er kommet et andet forslag imens
focus-meanwhile-told = Foreslået af { $said }. Det, du skrev, står stadig i felterne. Sender du igen, erstatter dit forslag dette:
