## Practice: the way in, the way out, the frame

practice-enter = Practice
practice-leave = Leave practice
practice-banner = Practice: the requests are invented. Nothing is counted or sent.
practice-no-sync = Nothing leaves from practice. Your real requests go on being sent by themselves.
practice-turning = One moment…
practice-began = Practice has begun. The requests here are invented.
practice-left = You have left practice. The real requests are open again.
practice-offer = First time here? Try it on invented requests first: nothing is counted.

## The exercises

practice-heading = Exercises
practice-fold = Fold away
practice-unfold = Show the exercises
practice-again = Start over
practice-step-done = done
practice-step-waits = to do
practice-progress = { $done } of { $total }
practice-visit = 1. One visit
practice-visit-record = Type “electricity”, press Enter, then Enter again: the visit is recorded.
practice-visit-undo = Take it back with Ctrl+Z.
practice-sheet = 2. The criminal record sheet
practice-sheet-choose = Type “criminal” and press Enter.
practice-sheet-print = Press Ctrl+P: the sheet is printed (here, without paper) and the visit recorded.
practice-mistake = 3. Yesterday’s mistake
practice-mistake-channel = In the Register (F3) look for “by mistake” and change yesterday’s visit: it came by telephone.
practice-mistake-minutes = Give the same visit 15 minutes.
practice-did = Step done: { $done } of { $total }.
practice-did-exercise = Exercise done: { $exercise }
practice-did-all = All exercises are done. You can leave practice.

## What the program writes into the invented data

practice-mistake-note = Came by telephone, 15 minutes; by mistake written as at the desk, 1 minute.
practice-printer = Practice printer (no paper)
