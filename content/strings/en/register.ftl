# The register: everything that was recorded, to be found, opened, put right.
nav-register = Register

## Searching and filters

register-search-label = Search the register
register-search-placeholder = Service, note, code…
register-searching = Searching…
register-count = { $count ->
        [one] { $count } request
       *[other] { $count } requests
    }
register-first = The first { $count }; scroll for the next
register-filters = Filters
register-any = any
register-any-day = any day
register-service = Service
register-services = Services
register-no-service = No service has that name.
register-help = Help given
register-age = Age
register-equipment = Equipment
register-kind = Kind
register-kind-individual = one person
register-kind-group = group
register-state = State
register-state-valid = in force
register-state-changed = changed
register-state-undone = taken back
register-clear = Clear the filters
register-empty = The register is empty.
register-empty-how = Visits are recorded on the Desk screen, F2. An old register comes in from a CSV file, Alt+I.
register-nothing = No request matches.
register-nothing-how = Try another word, or clear the filters.

## The table

register-caption = Requests, newest first
register-when = When
register-open = { $at } { $services }
register-more = { $count } shown. Show more
register-is-undone = taken back
register-changed-after-sent = changed after it was sent
register-returns = comes back on { $day }
register-source-paper = from paper
register-source-import = from the old register

## One request

register-request-of = Request of { $at }
register-close = Close the request
register-day = Day
register-visits = Visits
register-sheets = Sheets printed
register-source = Where from
register-code = Return code
register-is-undone-long = This request is taken back and does not count. It can be put back.
register-changed-after-sent-long = Changed after it was sent. The next sending corrects the figure at the hub too.
register-follow-up = Follow-up
register-follow-up-new = Agree a follow-up
register-follow-up-change = Change the follow-up
register-print = Print the sheet
register-no-sheet = The services of this request have no sheet.
register-edit = Correct
register-undo = Take back
register-restore = Put back
register-undone = The request is taken back.
register-restored = The request is back in its place.

## Correcting

register-edit-title = Correct the request
register-add-service = One more service
register-add-how = Type the first letters…
register-referred-to = Where the person was sent
register-second-language = Second language
register-none = –
register-group-heads = People in the group
register-keep = Keep
register-edited = The correction is kept. What it said before stays in the history.

## The history

register-history = What changed
register-history-edit = { $at }, { $operator }: corrected
register-history-undo = { $at }, { $operator }: taken back
register-history-restore = { $at }, { $operator }: put back
register-history-elsewhere = { $at }: taken back on a copy of these data

## The last deed, back again

register-undone-last = The last deed is undone: { $what }.
register-redone-last = Done again: { $what }.
deed-add-request = recording a request
deed-undo-request = taking a request back
deed-restore-request = putting a request back
deed-edit-request = correcting a request
deed-enter-tally = entering a paper tally
deed-import-register = bringing in an old register
deed-finish-follow-up = ending a follow-up
deed-declare-day = declaring a day

## What is shown, as a file

register-export = Save what is shown:
register-exported = { $count ->
        [one] { $count } request is saved in { $path }
       *[other] { $count } requests are saved in { $path }
    }

## The keys of this screen

keys-register-find = Search
keys-register-lines = From one request to another
keys-register-open = Open the request
keys-register-save = Save what is shown as PDF

## The certificate of attendance

register-certificate = Certificate…
register-certificate-title = Certificate of attendance
register-certificate-name = Name of the person
register-certificate-name-hint = Printed on the certificate and kept nowhere.
register-certificate-training = Training
register-certificate-save = Save the certificate
register-certificate-saved = The certificate is saved in { $path }. The name on it was not kept.
