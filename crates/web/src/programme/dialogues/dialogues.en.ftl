dialogues-title = Dialogues
dialogues-lead = { $missing ->
    [0] All { $count } members have a day for the talk or have come further.
    [one] One of { $count } members has no day for the talk yet.
   *[other] { $missing } of { $count } members have no day for the talk yet.
}
dialogues-nobody = Nobody just now.
dialogues-waited = { $days ->
    [0] A member since today
    [one] Has waited 1 day
   *[other] Has waited { $days } days
}
dialogues-talk-on = Talk on { $day }
dialogues-talk-past = Was set for { $day }
dialogues-talked = { $days ->
    [0] Talked today
    [one] 1 day since the talk
   *[other] { $days } days since the talk
}
dialogues-agreed = Agreed on { $day }
dialogues-waits-for-them = A focus waits for the municipality's yes.
dialogues-waits-for-us = A focus waits for your yes.
dialogues-themes = Wishes, needs and focus across members
dialogues-themes-told = The numbers are municipalities. One counts under each theme it has named.
dialogues-theme = Theme
dialogues-wish = Wish for it
dialogues-focus = Have it in focus
dialogues-voices = { $theme }: read what { $count ->
    [one] 1 municipality writes
   *[other] { $count } municipalities write
}
dialogue-state-not-begun = Not begun
dialogue-state-day-set = Day set
dialogue-state-talked = Talked
dialogue-state-focus-agreed = Focus agreed

dialogue-title = Dialogue with { $municipality }
dialogue-own-title = Your dialogue with the secretariat
dialogue-lead = Before the start the secretariat talks with each municipality about wishes and needs, so that the course fits. Both sides see all of this page, and nobody else does.
dialogue-secretariat = the secretariat
dialogue-edit = Write in the dialogue
dialogue-edit-lead = Both sides can write. Every version is kept, so nothing is lost.
dialogue-save = Save
dialogue-cancel = Cancel
dialogue-sheet = Wishes, needs and the talk
dialogue-empty = Not written yet.
dialogue-written = Written by { $said }.
dialogue-taken-over = Taken from the municipality's sign-up. Nobody has written more yet.
dialogue-field-themes = Themes
dialogue-field-wishes = Wishes
dialogue-field-needs = Needs
dialogue-field-talk-on = Day of the talk
dialogue-field-talk-where = When and where
dialogue-field-held = Has the talk been held?
dialogue-field-outcome = What came of it
dialogue-hint-themes = Those that the wishes and needs are about.
dialogue-hint-wishes = What would you like to get out of the partnership?
dialogue-hint-needs = What does it take for you to take part well?
dialogue-hint-talk-on = Leave it empty while the day is pending.
dialogue-hint-talk-where = For instance 10 am, video meeting.
dialogue-hint-outcome = The short record of the talk.
dialogue-held-yes = Yes, we have talked
dialogue-talk-no-day = Write the day on which the talk was held.
dialogue-talk-ahead = The day of the talk hasn't come yet. Change the day, or take the tick away.
dialogue-conflict = Somebody else wrote meanwhile
dialogue-notes = Notes
dialogue-note = New note
dialogue-note-hint = Both sides read it. It can't be changed afterwards. Write nothing about a young person.
dialogue-note-send = Save the note
dialogue-no-notes = There are no notes yet.
dialogue-how-far = How far we are
dialogue-step-day-set = The day is set
dialogue-step-talked = We have talked
dialogue-step-focus-agreed = The focus is agreed
dialogue-focus = Agreed focus
dialogue-no-focus = No focus is agreed yet. Both sides can propose one.
dialogue-next = Dialogue with the secretariat
dialogue-next-not-begun = The day of the talk is pending. You can write wishes and needs already.
dialogue-next-day-set = The day is set.
dialogue-next-talked = You have talked. Agree on a focus.
dialogue-next-focus-agreed = The focus is agreed.
dialogue-next-focus = The secretariat has proposed a focus that waits for your yes.
dialogue-versions = Earlier versions
dialogue-version = Version { $version }
dialogue-no-change = The version changed nothing.
dialogue-back = Back to the dialogue
dialogue-done-written = It is saved.
dialogue-done-noted = The note is saved, and the other side has been mailed that there is news.
dialogue-done-proposed = The proposal is sent. The focus holds once the other side says yes too.
dialogue-done-agreed = The focus is agreed.

focus-propose = Propose a focus
focus-propose-other = Propose another focus
focus-lead = By sending the proposal you say yes yourselves. It holds once the other side says yes too.
focus-send = Send the proposal
focus-hint = A sentence on what the municipality will work with in the partnership.
focus-field-focus-themes = Themes
focus-field-sentence = Focus
focus-number = Proposal { $number }
focus-proposed = Proposed by { $said }
focus-answered = Yes from { $said }
focus-yes = Yes, we agree
focus-yes-means = If you say yes the focus is agreed, and your name and the day stand beside it.
focus-waits = It waits for the other side's yes.
focus-earlier = Earlier proposals and focuses
focus-state-proposed = waits for an answer
focus-state-in-force = agreed
focus-state-superseded = superseded by a later one
focus-state-replaced = replaced by another proposal
focus-meanwhile = Another focus was proposed meanwhile
focus-meanwhile-told = Proposed by { $said }. What you wrote is still in the fields. If you send again, your proposal replaces this one:
