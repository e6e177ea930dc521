## Exersarea: intrarea, ieșirea, rama

practice-enter = Exersare
practice-leave = Ieși din exersare
practice-banner = Exersare: solicitările sunt inventate. Nimic nu se numără și nu se trimite.
practice-no-sync = Din exersare nu pleacă nimic. Trimiterea solicitărilor adevărate merge mai departe de la sine.
practice-turning = O clipă…
practice-began = Exersarea a început. Solicitările de aici sunt inventate.
practice-left = Ați ieșit din exersare. Lucrați din nou cu solicitările adevărate.
practice-offer = Prima dată aici? Încercați mai întâi cu solicitări inventate: nimic nu se numără.

## Exercițiile

practice-heading = Exerciții
practice-fold = Restrânge
practice-unfold = Arată exercițiile
practice-again = Ia de la început
practice-step-done = făcut
practice-step-waits = de făcut
practice-progress = { $done } din { $total }
practice-visit = 1. O vizită
practice-visit-record = Scrieți „lumină”, apăsați Enter, apoi încă o dată Enter: vizita este înregistrată.
practice-visit-undo = Luați-o înapoi cu Ctrl+Z.
practice-sheet = 2. Fișa pentru cazier
practice-sheet-choose = Scrieți „cazier” și apăsați Enter.
practice-sheet-print = Apăsați Ctrl+P: fișa se tipărește (aici, fără hârtie) și vizita se înregistrează.
practice-mistake = 3. Greșeala de ieri
practice-mistake-channel = În Registru (F3) căutați „din greșeală”, schimbați vizita de ieri: canalul a fost telefonul.
practice-mistake-minutes = La aceeași vizită, minutele au fost 15.
practice-did = Pas făcut: { $done } din { $total }.
practice-did-exercise = Exercițiul este gata: { $exercise }
practice-did-all = Toate exercițiile sunt gata. Puteți ieși din exersare.

## Ce scrie programul în datele inventate

practice-mistake-note = A sunat la telefon, 15 minute; scris din greșeală la ghișeu, 1 minut.
practice-printer = Imprimanta de exersare (fără hârtie)
