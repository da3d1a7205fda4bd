# The thread onwards: counts, never a name.

thread-recommendations = { $count ->
    [one] 1 recommendation
   *[other] { $count } recommendations
}
