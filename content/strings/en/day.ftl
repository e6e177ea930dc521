# The days of the calendar.

holiday-new-year = New Year
holiday-old-christmas = Christmas (old style)
holiday-womens-day = Women’s Day
holiday-easter = Easter
holiday-memorial = Easter of the Blessed (Blajini)
holiday-labour-day = Labour Day
holiday-victory-europe = Victory Day and Europe Day
holiday-childrens-day = Children’s Day
holiday-independence = Independence Day
holiday-language = Romanian Language Day
holiday-new-christmas = Christmas (new style)
holiday-patron = Patron day of the locality

## The register's calendar

register-days = Days…
day-title = The days of the month
day-month-before = The month before
day-month-after = The month after
day-jump = Go to the day
day-not-read = “{ $text }” is not a day. Nothing was changed. Write, for example: 23.11.2026, 4.12, 4 December, today.
day-unknown = ?
day-zero = nobody
day-closed = closed
day-is-future = this day has not come yet
day-is-counted = { $count ->
        [one] one visit recorded
       *[other] { $count } visits recorded
    }
day-is-zero = declared: nobody came
day-is-closed = declared: the desk was closed
day-is-unknown = nothing recorded and nothing declared
day-holiday = In the calendar: { $holiday }.
day-declare-zero = Nobody came
day-declare-closed = It was closed
day-declare-none = Take the declaration back
day-show = Show the requests
day-said-zero = { $day }: nobody came.
day-said-closed = { $day }: the desk was closed.
day-said-none = { $day }: the declaration is taken back.
