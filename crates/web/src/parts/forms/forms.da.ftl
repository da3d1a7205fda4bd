form-errors = { $count ->
    [one] Ret én ting, før du går videre
   *[other] Ret { $count } ting, før du går videre
}
form-error = Fejl:
form-optional = frivilligt
form-day = Dag
form-month = Måned
form-year = År
form-most = Højst { $most } tegn
form-left = Du har { $left } tegn tilbage
form-over = Du har skrevet { $over } tegn for meget
