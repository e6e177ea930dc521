
## Search

desk-search-label = What does the person need?
desk-search-placeholder = Type the first letters: electricity, pension, record…
desk-results-label = Services found
desk-results-count = { $count ->
        [one] One service found
       *[other] { $count } services found
    }
desk-no-results = No service for “{ $query }”. Try another word, for example electricity, paper or help.
desk-tiles-heading = Asked for most
desk-tiles-hint = Keys 1–8 choose a service.

## The request

desk-chosen = New request
desk-remove-service = Remove “{ $service }”
desk-chips-label = Details of the request
desk-channel = Channel
desk-outcome = Outcome
desk-language = Language spoken
desk-minutes = Minutes
desk-heads = People
desk-operator = Operator
desk-note = Note
desk-note-hint = The note stays here only. Do not write names, IDNP or passwords.
desk-step = At which step did it stop?
desk-step-unknown = Not known which
desk-record = Record
desk-print = Print and record
desk-cancel = Cancel

## Today’s list

desk-today-heading = Today
desk-today-count = { $count ->
        [one] { $count } request today
       *[other] { $count } requests today
    }
desk-today-empty = No requests yet today. Type the first letters of the service.
desk-undo = Undo
desk-undo-item = Undo the request of { $time }

## What is announced

desk-recorded = Recorded: { $service }.
desk-undone = Undone: { $service }.
desk-printed = The sheet is ready and the request is recorded.
desk-recorded-not-printed = The request is recorded, but the sheet was not printed.

## More at the desk

desk-picked = Chosen: { $service }. Enter records.
desk-removed = Removed: { $service }.
desk-search-another = Another service in the same visit? Type the first letters…
desk-items-label = Services of this visit
desk-chip-empty = not filled in
desk-heads-individual = one person
desk-minutes-hint = A number from 1 to 600. Leave empty if you do not note the time.
desk-heads-hint = Only for a group: how many people there were, from 1 to 1000.
desk-choose-hint = Choose with the digit, or with the arrows and Enter. Esc closes.
desk-note-keys = Enter keeps the note, Shift+Enter starts a new line, Esc closes.
desk-stuck-at = stuck at step { $number }
desk-outcome-of = Outcome of “{ $service }”
desk-no-sheet = There is no sheet for this service yet. Press Enter to record without one.
desk-nothing-chosen = First choose a service.
desk-print-again = Print the sheet again
desk-sheet-in = The sheet is printed in: { $language }
desk-undone-plain = The request is undone.
desk-today-list = Today’s requests, newest first

## Printing: the dialog with the preview and its options

print-title = Print options
print-preview = Preview of the sheet
print-page = { $title }, page { $page } of { $count }
print-preview-failed = The sheet cannot be shown here
print-sheet = Sheet
print-language = Language of the sheet
print-two-languages = { $first } + { $second }
print-size = Size of the letters
print-size-normal = normal
print-size-large = large
print-size-very-large = very large
print-only-left = Only the steps that are left, from step { $number }
print-printer = Printer
print-printer-default = { $printer } (the computer’s default)
print-printer-gone = { $printer } (no longer there)
print-no-printers = No printer was found. The sheet will be saved and opened, and you can print it from there.
print-copies = Copies
print-both-sides = On both sides of the paper
print-now = Print
print-save = Save PDF
print-open = Open the sheet
print-saved = The sheet is saved in { $path }
print-opened = The sheet is open.
desk-printed-on = The sheet is on its way to the printer { $printer }, and the request is recorded.
desk-print-options = Print options…
desk-other-printer = Choose another printer…
