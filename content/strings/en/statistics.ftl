# Statistics: the figures of a period, compared with the one before.
nav-statistics = Statistics

## The period

statistics-period = Period
statistics-day = Day
statistics-month = Month
statistics-year = Year
statistics-span = From – to
statistics-earlier = Back
statistics-later = Forward
statistics-from = From
statistics-to = To
statistics-span-hint = Write the day as you like: 1.11, 1 November, yesterday.
statistics-span-show = Show
statistics-counting = Counting…
statistics-open = The period is not over. The figures are those up to now.

## The comparison

statistics-more = { $count ->
        [one] One visit more than before ({ $period }: { $before }).
       *[other] { $count } visits more than before ({ $period }: { $before }).
    }
statistics-less = { $count ->
        [one] One visit fewer than before ({ $period }: { $before }).
       *[other] { $count } visits fewer than before ({ $period }: { $before }).
    }
statistics-same = As many visits as before ({ $period }: { $before }).
statistics-no-before = Nothing is recorded of the period before, so there is nothing to compare with.

## Days

statistics-days-visits = { $count ->
        [one] one day with visits
       *[other] { $count } days with visits
    }
statistics-days-zero = { $count ->
        [one] one day declared without visits
       *[other] { $count } days declared without visits
    }
statistics-days-closed = { $count ->
        [one] one day closed
       *[other] { $count } days closed
    }
statistics-days-unknown = { $count ->
        [one] one working day with nothing noted
       *[other] { $count } working days with nothing noted
    }

## Nothing

statistics-empty = { $period }: no visit recorded.
statistics-empty-how = Choose another period. Visits are recorded at the desk, with F2; those from paper in the same place, with Ctrl+D.

## Pictures and tables

statistics-before-mark = The small line shows the period before.
statistics-before = before: { $before }
statistics-keys = Arrows go from figure to figure, Enter shows the requests.
statistics-hours-local = Hours stay on this computer only. All that leaves for the hub is how many visits a day had.
statistics-show-all = Show all ({ $count })
statistics-show-first = Show fewer
statistics-table = Table
statistics-column-now = Figure
statistics-column-before = Before
statistics-column-change = Difference
statistics-column-share = Share
statistics-total = Total

## The requests behind a figure

statistics-behind = { $label }: { $figure }
statistics-behind-count = { $count ->
        [one] One request
       *[other] { $count } requests
    }
statistics-behind-adds = adds { $n }
statistics-behind-more = Show more
statistics-behind-none = There is no request behind this figure.
statistics-note-of = Note: { $note }

## Files

statistics-files = Reports and files
statistics-report-day = Register of the day
statistics-report-month = Report of the month
statistics-report-year = Report of the year
statistics-report-notes = with the notes too
statistics-xlsx = Excel table (XLSX)
statistics-csv = CSV table
statistics-writing = Preparing the file…
statistics-kept = Saved in { $path }

## The screen's keys

keys-statistics-spans = Day, month, year, from – to
keys-statistics-figures = Go from figure to figure
keys-statistics-behind = Show the requests behind the figure
keys-statistics-report = Save the report
