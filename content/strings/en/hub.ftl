hub-offices-empty = No offices yet. Add one with “indrumar-hub office add”.
hub-column-office = Office
hub-column-district = District
hub-column-day = Day
hub-column-service = Service
hub-column-visits = Visits
hub-column-services = Services given
hub-service-unknown = unknown service ({ $code })
hub-anonymous = These are only numbers. No person can be recognised from them.
hub-ready = The hub listens on { $address }.
hub-stopped = The hub has stopped. The data are saved.
hub-office-added = The office “{ $name }” is added with the code { $code }.
hub-enrol-code = Enrolment code: { $code }. Valid until { $expires }, for one desk only.
hub-bundle-imported = The tally is counted. The receipt is in { $path }; take it back to the desk.

## The pages

hub-page-title = The Îndrumar hub
hub-lede = How many visits the desks counted, by office. The day changes at midnight, Chișinău time.
hub-caption-offices = Visits by office
hub-caption-days = The last days
hub-caption-services = Services given, by name
hub-services-empty = No services yet this month or this year.
hub-day-zero = nobody came
hub-day-closed = closed
hub-day-unknown = no word
hub-held-heading = Set aside
hub-held-about = These are kept exactly as they came and stay out of the total until they are cleared up.
hub-held-codes = Services that the catalogue does not know yet
hub-held-days = Days in the future or long before the desk was enrolled
hub-held-sizes = Numbers that are too large to be true
hub-all-offices = All offices
hub-not-found = This page does not exist.
hub-languages-label = Language of the page
hub-skip = Skip to content

## The console

hub-total-line = { $office }, { $period }: { $visits }.
hub-held-line = Set aside, outside the total: { $held }.
hub-keys-refused = Refused: { $periods }. They stay at the desk.

## The catalogue

hub-catalogue-signed = The catalogue { $version } is signed and saved in { $path }.
hub-catalogue-published = The catalogue { $version } is published. Desks take it at their next sync.
hub-catalogue-line = { $version }: published { $date }, signed by { $by }
hub-catalogue-by-hub = this hub
hub-catalogue-none = No catalogue is published. Desks use the one that came with the program.
hub-publisher-key-made = The key is saved in { $path }. Give that file to nobody. The public half of the key: { $key }
hub-publisher-trusted = Catalogues signed by “{ $name }” are taken from now on.

## Administration

hub-offices-taken = The list is taken. New offices: { $added }; changed: { $changed }; as before: { $unchanged }.
hub-offices-written = The list of offices is saved in { $path }.
hub-list-fault = Row { $line }: { $fault }
hub-office-merged = The office { $office } is part of { $into } from { $date } on. Its history stays.
hub-letter-written = Enrolment code: { $code }. Valid until { $expires }, for one desk only. The letter is saved in { $path }.
hub-letters-written = Letters saved in { $path }: { $count }. Each has a code of its own, valid for 14 days.
hub-install-line = { $install }, { $office }: program { $program }, last heard: { $heard }
hub-install-never = never
hub-install-none = No desk is enrolled.
hub-install-stopped = stopped on { $date }
hub-install-apart = has spoken from two places, from a restored disk or after a lost answer, last on { $date }
hub-install-revoked = The desk { $install } can send no more. What it has sent stays counted.
hub-install-reinstated = The desk { $install } can send again.
hub-held-none = Nothing is set aside.
hub-code-mapped = The code { $code } counts under { $target } from now on.
hub-code-unmapped = The code { $code } is set aside again.
hub-day-mapped = The day { $day } of this desk counts on { $on }.
hub-day-unmapped = The day { $day } of this desk is set aside again.
hub-sizes-accepted = The large numbers of { $day } of this desk count.
hub-backed-up = The copy of the database is saved in { $path }. Keep it safe: the key of the hub is in it, too.
hub-key-changed = The hub signs with a new key from now on (change { $number }): { $key }. Desks learn it by themselves when they next send. Make a new copy of the database now: the old ones lack the new key.
hub-keys-exported = The keys of the hub are saved in { $path }. The passphrase that opens them, shown only now: { $passphrase }. Write it on paper and keep it apart from the file: who has both can sign in the name of the hub.
hub-keys-passphrase = Enter the passphrase that was shown when the keys were saved:
hub-keys-imported = The keys were taken. The hub signs with the key { $key } from now on, and its desks recognise it.
hub-keys-there = All keys of the file were here. The hub signs as before, with the key { $key }.
hub-as-of-line = So it stood after entry { $number } of the log.

## The letter with the enrolment code

letter-title = Enrolling your desk
letter-lead = With the code below, the program Îndrumar in your office can send its tallies. No person can be recognised from them.
letter-code-caption = The enrolment code
letter-code-alt = The enrolment code as a picture
letter-step-open = Open the program Îndrumar and choose Synchronisation.
letter-step-address = Write the address of the hub.
letter-step-code = Write the enrolment code. Capital and small letters are the same.
letter-step-check = Check that the name of your office appears.
letter-address = The address of the hub
letter-code = The enrolment code
letter-until = Valid until
letter-keep = The code is for one desk only and expires on { $date }. Give it to nobody else.
letter-lost = If the letter is lost or the code has expired, ask the administrator for a new code. Requests recorded until then are not lost.
