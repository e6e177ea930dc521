# Follow-ups: who is still to come back, when, with what.
nav-followups = Follow-ups

## How they stand

followups-due = Today
followups-overdue = Overdue
followups-waiting = To come
followups-done = Done
followups-none-due = Nobody is expected today.
followups-none-overdue = No follow-up is overdue.
followups-none-waiting = No follow-up in the days to come.
followups-none-done = No follow-up is done yet.
followups-none-how = A follow-up is agreed on the Desk screen with Alt+V before the visit is recorded, or later, from the register.

## The code on the sheet

followups-code = Code on the sheet
followups-code-hint = Type it as it reads; capital or small letters, it does not matter.
followups-code-find = Find
followups-code-is = code { $code }
followups-found = The request is open beside the list.

## One follow-up

followups-late = overdue
followups-due-on = Day to come back
followups-due-hint = Write the day as you like: tomorrow, 4.12, 4 December.
followups-done-on = Done on
followups-reason = Why they come back
followups-bring = What to bring
followups-person = Person
followups-alias = What you call them here
followups-phone = Telephone
followups-contact-hint = Name and telephone stay here alone and are erased once the follow-up is done.
followups-cleared-on = Name and telephone are erased on { $day }.
followups-cleared-after = Name and telephone are erased once the follow-up is done.
followups-first-visit = Visit of { $day }, { $operator }
followups-quick = Usual days
followups-tomorrow = tomorrow
followups-in-a-week = in a week
followups-in-two-weeks = in two weeks
followups-agreed = The follow-up is agreed for { $day }.
followups-give-up = Remove the follow-up
followups-given-up = The follow-up is removed.

## What is done with it

followups-finish = Came, solved
followups-otherwise = Otherwise…
followups-otherwise-title = How did the follow-up end?
followups-came = Came: { $outcome }
followups-nobody-came = Nobody came any more
followups-put-off-to = Another day…
followups-other-day = Move the follow-up to another day
followups-put-off = The follow-up is moved to { $day }.
followups-open = Show the request
followups-finished = The follow-up is done, and the visit is recorded: { $outcome }.
followups-finished-alone = The follow-up is done, without a new visit.

## The keys of this screen

keys-followups-tabs = Today, overdue, to come, done
keys-followups-lines = From one follow-up to another
keys-followups-finish = The person came: end it and record the visit
