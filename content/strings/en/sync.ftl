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

## More about sending

sync-address-missing = Write the address of the hub.
sync-code-missing = Write the enrolment code.
sync-state-heading = Connection to the hub
sync-confirmed-heading = What is confirmed
sync-receipt-keys = { $count ->
        [one] { $count } day confirmed
       *[other] { $count } days confirmed
    }
sync-refused-item = { $day }: { $reason }
sync-visits-here = { $count ->
        [one] { $count } visit recorded here
       *[other] { $count } visits recorded here
    }
sync-other-service = other services
sync-some-refused = Sent, but not everything was accepted.

## Why a day was refused

refusal-malformed = the data of this day do not have the right form
