# Tråden videre: antal, aldrig et navn.

thread-recommendations = { $count ->
    [one] 1 anbefaling
   *[other] { $count } anbefalinger
}
