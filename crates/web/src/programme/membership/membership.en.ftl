participants-title = Participants of the municipality
participants-saved = The list is saved.
participants-incomplete = The list isn't complete
participants-incomplete-told = You are still in, and nothing is lost. The secretariat can see it too.
participants-none = Nobody takes part yet.
participants-no-administration = Administration not said
participants-mix-coordinator = 1 coordinator
participants-mix-deputy = 1 deputy
participants-mix-leader = { $count ->
    [one] 1 head or leader
   *[other] { $count } heads and leaders
}
participants-mix-staff = { $count ->
    [one] 1 member of staff
   *[other] { $count } members of staff
}
participants-before = { $count ->
    [one] 1 former participant or role
   *[other] { $count } former participants and roles
}
participants-add = Add a participant
participants-add-told = A new coordinator or deputy takes over at once. The former one stays on the list.
participants-add-send = Add the participant
participants-email-hint = Needed for coordinator and deputy. The link to the account goes here.
participants-level-told = If somebody else becomes coordinator, it begins today. If the deputy takes over, the two change places. Otherwise the former one becomes member of staff on the list.
participants-save = Save
participants-keep = Back to the list
participants-release = Takes no part any more
participants-release-told = The name stays among former participants.
participants-coordinator-stays = The coordinator can leave when somebody else has taken over. Open whoever is to coordinate, and choose it there.
participants-already = The person is on the list already. Mend that row instead.
participants-name-missing = Write the participant's name.
participants-too-few = { $count ->
    [one] Add one participant when you can. You must be at least { $need }.
   *[other] Add { $count } participants when you can. You must be at least { $need }.
}
participants-would-lack = Without this participant the list isn't complete:
participants-lacking = Then the list isn't complete. { $lacks } Tick the box if it is to be so.
participants-knowingly-question = The list becomes incomplete
participants-knowingly = Yes, we know
participants-gone-missing = Tick the box if the participant is to go although the list isn't complete afterwards.
participants-no-coordinator = There must always be one coordinator. Open whoever is to take over, and choose coordinator there.
backing-title = Political backing
backing-lead = The recommendations are delivered to the political level. So we ask whether the backing still holds.
backing-saved = The answer is saved. The secretariat can see it.
backing-confirmed = The backing was confirmed on { $on }.
backing-gone = You have said that the backing doesn't hold just now. Confirm it when it is in place again.
backing-asked = The secretariat asked on { $on }.
backing-step-asked = Confirm the political backing. The secretariat asked on { $on }.
backing-covers-both = It covers taking part and starting local trials.
backing-covers-part = It covers taking part. It doesn't cover starting local trials.
backing-question = Does the backing still hold?
backing-also = Does it also cover
backing-holds-yes = Yes, we still take part with political backing
backing-holds-no = No, not just now
backing-answer-missing = Choose yes or no.
backing-send = Save the answer
backing-decision = The decision when you signed up
leaving-title = Leave the partnership
leaving-on = The municipality leaves on { $on }.
leaving-regret = Take it back, the municipality stays
leaving-then = This happens on that day:
leaving-then-partners = Its partners can't report more young people to it here. The contact at each partner gets a mail now.
leaving-then-cases = Open cases and reports stay with the municipality. Counsellors and leaders keep their access to them.
leaving-then-trials = Shared trials and recommendations stay, with the municipality's name as their source.
leaving-then-people = Coordinator and deputy lose the partnership's pages, and the participants leave the meetings to come.
leaving-then-queue = The place goes to the first on the waiting list.
leaving-then-again = The municipality can sign up again.
leaving-day = When?
leaving-day-hint = The first day on which the municipality isn't in. If you choose today, it happens at once.
leaving-send = Leave
membership-title = Your membership
membership-deputy = Deputy
membership-nobody = Nobody
