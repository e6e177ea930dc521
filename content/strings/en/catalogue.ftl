# The screen of sheets: the list, the open sheet, what to check, the catalogue and its news.
nav-sheets = Sheets

## The parts of the screen

sheets-tabs-label = Parts of the screen
sheets-tab-recheck = { $count ->
        [0] To check
       *[other] To check ({ $count })
    }
sheets-tab-catalogue = Catalogue and news
sheets-new-ours = New service of our own

## The list

sheets-search-label = Which sheet?
sheets-search-placeholder = Light, pension…
sheets-list-label = Sheets
sheets-found = Sheets found
sheets-no-results = No sheet for “{ $query }”. Try another word, for example light, paper or help.

## How far the sheet can be trusted

sheets-state-fresh = checked
sheets-state-due = to be checked again
sheets-state-expired = expired
sheets-verified = checked on { $date }
sheets-verified-due = to be checked again (last checked on { $date })
sheets-verified-expired = something on it has expired (checked on { $date })
sheets-see-recheck = See what is to be checked
sheets-own = with our own additions

## What is done with the sheet

sheets-opened = Open sheet: { $service }.
sheets-not-recorded = Nothing done here records a visit.
sheets-printed-on = The sheet is on its way to the printer { $printer }. No visit was recorded.
sheets-open-pdf = Open PDF
sheets-save-web = Web page
sheets-add-ours = Add our own
sheets-edit-ours = Change our own
sheets-strip = Write on the strip
sheets-strip-number = Number to keep
sheets-strip-next = Next date
sheets-strip-day-example = for example 04.12.2026
sheets-strip-day-unclear = Write day, month and year, for example 04.12.2026.
sheets-strip-hint = Printed on this sheet only. Nothing that you write here is kept.
keys-sheets-print = Print the sheet without recording
keys-sheets-tabs = Sheets, to check, catalogue

## To check

recheck-heading = To check
recheck-none = { $count ->
        [one] Everything is up to date: one sheet checked.
       *[other] Everything is up to date: { $count } sheets checked.
    }
recheck-how = Call, or open the address, compare with the sheet and press “I checked it”. If the sheet is wrong, write the right text with “Add our own”.
recheck-expired-how = What has expired is no longer printed, even when you checked it; it comes back with an update of the catalogue.
recheck-due-since = to be checked since { $day }
recheck-expired-since = expired since { $day }
recheck-by = Checked on { $day } by { $operator }
recheck-address = Address
recheck-phone = Phone
recheck-done = I checked it
recheck-see-sheet = See the sheet
recheck-noted = Noted as checked: { $service }.
recheck-checked-heading = Checked just now

## The catalogue

edition-heading = Catalogue of services
edition-builtin = Version { $version }, which came with the program
edition-update = Version { $version }, from an update
edition-counts = Sheets up to date: { $fresh }, to be checked: { $due }, with something expired: { $expired }
edition-choose = Update from a file…
edition-fetch = Take it from the hub
edition-nothing-newer = There is no version newer than { $version }.
edition-how = The file comes from the hub’s administrator. It is used only when it is whole and signed.
edition-roll-back = Go back to version { $version }
edition-rolled-back = You work with version { $version } again.
edition-applied = The catalogue is updated. You work with version { $version }.
edition-brought = What changed since version { $version }
edition-brought-nothing = The words of the sheets are the same.
edition-added = New: { $service }
edition-retired = Gone: { $service }. In its place there is “{ $successor }”.
edition-changed = Changed: { $service } – { $parts }
conflicts-heading = Additions set aside
conflicts-open = Open the addition

## News

news-heading = What is new
news-none = No news yet. They come with an update of the catalogue.
news-more = { $count ->
        [one] One more is under Sheets.
       *[other] { $count } more are under Sheets.
    }

## What a sheet tells

fact-sheet = The whole sheet
fact-price = Price
fact-price-online = Price online
fact-price-desk = Price at the desk
fact-commission = Commission
fact-amount = Sum
fact-term = How long it takes
fact-deadline = Deadline
fact-validity = Validity
fact-delivery = Delivery
fact-place = Place
fact-phone = Phone
fact-hours = Hours
fact-email = E-mail

## The parts of a sheet

part-name = the name
part-title = the headline
part-summary = the description
part-provider = who provides it
part-who = who may ask for it
part-bring = what to bring
part-steps = the steps
part-addresses = the addresses
part-notes = what is good to know
part-search = the words it is found by
part-place = its place in the list
part-verified = the day it was checked
