# What the desk itself says of a service, beside the official text.
layer-title = Our own: { $service }
layer-title-short = Our own
layer-title-new = New service of our own
layer-title-own = Service of our own: { $service }
layer-tongue = Language of text and sheet:
layer-tongue-hint = The Romanian text is required. Where a translation is missing, the sheet shows the Romanian text marked (ro).
layer-in-romanian = In Romanian: { $text }
layer-official = Official: { $text }
layer-unsaved = Not saved. If you close now, the text stays here for as long as the program is open.
layer-resumed = This is the text that you did not save last time.
layer-left = The text is not saved. You will find it here when you open this again.
layer-changed = Last changed: { $day }, { $operator }

## Buttons

layer-save = Save
layer-drop = Undo the changes
layer-delete = Delete our own
layer-delete-own = Delete the service
layer-put-back = Put it back
layer-saved = Saved. Your text is on the sheet now.
layer-removed = The text is deleted when you close this window. Until then you can put it back.
layer-deleted = The text is deleted.
layer-is-back = The text is back.
layer-nothing = Write something before you save.

## Additions to an official service

layer-phone = Telephone of the desk
layer-hours = Opening hours of the desk
layer-supplier = Local supplier
layer-supplier-hint = For example, who supplies the water in your village.
layer-account = Where the account number stands
layer-account-hint = For example, on which bill and in which corner.
layer-note = Good to know here
layer-note-hint = For example, where the visitors’ computer is.
layer-steps = Extra steps
layer-steps-none = No extra steps. Add one if there is something more to do here.
layer-step = Extra step { $place }
layer-step-after = When it is done
layer-step-first = At the beginning
layer-step-behind = After step { $place }: { $text }
layer-step-gone = The step is no longer on the sheet. Choose another.
layer-step-trouble = If extra step { $place } does not work
layer-step-add = Add a step

## A service of our own

layer-name = What the service is called
layer-name-hint = It is found and printed under this name.
layer-headline = Title of the sheet
layer-aliases = Other words to find it by
layer-aliases-hint = Separated by commas. For example: water supply, sewer.
layer-summary = What it is, in short
layer-own-steps = The steps, in order
layer-own-step = Step { $place }
layer-bring = What to bring
layer-thing = Line { $place }
layer-thing-add = Add a line
layer-own-phone = Telephone
layer-own-hours = Opening hours
layer-own-note = Good to know
layer-provider = Who offers the service
layer-provider-hint = For example, the town hall or the library.
layer-lines-keys = Enter begins the next line. Alt+↑ and Alt+↓ move the line. Backspace deletes an empty line.
layer-move-up = Move up: { $name }
layer-move-down = Move down: { $name }
layer-line-remove = Delete: { $name }
layer-moved = Now in place { $place }.

## The sheet beside it

layer-preview = The sheet as it will look
layer-preview-waits = The sheet appears here once you have written the name and the first step.
layer-preview-none = There is nothing to show here.
layer-preview-old = This is the last good sheet. Correct the marked field.

## When the official text has changed

layer-aside-here = Your text
layer-aside-official = The official text now
layer-aside-gone = Nothing stands there any more.
layer-aside-keep = Keep
layer-aside-drop = Drop
layer-conflict-undecided = First choose for every text: keep it or drop it.
layer-move-on = Move the text to “{ $service }”

## What cannot be written

layer-refused-empty = Write a few words here in Romanian.
layer-refused-signs = The text needs letters or digits.
layer-refused-long = { $max ->
        [one] The text is too long: at most { $max } character fits.
       *[other] The text is too long: at most { $max } characters fit.
    }
layer-refused-many = { $max ->
        [one] There are too many lines: at most { $max } fits on the sheet.
       *[other] There are too many lines: at most { $max } fit on the sheet.
    }
layer-refused-step = The chosen step is no longer on the sheet. Choose another.
layer-refused-sign = The sign “{ $character }” cannot be printed. Write the text without it.
