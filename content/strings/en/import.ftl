# An old register, from a CSV file.
register-import = Old register…
import-title = Bring in an old register
import-how = In Excel, save the register as a CSV file. It is shown here first; all of it is recorded, or nothing.
import-choose = Choose the file
import-choose-other = Choose another file
import-reading = Reading…
import-found = { $total ->
        [one] One row
       *[other] { $total } rows
    }, { $good ->
        [one] one of them fit to be recorded.
       *[other] { $good } of them fit to be recorded.
    }
import-span = From { $from } to { $to }, visits: { $visits }.

## The columns

import-columns = What each column holds
import-columns-how = Guessed from the headings. Put it right where it is wrong.
import-column = Column { $number }
import-column-is = What the column “{ $column }” holds
import-column-none = left out
import-column-day = day
import-column-time = time
import-column-service = service
import-column-visits = number of visits
import-column-outcome = outcome
import-column-channel = channel
import-column-language = language
import-column-help = help
import-column-age = age
import-column-minutes = minutes
import-column-heads = people in the group
import-column-operator = operator
import-column-note = note
import-letters = Letters of the file
import-letters-utf-8 = usual (UTF-8)
import-letters-windows-1250 = Windows, Latin (1250)
import-letters-windows-1251 = Windows, Cyrillic (1251)
import-letters-utf-16 = UTF-16

## The services

import-services = { $count ->
        [one] One service name is not clear
       *[other] { $count } service names are not clear
    }
import-rows = { $count ->
        [one] one row
       *[other] { $count } rows
    }
import-service-guess = It is “{ $service }”
import-service-is = Which service is “{ $text }”?

## Rows that are wrong

import-wrong = { $count ->
        [one] One row is wrong
       *[other] { $count } rows are wrong
    }
import-line = Line { $line }
import-wrong-more = { $count ->
        [one] and one more
       *[other] and { $count } more
    }
import-leave-out = { $count ->
        [one] Leave the wrong row out
       *[other] Leave the { $count } wrong rows out
    }
import-commit = { $count ->
        [one] Record one row
       *[other] Record { $count } rows
    }
import-nothing-good = No row is fit to be recorded. Say above what each column holds.
import-not-yet = Put the wrong rows right, or leave them out.

## Done

import-done = { $count ->
        [one] One request is recorded.
       *[other] { $count } requests are recorded.
    }
import-left-out = { $count ->
        [one] One row was left out.
       *[other] { $count } rows were left out.
    }
import-undo = Ctrl+Z in the register undoes it all.
