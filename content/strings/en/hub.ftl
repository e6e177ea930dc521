hub-offices-heading = Offices
hub-offices-empty = No offices yet. Add one with “indrumar-hub office add”.
hub-column-office = Office
hub-column-kind = Kind
hub-column-district = District
hub-column-desks = Desks
hub-column-day = Day
hub-column-service = Service
hub-column-visits = Visits
hub-column-services = Services given
hub-total = Total
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
hub-office-lede = Visits and services counted by the desks of this office.
hub-column-today = Today
hub-column-this-month = This month
hub-column-this-year = This year
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
