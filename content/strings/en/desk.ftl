
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

## Details that open when asked for

desk-help = Help
desk-age = Age
desk-equipment = Equipment
desk-second = Second language
desk-second-none = none
desk-not-said = not noted
desk-more = More
desk-less = Less
desk-tick-hint = A digit ticks, Enter closes.
desk-referred = sent to { $to }
desk-referred-to = Where was the person sent for “{ $service }”?
desk-referred-hint = For example: the tax office in Soroca, CNAS, the family doctor. It may stay empty.
desk-timer = { $count ->
        [one] { $count } minute has passed: note it
       *[other] { $count } minutes have passed: note them
    }
keys-timer = Note the minutes of the timer

## Coming back

desk-followup = Comes back
desk-followup-day = When they come back
desk-followup-day-placeholder = tomorrow, 4.12, 4 December
desk-followup-tomorrow = tomorrow
desk-followup-week = in a week
desk-followup-fortnight = in two weeks
desk-followup-reason = Why they come back
desk-followup-bring = What to bring
desk-followup-alias = What you call them here
desk-followup-phone = Telephone
desk-followup-hint = Name and telephone stay here alone and are erased once the follow-up is done.
desk-followup-none = They do not come back

## Templates

desk-template = template
template-make = Keep as a template
template-name = What is the template called?
template-placeholder = for example: pensioner, electricity and gas
template-keep = Keep
template-hint = You find it by its name in the search field. Note and follow-up are not kept.
template-kept = The template “{ $name }” is kept. Type its name in the search field.
template-list = Templates kept
template-remove = Remove the template “{ $name }”
template-removed = The template “{ $name }” is removed.

## Changing, undoing, putting back

desk-editing = You are changing the request of { $time }
desk-save = Save
desk-save-print = Save and print
desk-edited = Changed: { $service }.
desk-put-back = Put back: { $service }.
desk-put-back-button = Put back
desk-undone-undoing = The undoing is undone: the request is back.
desk-undone-edit = The change is undone: the request is as it was.
desk-undone-many = { $count ->
        [one] The tally is undone: { $count } row.
       *[other] The tally is undone: { $count } rows.
    }
desk-undone-followup = The follow-up is open again.
desk-undone-day = What was declared of { $day } is undone.
desk-redone = Done again.
desk-redone-many = { $count ->
        [one] The tally is back: { $count } row.
       *[other] The tally is back: { $count } rows.
    }
desk-redone-day = { $day } is declared again.
keys-redo = Do again what was undone

## As the last time, the draft, the clock

desk-as-last = As the last visit
desk-no-last = You have not recorded a visit yet.
desk-draft-found = The visit you were writing the last time is here, not yet recorded.
desk-recorded-code = Recorded: { $service }. Return code: { $code }.
desk-clock-odd = The computer's clock shows { $day }, which cannot be right. You can go on working; set the clock, then look through the days in the register.

## Today's list, continued

today-edit = Change
today-edit-item = Change the request of { $time }
today-followup = comes back on { $day }
today-code = code { $code }
today-changed = changed after it was sent
today-undone = { $count ->
        [one] { $count } undone today
       *[other] { $count } undone today
    }
today-put-back-item = Put back the request of { $time }
today-due = { $count ->
        [one] { $count } person comes back today
       *[other] { $count } people come back today
    }
today-overdue = { $count ->
        [one] { $count } overdue
       *[other] { $count } overdue
    }
today-more = { $count ->
        [one] Show { $count } more
       *[other] Show { $count } more
    }

## A day from paper

desk-past-day = Tally from paper
past-title = Tally from paper
past-about = How many visits there were for each service. Tab or Enter goes to the next row; all of it is recorded at once.
past-day = Day
past-day-placeholder = yesterday, 20.11, 20 November
past-service = Service
past-visits = Visits
past-another = Another service
past-nothing = Nothing to record yet.
past-sum = { $visits ->
        [one] { $visits } visit
       *[other] { $visits } visits
    }, { $services ->
        [one] { $services } service
       *[other] { $services } services
    }
past-record = { $count ->
        [one] Record { $count } visit
       *[other] Record { $count } visits
    }
past-recorded = { $count ->
        [one] The tally is recorded: { $count } visit.
       *[other] The tally is recorded: { $count } visits.
    }
past-waits = What you typed for { $day } waits under Ctrl+D, not yet recorded.
past-found = The tally you were typing the last time waits under Ctrl+D, not yet recorded.

## The question of the morning

question-heading = Nothing is known of { $day }. How was it?
question-holiday = In the calendar: { $holiday }.
question-tally = I enter the tally
question-zero = Nobody came
question-closed = It was closed
question-later = Later
question-more = { $count ->
        [one] and { $count } more day
       *[other] and { $count } more days
    }
question-zero-done = { $day }: no visits. Ctrl+Z undoes it.
question-closed-done = { $day }: closed. Ctrl+Z undoes it.

## The first week

tour-step = { $step } of { $total }.
tour-find = Type the first letters of the service and press Enter. Marks on letters do not matter, and Russian letters are understood.
tour-record = One more Enter records the visit. Ctrl+P records it and prints the sheet.
tour-undo = A mistake? Ctrl+Z undoes it, as often as needed. “Change” opens a visit from today's list.
tour-keys = F1 shows all keys and the guide of two pages.
tour-next = Next
tour-end = I see
tour-leave = Do not show again
