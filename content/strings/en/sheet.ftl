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

## The certificate of attendance

certificate-title = Certificate of attendance
certificate-that = This is to certify that
certificate-took-part = took part in the training
certificate-training = “{ $training }”
certificate-held = held on { $date } by { $office }.
certificate-for-office = { $operator }, operator
