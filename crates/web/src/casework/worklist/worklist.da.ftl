worklist-title = Arbejdsliste
worklist-title-over = Arbejdsliste ({ $count } overskredet)
worklist-lead = { $day }. Du har { $count ->
    [one] én ung
   *[other] { $count } unge
} på din egen liste. { $due ->
    [0] Ingen frister udløber i dag.
    [one] Én frist udløber i dag.
   *[other] { $due } frister udløber i dag.
}
worklist-lead-leader = { $day }. Teamet har { $team ->
    [one] én ung
   *[other] { $team } unge
}. { $overdue ->
    [0] Ingen frister er overskredet,
    [one] Én frist er overskredet,
   *[other] { $overdue } frister er overskredet,
} og { $due ->
    [0] ingen udløber i dag.
    [one] én udløber i dag.
   *[other] { $due } udløber i dag.
} { $nobody ->
    [0] Ingen unge venter på et første skridt.
    [one] Hos én har ingen handlet endnu.
   *[other] Hos { $nobody } har ingen handlet endnu.
}
worklist-lead-chosen = { $day }. Du har { $count ->
    [one] én ung
   *[other] { $count } unge
} på din egen liste.
worklist-about = { $age } år · { $cpr }
worklist-no-clock = Ingen frist løber
worklist-closed = Sagen er lukket.
worklist-protected = Beskyttet adresse
worklist-unassigned = Ikke tildelt
worklist-last = Sidst: { $day }, { $channel }
worklist-last-never = Sidst: Aldrig

worklist-view-mine = Mine
worklist-view-team = Hele teamet
worklist-view-new = Nye meldinger
worklist-view-nobody-acted = Ingen har handlet
worklist-view-unopened = Uåbnet over to hverdage

worklist-due-overdue = Overskredet
worklist-due-today = I dag { $day }
worklist-due-next-week = Næste uge
worklist-due-later = Senere
worklist-due-none = Uden frist

worklist-filters = { $count ->
    [0] Filtre
   *[other] Filtre ({ $count } valgt)
}
worklist-filter-kind = Art
worklist-filter-school = Skole
worklist-filter-due = Frist
worklist-filter-clock = Hvilken frist
worklist-filter-counsellor = Vejleder
worklist-filter-age = Alder
worklist-filter-show = Vis
worklist-any-kind = Alle
worklist-any-school = Alle skoler og FGU
worklist-any-due = Alle dage
worklist-any-clock = Alle frister
worklist-any-counsellor = Alle vejledere
worklist-any-age = Alle aldre
worklist-age-under-18 = Under 18 år
worklist-age-18 = 18 år og over
worklist-counsellor-me = Mig
worklist-counsellor-nobody = Ikke tildelt

worklist-order = Rækkefølgen
worklist-order-rules = følger synlige regler: 1. overskredet, 2. frist, 3. under 18, 4. ingen har handlet.
worklist-order-see = Se reglerne
worklist-rules-title = Sådan er listen sorteret
worklist-rule-1 = Det, der er overskredet, står først.
worklist-rule-2 = Derefter kommer den frist, der udløber først.
worklist-rule-3 = Udløber to frister samme dag, står unge under 18 først.
worklist-rule-4 = Er de stadig lige, står den først, som ingen har handlet på.
worklist-rule-nobody-acted = »Ingen har handlet« betyder: Sagen er åben, halvdelen af den første kontaktfrist er gået (rundet ned), og ingen har skrevet et kontaktforsøg eller et notat. At åbne og tildele tæller ikke. Ingen maskine giver point.

worklist-chosen = valgt
worklist-most = højst { $most } ad gangen
worklist-assign-to = Tildel til
worklist-assign = Tildel
worklist-assign-nothing = Vælg mindst én ung og en kollega.
worklist-assign-too-many = Du kan højst tildele { $most } ad gangen. Vælg færre.
worklist-colleague = { $name } ({ $count ->
    [one] 1 sag
   *[other] { $count } sager
})
worklist-choice-clear = Ryd valg
worklist-colleague-me = Mig: { $name }
worklist-colleagues-counsellors = Vejledere
worklist-colleagues-leaders = Ledere
worklist-pick = Vælg { $name }
worklist-assigned = { $count ->
    [one] Én ung er tildelt { $to }.
   *[other] { $count } unge er tildelt { $to }.
}
worklist-meanwhile = { $name } er i mellemtiden tildelt { $with } { $at }. Det er ikke ændret.
worklist-meanwhile-nobody = { $name } er i mellemtiden ikke tildelt nogen. Det er ikke ændret.
worklist-offer = { $from } vil give { $name } videre til dig ({ $at }).
worklist-offer-see = Se og svar

worklist-column-clock = Frist
worklist-column-person = Ung
worklist-column-report = Melding
worklist-column-reason = Derfor står den her
worklist-column-counsellor = Vejleder

worklist-group-over = Overskredet
worklist-group-today = Udløber i dag
worklist-group-soon = Inden for to hverdage
worklist-group-later = Senere
worklist-group-none = Uden frist

worklist-reason-overdue = Fristen udløb { $day }
worklist-reason-due-today = Sidste dag i dag.
worklist-reason-due = Frist { $day }
worklist-reason-left = { clock-days } tilbage.
worklist-reason-no-clock = Ingen frist løber.
worklist-reason-under-18 = Under 18
worklist-reason-nobody-acted = Ingen har handlet
worklist-unopened-since = Uåbnet siden { $day }
worklist-attempts = { $count ->
    [one] Ét kontaktforsøg.
   *[other] { $count } kontaktforsøg.
}
worklist-nobodys = Ingen er tildelt.

worklist-empty = Ingen unge venter her.
worklist-empty-mine = Ingen unge står på din egen liste. { $team ->
    [0] Der er heller ingen på teamets.
    [one] På teamets er der én.
   *[other] På teamets er der { $team }.
}
worklist-empty-filtered = Ingen unge passer til dit valg: { $chosen }.
worklist-chosen-filter = { $name }: { $choice }
worklist-new = { $count ->
    [one] Der er 1 ny.
   *[other] Der er { $count } nye.
}
worklist-new-show = Vis dem

views-title = Dine visninger
views-lead = En visning er et valg, du har givet et navn. Kun du ser dine visninger.
views-save = Gem denne visning
views-save-this = Gem denne visning
views-save-lead = Den viser:
views-save-send = Gem
views-name = Navn
views-name-hint = For eksempel »Fredagsmøde FGU«. Skriv ikke navnet på en ung.
views-name-taken = Du har allerede en visning med det navn. Vælg et andet.
views-too-many = Du kan højst have { $most } visninger. Slet en, du ikke bruger.
views-nothing-chosen = Vælg først noget på arbejdslisten. Så kan du gemme valget her.
views-to-list = Gå til arbejdslisten
views-own = Dem, du har gemt
views-none = Du har ikke gemt nogen endnu.
views-rename = Ret navnet
views-remove = Slet
worklist-clear = Vis alle igen
worklist-shown = Viser { $rows } af { $all }. Listen er fra { $time }.
worklist-next = Vis de næste

clock-short-duty-contact = Kontakt
clock-short-duty-offer = Tilbud
clock-short-goal-open = Åbn
clock-short-goal-risk-contact = Kontakt
clock-short-goal-dropout-contact = Kontakt
clock-agreed-opened = Åbn, aftalt
clock-agreed-contact = Kontakt, aftalt
clock-agreed-feedback = Besked, aftalt

search-title = Søg
search-label = Navn eller CPR-nummer
search-hint = Begyndelsen af et navn, eller alle ti cifre. Du finder kun unge i din egen kommune, og hvert opslag bliver logget.
search-send = Søg
search-found = { $count ->
    [0] Ingen fundet
    [one] Én fundet
   *[other] { $count } fundet
}
search-nothing = Se efter tastefejl, eller søg på et andet navn. Unge i andre kommuner vises ikke.
worklist-filter-only = Visning
worklist-not-understood = Vi forstod ikke det, adressen siger om: { $names }. Det er udeladt, og resten gælder.
