# Cifrele centralizatorului: țara, raionul, instituția.

## Pagina

hub-country = Toată țara
hub-nav-above = Mai sus
hub-office-phone = telefon { $phone }
hub-coverage = { $heard } din { $desks } ghișee, { $percent } % din zile
hub-coverage-none = în aceste zile nu se aștepta vești de la niciun ghișeu
hub-complete-through = Complet până la { $date }.
hub-complete-nothing = Încă nicio zi nu este completă de la început.
hub-heads = Persoane în grupuri
hub-more = cu { $by } mai mult decât { $before } înainte
hub-less = cu { $by } mai puțin decât { $before } înainte
hub-same = la fel ca înainte: { $before }
hub-beside = „Înainte” înseamnă { $span }: { $coverage }.

## Zilele

hub-choose-label = Ce se vede
hub-span = { $from } – { $to }
hub-period-day = Zi
hub-period-month = Lună
hub-period-year = An
hub-earlier = Mai devreme
hub-later = Mai târziu
hub-choose-more = Alte zile, starea de la un moment, instituții unite
hub-field-from = de la
hub-field-to = până la
hub-field-until = până în ajun de
hub-field-as-of = Așa cum era
hub-as-of-hint = Un număr din jurnal sau un moment, de exemplu 2026-11-28 ori 2026-11-28T14:00. Gol: cum este acum.
hub-as-of-moment = Momentul cerut: { $moment }.
hub-field-offices = Instituțiile
hub-offices-then = cele de atunci
hub-offices-now = cele de acum
hub-offices-now-note = După instituțiile de acum: zilele celor unite stau sub cea care continuă.
hub-action-show = Arătați

## Părțile

hub-column-month = Luna
hub-column-heard = Ghișee cu vești
hub-column-known-days = Zile de ghișeu cunoscute
hub-column-now = Acum
hub-column-before = Înainte
hub-column-word = Ce
hub-column-count = De câte ori
hub-column-step = Pasul
hub-column-place = Raionul sau instituția
hub-column-coverage = Cât se cunoaște
hub-column-complete = Complet până la
hub-caption-months = Pe luni
hub-caption-districts = Raioanele
hub-caption-stuck = Unde se opresc oamenii
hub-stuck-lede = Din tabelele lunilor { $months }. Pașii sunt cei din fișă.
hub-stuck-empty = Pentru { $months } nu a ajuns nicio oprire.
hub-stuck-other-step = un pas care nu mai este în fișă
hub-stuck-no-step = fără pas notat
hub-caption-tables = Cum a fost
hub-tables-lede = Tabelele lunilor { $months }. Ghișeele le trimit câte puțin, ca nimeni să nu poată fi recunoscut, deci rămân puțin în urmă.
hub-tables-empty = Încă nu a ajuns niciun tabel.
hub-table-outcome = Rezultatul, pe servicii
hub-table-channel = Canalul, pe vizite
hub-table-language = Limba, pe vizite
hub-table-help = Cât ajutor, unde s-a notat
hub-table-age = Vârsta, unde s-a notat
hub-table-minutes = Durata, unde s-a notat
hub-table-equipment = Echipamentul folosit
hub-minutes-band = { $band } min
hub-lag = Încă n-au ajuns: { $count }.

## Ghișee fără vești

hub-quiet-heading = Fără vești
hub-quiet-lede = Ghișeele care nu au vorbit cu centralizatorul de cel puțin o săptămână. Cele mai tăcute sunt primele.
hub-quiet-empty = Toate ghișeele au vorbit în ultima săptămână.
hub-quiet-count = Ghișee: { $count }.
hub-column-phone = Telefon
hub-column-heard-at = Ultima veste
hub-column-desk = Ghișeul

## Puse deoparte

hub-held-settle = Lămuriți.
hub-field-counts-as = se numără la
hub-field-counts-on = se numără în ziua
hub-action-count = Numărați așa
hub-action-accept = Sunt adevărate
hub-action-hold = Puneți din nou deoparte
hub-mapped-days = Zile care se numără prin cuvântul administratorului

## Fișiere

hub-export-heading = Aceleași cifre în fișiere
hub-export-lede = Fiecare fișier spune cât se cunoaște, câte rânduri are, totalurile și din ce s-a făcut.
hub-total = Total
hub-coverage-before = Cât se cunoaște din perioada de dinainte
error-hub-span-for-dhis2 = DHIS2 cunoaște zile, luni și ani, nu alte intervale. Nu s-a făcut niciun fișier; datele sunt neschimbate. Alegeți o zi, o lună sau un an.
