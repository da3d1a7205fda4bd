worklist-title = Worklist
worklist-title-over = Worklist ({ $count } overdue)
worklist-lead = { $day }. You have { $count ->
    [one] one young person
   *[other] { $count } young people
} on your own list. { $due ->
    [0] Nothing runs out today.
    [one] One clock runs out today.
   *[other] { $due } clocks run out today.
}
worklist-lead-leader = { $day }. The team has { $team ->
    [one] one young person
   *[other] { $team } young people
}. { $overdue ->
    [0] No clock is overdue,
    [one] One clock is overdue,
   *[other] { $overdue } clocks are overdue,
} and { $due ->
    [0] none runs out today.
    [one] one runs out today.
   *[other] { $due } run out today.
} { $nobody ->
    [0] Nobody waits for a first step.
    [one] With one of them nobody has acted yet.
   *[other] With { $nobody } of them nobody has acted yet.
}
worklist-lead-chosen = { $day }. You have { $count ->
    [one] one young person
   *[other] { $count } young people
} on your own list.
worklist-about = { $age } years · { $cpr }
worklist-no-clock = No clock running
worklist-closed = The case is closed.
worklist-protected = Protected address
worklist-unassigned = Not assigned
worklist-last = Last: { $day }, { $channel }
worklist-last-never = Last: Never

worklist-view-mine = Mine
worklist-view-team = The whole team
worklist-view-new = New reports
worklist-view-nobody-acted = Nobody has acted
worklist-view-unopened = Unopened for over two weekdays

worklist-due-overdue = Overdue
worklist-due-today = Today { $day }
worklist-due-next-week = Next week
worklist-due-later = Later
worklist-due-none = No clock

worklist-filters = { $count ->
    [0] Filters
   *[other] Filters ({ $count } chosen)
}
worklist-filter-kind = Kind
worklist-filter-school = School
worklist-filter-due = Due
worklist-filter-clock = Which clock
worklist-filter-counsellor = Counsellor
worklist-filter-age = Age
worklist-filter-show = Show
worklist-any-kind = All
worklist-any-school = All schools and FGU
worklist-any-due = All days
worklist-any-clock = All clocks
worklist-any-counsellor = All counsellors
worklist-any-age = All ages
worklist-age-under-18 = Under 18
worklist-age-18 = 18 and over
worklist-counsellor-me = Me
worklist-counsellor-nobody = Not assigned

worklist-order = The order
worklist-order-rules = follows visible rules: 1. overdue, 2. due date, 3. under 18, 4. nobody has acted.
worklist-order-see = See the rules
worklist-rules-title = How the list is sorted
worklist-rule-1 = What is overdue stands first.
worklist-rule-2 = Then comes the clock that runs out first.
worklist-rule-3 = Of two that run out on one day, those under 18 stand first.
worklist-rule-4 = If they are still equal, the one on which nobody has acted stands first.
worklist-rule-nobody-acted = "Nobody has acted" means: the case is open, half of its first contact clock has gone (rounded down), and nobody has written an attempt at contact or a note. Opening and assigning don't count. No machine gives points.

worklist-chosen = chosen
worklist-most = at most { $most } at a time
worklist-assign-to = Assign to
worklist-assign = Assign
worklist-assign-nothing = Choose at least one young person and a colleague.
worklist-assign-too-many = You can assign at most { $most } at a time. Choose fewer.
worklist-colleague = { $name } ({ $count ->
    [one] 1 case
   *[other] { $count } cases
})
worklist-choice-clear = Clear choice
worklist-colleague-me = Me: { $name }
worklist-colleagues-counsellors = Counsellors
worklist-colleagues-leaders = Leaders
worklist-pick = Choose { $name }
worklist-assigned = { $count ->
    [one] One young person is assigned to { $to }.
   *[other] { $count } young people are assigned to { $to }.
}
worklist-meanwhile = { $name } was meanwhile assigned to { $with } { $at }. That was not changed.
worklist-meanwhile-nobody = { $name } is meanwhile assigned to nobody. That was not changed.
worklist-offer = { $from } wants to hand { $name } over to you ({ $at }).
worklist-offer-see = See and answer

worklist-column-clock = Clock
worklist-column-person = Young person
worklist-column-report = Report
worklist-column-reason = Why it stands here
worklist-column-counsellor = Counsellor

worklist-group-over = Overdue
worklist-group-today = Due today
worklist-group-soon = Within two weekdays
worklist-group-later = Later
worklist-group-none = No clock

worklist-reason-overdue = Was due { $day }.
worklist-reason-due-today = Last day today.
worklist-reason-due = Due { $day }.
worklist-reason-left = { clock-days } left.
worklist-reason-no-clock = No clock is running.
worklist-reason-under-18 = Under 18
worklist-reason-nobody-acted = Nobody has acted
worklist-unopened-since = Unopened since { $day }.
worklist-attempts = { $count ->
    [one] One attempt at contact.
   *[other] { $count } attempts at contact.
}
worklist-nobodys = Nobody is assigned.

worklist-empty = No young people wait here.
worklist-empty-mine = No young people are on your own list. { $team ->
    [0] There is nobody on the team's either.
    [one] There is one on the team's.
   *[other] There are { $team } on the team's.
}
worklist-empty-filtered = No young people fit your choice: { $chosen }.
worklist-chosen-filter = { $name }: { $choice }
worklist-new = { $count ->
    [one] There is 1 new.
   *[other] There are { $count } new.
}
worklist-new-show = Show them

views-title = Your views
views-lead = A view is a choice to which you have given a name. Only you see your views.
views-save = Save this view
views-save-this = Save this view
views-save-lead = It shows:
views-save-send = Save
views-name = Name
views-name-hint = For example “Friday meeting FGU”. Don't write a young person's name.
views-name-taken = You already have a view with that name. Choose another.
views-too-many = You can have { $most } views at most. Delete one that you don't use.
views-nothing-chosen = First choose something on the worklist. Then you can save the choice here.
views-to-list = Go to the worklist
views-own = Those you have saved
views-none = You haven't saved any yet.
views-rename = Change the name
views-remove = Delete
worklist-clear = Show all again
worklist-shown = Showing { $rows } of { $all }. The list is from { $time }.
worklist-next = Show the next

clock-short-duty-contact = Contact
clock-short-duty-offer = Offer
clock-short-goal-open = Open
clock-short-goal-risk-contact = Contact
clock-short-goal-dropout-contact = Contact
clock-agreed-opened = Open, agreed
clock-agreed-contact = Contact, agreed
clock-agreed-feedback = Word, agreed

search-title = Search
search-label = Name or CPR number
search-hint = The beginning of a name, or all ten digits. You find young people in your own municipality only, and every look-up is logged.
search-send = Search
search-found = { $count ->
    [0] Nobody found
    [one] One found
   *[other] { $count } found
}
search-nothing = Check the spelling, or try another name. Young people in other municipalities aren't shown.
worklist-filter-only = View
worklist-not-understood = We did not understand what the address says of: { $names }. That is left out, and the rest holds.
