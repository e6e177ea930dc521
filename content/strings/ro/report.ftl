# Rapoartele: ziua, luna, anul. Ce se tipărește și ce se arată la Statistici.

## Titlurile

report-title-month = Raport lunar: { $period }
report-title-year = Raport anual: { $period }
report-lead = Ajutorul cerut la ghișeu de la { $from } până la { $to }.
report-open-month = Luna nu s-a încheiat. Cifrele sunt cele de la { $date }.
report-open-year = Anul nu s-a încheiat. Cifrele sunt cele de la { $date }.
report-empty-month = În { $period } nu a fost înregistrată nicio vizită.
report-empty-year = În anul { $period } nu a fost înregistrată nicio vizită.

## Cifrele de la început

report-visits = Vizite
report-items = Servicii acordate
report-solved = Rezolvate
report-solved-of = { $solved } din { $all } ({ $share })
report-days = Zile cu vizite
report-groups = Sesiuni de grup
report-heads = Participanți la sesiuni
report-compared = { $figure } ({ $period }: { $before }, diferența { $change })
report-percent = { $number }%

## Titlurile părților

report-services = Servicii
report-by-day = Vizite pe zile
report-by-month = Vizite pe luni
report-outcomes = Cum s-a încheiat ajutorul
report-channels = Cum s-au adresat oamenii
report-languages = În ce limbă s-a vorbit
report-help = Cât ajutor a fost nevoie
report-ages = Vârsta oamenilor
report-equipment = Ce s-a pus la dispoziție
report-kinds = Vizite individuale și de grup
report-operators = Cine a ajutat
report-groups-of-services = Domenii
report-hours = Vizite pe ore și zile ale săptămânii
report-series = Vizite în timp
report-stuck = Unde se opresc oamenii
report-coverage = Zilele înregistrate
report-forms = Totaluri pentru formularele statistice
report-forms-lead = Rândul potrivit din formular se alege după explicațiile formularului. Programul dă doar totalurile.
report-method = Cum s-a numărat
report-chart = Cele mai cerute servicii
report-chart-alt = Diagramă cu bare: cele mai cerute servicii. Primul: { $name }, { $figure }. Toate cifrele sunt în tabelul de mai jos.
report-chart-months = Vizite în fiecare lună
report-chart-months-alt = Diagramă cu bare: vizitele în fiecare lună. Cele mai multe: { $name }, { $figure }. Toate cifrele sunt în tabelul de mai jos.
report-calendar = O liniuță înseamnă zi închisă, 0 înseamnă zi fără vizite. Un loc gol înseamnă că despre zi nu se știe nimic.

## Coloanele

report-column-service = Serviciul
report-column-outcome = Rezultatul
report-column-channel = Canalul
report-column-language = Limba
report-column-help = Ajutorul
report-column-age = Vârsta
report-column-equipment = Echipamentul
report-column-kind = Felul vizitei
report-column-operator = Operatorul
report-column-group = Domeniul
report-column-week = Săptămâna
report-column-month = Luna
report-column-step = Pasul
report-column-times = De câte ori
report-column-figure = Cifra
report-column-change = Diferența
report-column-share = Ponderea
report-total = Total
report-kind-individual = Individuale
report-kind-group = De grup
report-step = pasul { $number }: { $step }
report-step-unknown = pasul nu a fost notat
report-rest = { $count ->
        [one] Încă un serviciu
        [few] Alte { $count } servicii
       *[other] Alte { $count } de servicii
    }
report-rest-steps = { $count ->
        [one] Încă un pas
        [few] Alți { $count } pași
       *[other] Alți { $count } de pași
    }

## Zilele

report-days-zero = Zile declarate fără vizite
report-days-closed = Zile în care ghișeul a fost închis
report-days-unknown = Zile lucrătoare despre care nu se știe nimic

## Totalurile pentru formulare

report-total-visits = Vizite în total
report-total-individual = Vizite individuale
report-total-groups = Sesiuni de grup, inclusiv instruiri
report-total-heads = Participanți la sesiunile de grup
report-total-people = Persoane ajutate: vizite individuale și participanți
report-total-items = Servicii acordate
report-total-solved = Servicii rezolvate
report-total-referred = Servicii îndrumate în altă parte
report-total-remote = Vizite la distanță: la telefon și prin mesaj
report-total-minutes = Minute de ajutor notate
report-total-sheets = Fișe tipărite

## Cum s-a numărat

report-method-visits = O vizită cu mai multe servicii se numără o singură dată la vizite și câte o dată la fiecare serviciu.
report-method-undone = Înregistrările anulate nu se numără.
report-method-sensitive = Serviciile care cer discreție se numără doar la grupa lor.
report-method-before = Perioada de comparație: { $period }.
report-method-none-before = Pentru perioada precedentă nu există înregistrări la acest ghișeu.
report-method-source = Sursa: registrul acestui ghișeu, la { $date }. Catalogul de servicii { $version }.
report-method-personal = Raportul nu conține date personale.
report-made-by = Întocmit: { $operator }
report-head = Conducătorul instituției
report-footer = raport din { $date }

## Registrul zilei

daily-title = Registrul zilei: { $date }
daily-lead = Vizite: { $visits }. Servicii acordate: { $items }. Persoane ajutate: { $people }.
daily-empty = În această zi nu a fost înregistrată nicio vizită.
daily-zero = Ziua este declarată fără vizite.
daily-closed = Ziua este declarată închisă.
daily-number = Nr.
daily-date = Data
daily-time = Ora
daily-visits = Vizite
daily-items = Servicii
daily-people = Persoane
daily-second-language = A doua limbă
daily-minutes = Minute
daily-sheets = Fișe
daily-note = Nota
daily-code = Codul serviciului
daily-totals = Totalurile zilei
daily-no-names = Registrul nu conține nume. O persoană cu mai multe servicii are un singur număr.

## Fișierele exportate

export-register = Registrul solicitărilor
export-statistics = Statistica ghișeului
export-about = Despre fișier
export-office = Instituția
export-period = Perioada
export-period-days = { $from } – { $to }
export-period-all = toate zilele
export-filter = Filtru: { $name }
export-search = Cuvinte căutate
export-made-at = Alcătuit la
export-made-by = Alcătuit de
export-program = Programul
export-catalogue = Catalogul de servicii
export-rows = Rânduri
export-notes = Notele
export-notes-left-out = nu sunt incluse
export-notes-included = sunt incluse
export-undone-left-out = Înregistrările anulate nu sunt incluse.
export-changed-only = Doar înregistrările modificate după introducere.
export-undone-only = Doar înregistrările anulate.
export-section = Partea
export-word = Rândul
export-now = Cifra
export-before = Perioada precedentă
export-part-sums = Totaluri
export-hour = { $weekday }, { $hour }:00

## Lunile și zilele

report-month-1 = ianuarie
report-month-2 = februarie
report-month-3 = martie
report-month-4 = aprilie
report-month-5 = mai
report-month-6 = iunie
report-month-7 = iulie
report-month-8 = august
report-month-9 = septembrie
report-month-10 = octombrie
report-month-11 = noiembrie
report-month-12 = decembrie
report-weekday-1 = Lu
report-weekday-2 = Ma
report-weekday-3 = Mi
report-weekday-4 = Jo
report-weekday-5 = Vi
report-weekday-6 = Sâ
report-weekday-7 = Du
