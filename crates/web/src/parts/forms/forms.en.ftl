form-errors = { $count ->
    [one] Mend one thing before you go on
   *[other] Mend { $count } things before you go on
}
form-error = Error:
form-optional = optional
form-day = Day
form-month = Month
form-year = Year
form-most = At most { $most } characters
form-left = You have { $left } characters left
form-over = You have written { $over } characters too many
