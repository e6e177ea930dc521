# The figures of the hub: the country, a district, an office.

## The page

hub-country = The whole country
hub-nav-above = Above
hub-office-phone = telephone { $phone }
hub-coverage = { $heard } of { $desks } desks, { $percent } % of days
hub-coverage-none = no desk was expected to be heard on these days
hub-complete-through = Complete through { $date }.
hub-complete-nothing = No day from the beginning is complete yet.
hub-heads = People in groups
hub-more = { $by } more than { $before } before
hub-less = { $by } fewer than { $before } before
hub-same = as before: { $before }
hub-beside = “Before” is { $span }: { $coverage }.

## Days

hub-choose-label = What is shown
hub-span = { $from } – { $to }
hub-period-day = Day
hub-period-month = Month
hub-period-year = Year
hub-earlier = Earlier
hub-later = Later
hub-choose-more = Other days, the state at a moment, united offices
hub-field-from = from
hub-field-to = to
hub-field-until = until the day before
hub-field-as-of = As it stood
hub-as-of-hint = A number of the log or a moment, such as 2026-11-28 or 2026-11-28T14:00. Empty: as it is now.
hub-as-of-moment = The moment that was asked for: { $moment }.
hub-field-offices = Offices
hub-offices-then = those of then
hub-offices-now = those of now
hub-offices-now-note = By the offices of now: days of those that were united stand under the one that goes on.
hub-action-show = Show

## Parts

hub-column-month = Month
hub-column-heard = Desks heard
hub-column-known-days = Desk days known
hub-column-now = Now
hub-column-before = Before
hub-column-word = What
hub-column-count = How often
hub-column-step = Step
hub-column-place = District or office
hub-column-coverage = How much is known
hub-column-complete = Complete through
hub-caption-months = By month
hub-caption-districts = Districts
hub-caption-stuck = Where people get stuck
hub-stuck-lede = From the tables of { $months }. The steps are those of the sheet.
hub-stuck-empty = For { $months } nobody is known to have got stuck.
hub-stuck-other-step = a step that is no longer on the sheet
hub-stuck-no-step = no step noted
hub-caption-tables = How it went
hub-tables-lede = Tables of { $months }. Desks send them by handfuls, so that nobody can be recognised, and so they lag a little.
hub-tables-empty = No table has arrived yet.
hub-table-outcome = Outcome, by service given
hub-table-channel = Channel, by visit
hub-table-language = Language, by visit
hub-table-help = How much help, where noted
hub-table-age = Age, where noted
hub-table-minutes = Duration, where noted
hub-table-equipment = Equipment used
hub-minutes-band = { $band } min
hub-lag = Not arrived yet: { $count }.

## Quiet desks

hub-quiet-heading = Not heard
hub-quiet-lede = Desks that have not spoken to the hub for a week or longer. The quietest come first.
hub-quiet-empty = Every desk has been heard in the last week.
hub-quiet-count = Desks: { $count }.
hub-column-phone = Telephone
hub-column-heard-at = Last heard
hub-column-desk = Desk

## Set aside

hub-held-settle = Clear up.
hub-field-counts-as = counts as
hub-field-counts-on = counts on the day
hub-action-count = Count it so
hub-action-accept = They are true
hub-action-hold = Set aside again
hub-mapped-days = Days that count by an administrator’s word

## Files

hub-export-heading = The same figures as files
hub-export-lede = Each file says how much is known, how many rows it has, the totals and what made it.
hub-total = Total
hub-coverage-before = How much is known of the period before
error-hub-span-for-dhis2 = DHIS2 knows days, months and years, and no other spans. No file was made; the data are unchanged. Choose a day, a month or a year.
