# Words used everywhere: the menu, the closed lists, the buttons.
app-name = Îndrumar

## The menu

nav-label = Main menu
nav-desk = Desk
nav-sync = Synchronising
nav-skip = Skip to content

## The program’s languages

lang-ro = Română
lang-ru = Русский
lang-en = English
lang-label = Program language

## The language spoken

spoken-ro = Romanian
spoken-ru = Russian
spoken-en = English
spoken-uk = Ukrainian
spoken-gag = Gagauz
spoken-bg = Bulgarian

## Kind of office

office-kind-town-hall = Town hall
office-kind-library = Library
office-kind-cups = CUPS – unified public service centre
office-kind-cisc = CISC – citizens’ information and service centre

## Channel

channel-desk = at the desk
channel-phone = by phone
channel-home = at home
channel-outreach = outreach
channel-message = by message

## Outcome

outcome-solved = solved
outcome-stuck = stuck at a step
outcome-referred = referred elsewhere
outcome-come-back = to come back

## How much help was needed, age, equipment

help-informed = informed
help-shown = shown how
help-together = done together
help-done = done for the person
age-under-18 = under 18
age-18-34 = 18 to 34
age-35-64 = 35 to 64
age-65 = 65 and over
equipment-public-pc = public computer
equipment-card-reader = card reader
equipment-phone = telephone
equipment-scanner = scanner
equipment-printer = printer

## Buttons

action-back = Back
action-next = Next
action-done = Done
action-close = Close
action-retry = Try again
action-clear = Clear

## Time and numbers

count-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
count-visits = { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }
count-heads = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }

## States

state-loading = Loading…
state-saving = Saving…
state-printing = Preparing the sheet…

## Keys

keys-title = Keys
keys-tiles = Choose one of the eight services
keys-arrows = Move through the list
keys-record = Record the request
keys-print = Print the sheet and record
keys-print-options = See the sheet and choose how it prints
keys-undo = Undo the last record
keys-escape = Cancel or close
keys-help = Show this list
key-enter = Enter
key-escape = Esc
key-ctrl = Ctrl
key-shift = Shift

## Errors

failed-heading = That did not work
failed-dismiss = Understood
window-title = Îndrumar – { $office }
key-alt = Alt
keys-group-everywhere = Everywhere in the program
keys-group-details = Details of the request
keys-choose-number = Choose from the open list
demo-banner = Invented data for demonstration. Nothing here is real.
