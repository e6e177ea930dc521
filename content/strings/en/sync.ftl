# Synchronising: the tally here and at the hub.
sync-title = Synchronising

## The two numbers

sync-here = Here

## What leaves

sync-outgoing-heading = What will leave
sync-outgoing-nothing = There is nothing to send. Everything you recorded is already at the hub.
sync-outgoing-visits = { $count ->
        [one] { $count } visit of { $day }
       *[other] { $count } visits of { $day }
    }
sync-outgoing-zero = { $day }: no visits
sync-outgoing-closed = { $day }: closed
sync-outgoing-service = { $service }: { $count }
sync-outgoing-never = What never leaves: names, notes, times, operators.

## Sending

sync-send = Send now
sync-sending = Sending…
sync-sent = { $count ->
        [one] Sent and confirmed: { $count } day.
       *[other] Sent and confirmed: { $count } days.
    }
sync-sent-nothing = There was nothing to send. The hub has everything.
sync-last-receipt = Last receipt: { $at }
sync-no-receipt = No receipt yet.
sync-complete-through = Everything is confirmed up to and including { $day }.
sync-refused-heading = What was refused

## Enrolment

sync-enrol-heading = Enrol this desk at a hub
sync-enrol-hint = Requests are kept without enrolment too. They are counted once you enrol.
sync-enrol-address = Address of the hub
sync-enrol-code = Enrolment code
sync-enrol-submit = Enrol the desk
sync-enrolling = Enrolling…
sync-enrolled = The desk is enrolled for “{ $office }”.
sync-hub-address = Hub: { $address }
sync-install = Code of this desk: { $install }

## Leaving a hub

sync-leave = Leave this hub
sync-leave-title = Leave this hub?
sync-leave-where = The desk is enrolled for “{ $office }” at { $address }.
sync-leave-when = Do this only when the hub’s administrator asked for it: when the hub was made anew, or when the desk goes to another one. First ask for the address and a new enrolment code.
sync-leave-stays = Everything stays here: the requests, the follow-ups, the declared days, the settings and the history. What the hub has counted so far stays counted.
sync-leave-again = { $count ->
        [one] After the new enrolment all numbers are sent again, from the first day on: { $count } visit.
       *[other] After the new enrolment all numbers are sent again, from the first day on: { $count } visits.
    } Nothing counts twice, even if it is the same hub.
sync-leave-until = Until the new enrolment nothing leaves. Do not wait for receipts of files written for a stick before: write others once the desk is enrolled.
sync-leave-yes = Yes, leave
sync-leave-no = No, stay enrolled
sync-leaving = Leaving…
sync-left = The desk has left the hub. Everything you recorded stayed here. Now enter the address and the new code.
sync-history-left = Left the hub

## More about sending

sync-address-missing = Write the address of the hub.
sync-code-missing = Write the enrolment code.
sync-state-heading = Connection to the hub
sync-refused-item = { $day }: { $reason }
sync-visits-here = { $count ->
        [one] { $count } visit recorded here
       *[other] { $count } visits recorded here
    }
sync-other-service = other services
sync-some-refused = Sent, but not everything was accepted.

## Why a day was refused

refusal-malformed = the data of this day do not have the right form

## How the numbers stand

sync-now-heading = Here and at the hub
sync-agree = The numbers here and at the hub are the same.
sync-agree-first = The hub has not yet said what it has counted. Send once, and the numbers appear here.
sync-agree-waits = The numbers are not the same yet: something is still to be sent. After sending they agree by themselves.
sync-agree-not = The numbers differ although nothing waits. Press “Send now”. If they stay different, tell the administrator of the hub; nothing is lost.
sync-column-month = Month
sync-column-visits = Visits
sync-column-services = Services
sync-column-here = here
sync-column-there = there
sync-column-agree = Same?
sync-same-yes = same
sync-same-no = differs
sync-said-nothing = not known
sync-no-figures = There is nothing to compare yet.
sync-show-all = Show all ({ $count })
sync-show-more = Show more

## The tables of months

sync-month-tables = { $month }: tables of the month
sync-month-sum = { $count ->
        [one] one number
       *[other] { $count } numbers
    }
sync-cell-minutes = Minutes
sync-cell-group = In a group
sync-cell-group-visits = sessions
sync-cell-stuck = Stopped at a step
sync-cell-stuck-at = { $service }, step “{ $step }”
sync-held-heading = What stays here for now
sync-held = { $count ->
        [one] One number of the tables of months waits.
       *[other] { $count } numbers of the tables of months wait.
    }
sync-held-why = They leave only when at least { $least } of one kind have gathered. So nobody can guess from a small number who came. Visits and services all leave.
sync-held-list = Which ones
sync-cell = { $cell }: { $count } of { $least }

## Byte for byte

sync-bytes = Byte for byte
sync-bytes-title = What leaves, byte for byte
sync-bytes-about = Exactly this text leaves, signed by the desk. The long figures are random signs: each stands for one count and says nothing of a person.
sync-bytes-size = { $count ->
        [one] One byte
       *[other] { $count } bytes
    }
sync-bytes-messages = { $count ->
        [one] in one message
       *[other] in { $count } messages
    }
sync-bytes-cut = Only the beginning is shown here. Copying takes all of it.
sync-bytes-copy = Copy all
sync-bytes-copied = Copied.
sync-bytes-not-copied = It could not be copied. The text is selected: press Ctrl+C.
sync-bytes-none = Nothing leaves now.
sync-bytes-text = The text that leaves

## Sending, step by step

sync-cancel = Stop sending
sync-stopping = Stopping…
sync-progress-ask = Asking the hub what it has…
sync-progress-fetch = { $count ->
        [one] Fetching one day from the hub…
       *[other] Fetching { $count } days from the hub…
    }
sync-progress-send = Sent { $sent } of { $keys }…
sync-sent-months = { $count ->
        [one] Sent and confirmed: the tables of one month.
       *[other] Sent and confirmed: the tables of { $count } months.
    }
sync-learned = { $count ->
        [one] The hub told something new of one day.
       *[other] The hub told something new of { $count } days.
    }

## Sending by itself

sync-auto = Send by itself
sync-auto-about = On starting, on closing and a little after something is recorded. If the hub does not answer, it is tried again later.
sync-next-try = Next try: at { $at }.
sync-next-soon = Next try: now.
sync-failing = { $count ->
        [one] The last try failed.
       *[other] The last { $count } tries failed.
    } The figures wait here, nothing is lost.
sync-auto-off = The program does not send by itself. Send with the button or on a stick.
sync-auto-said-on = The program sends by itself.
sync-auto-said-off = The program does not send by itself any more.

## Lines without details

lines-heading = Lines without details
lines-about = The hub has counted them from this desk, but no request here stands for them any more. They stay counted. Before you record them again, take the line away, so that nothing counts twice.
lines-visits = { $count ->
        [one] One visit of { $day }, counted earlier
       *[other] { $count } visits of { $day }, counted earlier
    }
lines-services-only = Services of { $day }, counted earlier
lines-heads = { $count ->
        [one] one person in a group
       *[other] { $count } people in a group
    }
lines-remove = Take the line away
lines-sure = The line cannot be put back. Take it away?
lines-sure-yes = Yes, take it away
lines-sure-no = No, leave it
lines-removed = The line of { $day } is gone. The hub learns of it with the next sending.

## On a stick

sync-file-heading = Without internet: on a stick or by mail
sync-file-about = The file holds the same as what goes over the internet. Take it to the hub; read here the receipt that you get there.
sync-file-write = Write the file
sync-file-read = Read the receipt
sync-file-written = { $count ->
        [one] Written to { $path }: one day or month. It waits for its receipt.
       *[other] Written to { $path }: { $count } days and months. It waits for its receipt.
    }
sync-file-confirmed = { $count ->
        [one] The receipt is read: one day or month is confirmed.
       *[other] The receipt is read: { $count } days and months are confirmed.
    }
sync-file-name = Tally { $day }

## History

sync-history = History of sending
sync-history-empty = Nothing was sent yet.
sync-history-done = Done
sync-history-same = Nothing to send
sync-history-failed = Failed
sync-history-stopped = Stopped by you
sync-history-file = on a stick
sync-history-network = over the internet
sync-history-times = { $count ->
        [one] once
       *[other] { $count } times, the last at { $at }
    }
sync-history-what = { $confirmed } confirmed of { $sent }, { $bytes } bytes
sync-history-refused = { $count ->
        [one] one was refused
       *[other] { $count } were refused
    }
sync-history-learned = { $count ->
        [one] one learned from the hub
       *[other] { $count } learned from the hub
    }

## The connection

sync-connection = The way to the internet
sync-proxy-system = As the system
sync-proxy-none = Direct, no proxy
sync-proxy-manual = Through this proxy
sync-proxy-address = Address of the proxy
sync-proxy-hint = For example http://proxy.primarie.md:3128, as given by whoever looks after the network.
sync-proxy-missing = Write the address of the proxy.
sync-proxy-keep = Keep the address
sync-settings-kept = Kept.
keys-sync-lines = Take away the line without details
sync-refused-what = Nothing is lost: these days stay here. Show the lines to the administrator of the hub.
