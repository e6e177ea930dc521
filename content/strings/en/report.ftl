# Reports: the day, the month, the year. What is printed, and what the statistics show.

## Titles

report-title-month = Monthly report: { $period }
report-title-year = Yearly report: { $period }
report-lead = Help asked for at the desk from { $from } to { $to }.
report-open-month = The month is not over. The figures are those of { $date }.
report-open-year = The year is not over. The figures are those of { $date }.
report-empty-month = No visit was recorded in { $period }.
report-empty-year = No visit was recorded in { $period }.

## The figures at the beginning

report-visits = Visits
report-items = Services given
report-solved = Solved
report-solved-of = { $solved } of { $all } ({ $share })
report-days = Days with visits
report-groups = Group sessions
report-heads = People at group sessions
report-compared = { $figure } ({ $period }: { $before }, difference { $change })
report-percent = { $number }%

## Headings

report-services = Services
report-by-day = Visits by day
report-by-month = Visits by month
report-outcomes = How the help ended
report-channels = How people asked
report-languages = Languages spoken
report-help = How much help was needed
report-ages = Age of the people
report-equipment = What was lent
report-kinds = Single visits and groups
report-operators = Who helped
report-groups-of-services = Fields
report-hours = Visits by hour and weekday
report-series = Visits in time
report-stuck = Where people stop
report-coverage = Days accounted for
report-forms = Totals for statistical forms
report-forms-lead = Choose the line of the form by the form’s own explanations. The program gives totals only.
report-method = How it was counted
report-chart = Services asked for most
report-chart-alt = Bar chart: the services asked for most. First: { $name }, { $figure }. All figures are in the table below.
report-chart-months = Visits in each month
report-chart-months-alt = Bar chart: visits in each month. Most: { $name }, { $figure }. All figures are in the table below.
report-calendar = A dash means the desk was closed, 0 means a day without visits. A blank means nothing is known of the day.

## Columns

report-column-service = Service
report-column-outcome = Outcome
report-column-channel = Channel
report-column-language = Language
report-column-help = Help
report-column-age = Age
report-column-equipment = Equipment
report-column-kind = Kind of visit
report-column-operator = Operator
report-column-group = Field
report-column-week = Week
report-column-month = Month
report-column-step = Step
report-column-times = Times
report-column-figure = Figure
report-column-change = Difference
report-column-share = Share
report-total = Total
report-kind-individual = One person
report-kind-group = Groups
report-step = step { $number }: { $step }
report-step-unknown = step not noted
report-rest = { $count ->
        [one] One more service
       *[other] { $count } more services
    }
report-rest-steps = { $count ->
        [one] One more step
       *[other] { $count } more steps
    }

## Days

report-days-zero = Days declared without visits
report-days-closed = Days on which the desk was closed
report-days-unknown = Working days of which nothing is known

## Totals for forms

report-total-visits = All visits
report-total-individual = Visits of one person
report-total-groups = Group sessions, trainings included
report-total-heads = People at group sessions
report-total-people = People helped: single visits and people at sessions
report-total-items = Services given
report-total-solved = Services solved
report-total-referred = Services referred elsewhere
report-total-remote = Remote visits: by telephone and message
report-total-minutes = Minutes of help noted
report-total-sheets = Sheets printed

## How it was counted

report-method-visits = A visit with several services counts once as a visit and once for each service.
report-method-undone = Records that were taken back are not counted.
report-method-sensitive = Services that call for discretion are counted only under their group.
report-method-before = Period compared with: { $period }.
report-method-none-before = This desk has no records for the period before.
report-method-source = Source: this desk’s register on { $date }. Catalogue of services { $version }.
report-method-personal = The report holds no personal data.
report-made-by = Drawn up by { $operator }
report-head = Head of the office
report-footer = report of { $date }

## The day’s register

daily-title = Register of the day: { $date }
daily-lead = Visits: { $visits }. Services given: { $items }. People helped: { $people }.
daily-empty = No visit was recorded on this day.
daily-zero = The day is declared as one without visits.
daily-closed = The day is declared as closed.
daily-number = No.
daily-date = Date
daily-time = Time
daily-visits = Visits
daily-items = Services
daily-people = People
daily-second-language = Second language
daily-minutes = Minutes
daily-sheets = Sheets
daily-note = Note
daily-code = Service code
daily-totals = Totals of the day
daily-no-names = The register holds no names. A person with several services has one number.

## Exported files

export-register = Register of requests
export-statistics = Statistics of the desk
export-about = About this file
export-office = Office
export-period = Period
export-period-days = { $from } – { $to }
export-period-all = all days
export-filter = Filter: { $name }
export-search = Words searched for
export-made-at = Made at
export-made-by = Made by
export-program = Program
export-catalogue = Catalogue of services
export-rows = Rows
export-notes = Notes
export-notes-left-out = not included
export-notes-included = included
export-undone-left-out = Records that were taken back are not included.
export-changed-only = Only records changed after they were entered.
export-undone-only = Only records that were taken back.
export-section = Part
export-word = Row
export-now = Figure
export-before = Period before
export-part-sums = Totals
export-hour = { $weekday }, { $hour }:00

## Months and days

report-month-1 = January
report-month-2 = February
report-month-3 = March
report-month-4 = April
report-month-5 = May
report-month-6 = June
report-month-7 = July
report-month-8 = August
report-month-9 = September
report-month-10 = October
report-month-11 = November
report-month-12 = December
report-weekday-1 = Mo
report-weekday-2 = Tu
report-weekday-3 = We
report-weekday-4 = Th
report-weekday-5 = Fr
report-weekday-6 = Sa
report-weekday-7 = Su
