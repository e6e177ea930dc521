# What is printed on a sheet besides the service’s own text.
sheet-need = What you need
sheet-cost = Cost
sheet-time = Time
sheet-cost-alone = By yourself, online
sheet-cost-desk = With help at the desk
sheet-validity = Valid for
sheet-delivery = Delivery
sheet-where = Where
sheet-notes = Good to know
sheet-steps = Steps
sheet-if = Tip:
sheet-help = Where to get help
sheet-phone = Phone
sheet-hours = Opening hours
sheet-email = E-mail
sheet-safety = Never tell anyone your PIN, password or SMS code. Only you type them.
sheet-safety-clean = When you finish, sign out and delete your data from the computer.
sheet-qr-alt = QR code: opens { $address }
sheet-qr-caption = Open with your phone:
sheet-strip = Cut here and keep
sheet-strip-return = Return code
sheet-strip-next = Next date
sheet-verified = checked on { $date }
sheet-recheck = to be checked again
sheet-catalogue = catalogue { $version }
sheet-page = page { $page } / { $pages }
sheet-commission = Commission
sheet-amount = Amount
sheet-deadline = Deadline
sheet-strip-number = Number to keep

## Text that is missing in the sheet’s language

sheet-in-ro = (in Romanian)
sheet-in-ru = (in Russian)
sheet-in-en = (in English)

## The personal sheet

sheet-turn = { $done ->
        [1] Step 1 is done.
       *[other] Steps 1–{ $done } are done.
    } Go on with step { $next }.

## The short sheet

sheet-short = This is a short sheet. The ordinary sheet also has: { $what }. Ask for it here.
sheet-short-notes = things good to know
sheet-short-places = the other addresses
sheet-short-facts = deadlines and other details
sheet-short-help = opening hours and other contacts
sheet-short-summary = what the service is
sheet-short-hints = the tips for the steps
sheet-short-clean = the advice for shared computers
sheet-short-time = how long it takes
sheet-short-phones = the other phone numbers

## The monthly report

report-title = Monthly report: { $month }
report-lead = Help asked for at the desk from { $from } to { $to }.
report-open = The month is not over. The figures are those of { $date }.
report-empty = No visit was recorded in { $month }.
report-visits = Visits
report-items = Services given
report-solved = Solved
report-solved-of = { $solved } of { $all } ({ $share })
report-days = Days with visits
report-heads = People in groups
report-compared = { $figure } ({ $month }: { $before }, difference { $change })
report-percent = { $number }%
report-services = Services
report-by-day = Visits by day
report-outcomes = How the help ended
report-channels = How people asked
report-languages = Languages spoken
report-method = How it was counted
report-chart = Services asked for most
report-chart-alt = Bar chart: the services asked for most. First: { $name }, { $figure }. All figures are in the table below.
report-column-service = Service
report-column-outcome = Outcome
report-column-channel = Channel
report-column-language = Language
report-column-week = Week
report-column-change = Difference
report-column-share = Share
report-total = Total
report-rest = { $count ->
        [one] { $count } more service
       *[other] { $count } more services
    }
report-method-visits = A visit with several services counts once as a visit and once for each service.
report-method-undone = Records that were taken back are not counted.
report-method-sensitive = Services that call for discretion are counted only under their group.
report-method-before = Month compared with: { $month }.
report-method-none-before = This desk has no records for the month before.
report-method-source = Source: this desk’s register on { $date }. Catalogue of services { $version }.
report-method-personal = The report holds no personal data.
report-made-by = Drawn up by { $operator }
report-head = Head of the office
report-footer = report of { $date }
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

## The certificate of attendance

certificate-title = Certificate of attendance
certificate-that = This is to certify that
certificate-took-part = took part in the training
certificate-training = “{ $training }”
certificate-held = held on { $date } by { $office }.
certificate-for-office = { $operator }, operator
