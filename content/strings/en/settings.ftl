# Settings: how this desk works.
nav-settings = Settings
settings-saved = Saved
settings-said = Saved: { $part }.

## The office

settings-office = The office
settings-office-about = As it stands on sheets and reports.
settings-district = District or municipality
settings-district-none = not chosen
settings-patron = Patron day of the place
settings-patron-placeholder = for example: 8 November
settings-patron-about = A day of rest here. It is proposed as a closed day.
settings-phone = Telephone on the sheets
settings-hours = Opening hours on the sheets
settings-hours-placeholder = for example: Monday–Friday, 8–12 and 13–17
settings-code = Code given by the hub: { $code }

## Operators

settings-operators = Operators
settings-operators-about = Whoever is chosen stands on the requests recorded from now on. Names never leave this computer.
settings-operators-now = Who works now
settings-operator-new = Another operator
settings-operator-add = Add
settings-operator-remove = Take “{ $name }” off the list
settings-operator-removed = Off the list: { $name }. Recorded requests stay.
settings-operator-back = Put back

## Printing

settings-printing = Printing
settings-printing-about = How sheets are printed when nothing else is chosen.
settings-printer-usual = the computer’s own printer
settings-printer-search = Looking for printers…
settings-print-size = Size of the letters on sheets

## What is asked

settings-asks = What is noted of a visit
settings-asks-about = What is not ticked is not shown at the desk. What was noted before stays.
settings-ask-help = How much help it took
settings-ask-help-about = Informed, shown, done together, done for the person.
settings-ask-age = Age band
settings-ask-age-about = Four wide bands only, no date of birth. Off at first.
settings-ask-equipment = What was lent
settings-ask-equipment-about = Computer, card reader, telephone, scanner, printer.
settings-ask-timer = Timer
settings-ask-timer-about = Counts the minutes from the choice of a service. Minutes can also be typed.

## What is kept

settings-privacy = What is kept
settings-privacy-about = Requests have no names. Only for a follow-up may you note what to call the person, and a telephone number.
settings-contact-days = How many days the telephone number is kept after the follow-up is done
settings-contact-days-about = From 0 to 365 days. Then it is erased by itself.
settings-no-traces = A computer that others use too
settings-no-traces-about = A printed sheet is removed from the program’s folder as soon as the printer has it, the rest with the next sheet and at each start. Files saved among your documents stay. What the program that opens a PDF remembers is not in our hands.

## Language and looks

settings-looks = Language and looks
settings-looks-about = Changes at once, on this computer only.
settings-theme = Colours
settings-theme-system = as the computer’s
settings-theme-light = light
settings-theme-dark = dark
settings-theme-contrast = high contrast
settings-text = Size of the letters in the program
settings-hints = Hints for the first week
settings-hints-about = A short line at the desk that shows the next step.

## The catalogue

settings-catalogue = The catalogue of services
settings-catalogue-version = Edition { $version }
settings-catalogue-open = Open Sheets

## About

settings-about = About the program
settings-version = Version
settings-folder = Where the data are
settings-folder-about = All data are in this folder, encrypted. Do not delete anything in it.
settings-install = This desk’s code
settings-since = Working since
settings-licence = Licence
settings-licence-text = Free software: MIT or Apache 2.0, as you prefer. The letters Noto Sans: SIL Open Font License 1.1.
settings-guide = The two-page guide
settings-guide-about = Keys, recording, printing and what leaves the desk, on one leaf to lay beside the computer.
