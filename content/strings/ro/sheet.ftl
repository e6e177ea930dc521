# Ce se tipărește pe fișă în afară de textul serviciului.
sheet-need = De ce aveți nevoie
sheet-cost = Cost
sheet-time = Durată
sheet-cost-alone = Singur, online
sheet-cost-desk = Cu ajutor, la ghișeu
sheet-validity = Valabilitate
sheet-delivery = Livrare
sheet-where = Unde
sheet-notes = Bine de știut
sheet-steps = Pașii
sheet-if = Sfat:
sheet-help = Unde găsiți ajutor
sheet-phone = Telefon
sheet-hours = Program
sheet-email = E-mail
sheet-safety = Nu spuneți nimănui codul PIN, parola sau codul primit prin SMS. Le scrieți doar dumneavoastră.
sheet-safety-clean = După ce terminați, ieșiți din cont și ștergeți datele din calculator.
sheet-qr-alt = Cod QR: deschide { $address }
sheet-qr-caption = Deschideți cu telefonul:
sheet-strip = Tăiați aici și păstrați
sheet-strip-return = Cod de revenire
sheet-strip-next = Data următoare
sheet-verified = verificat la { $date }
sheet-recheck = de reverificat
sheet-catalogue = catalog { $version }
sheet-page = pagina { $page } / { $pages }
sheet-commission = Comision
sheet-amount = Suma
sheet-deadline = Termen-limită
sheet-strip-number = Număr de păstrat

## Textul care lipsește în limba fișei

sheet-in-ro = (în română)
sheet-in-ru = (în rusă)
sheet-in-en = (în engleză)

## Fișa personală

sheet-turn = { $done ->
        [1] Pasul 1 este gata.
       *[other] Pașii 1–{ $done } sunt gata.
    } Continuați cu pasul { $next }.

## Fișa scurtă

sheet-short = Fișă scurtă. Pe fișa obișnuită mai sunt: { $what }. Cereți-o aici.
sheet-short-notes = informațiile utile
sheet-short-places = celelalte adrese
sheet-short-facts = termenele și alte detalii
sheet-short-help = programul și alte contacte
sheet-short-summary = descrierea serviciului
sheet-short-hints = sfaturile pentru pași
sheet-short-clean = sfatul pentru calculatorul comun
sheet-short-time = durata
sheet-short-phones = celelalte telefoane

## Raportul lunar

report-title = Raport lunar: { $month }
report-lead = Ajutorul cerut la ghișeu de la { $from } până la { $to }.
report-open = Luna nu s-a încheiat. Cifrele sunt cele de la { $date }.
report-empty = În { $month } nu a fost înregistrată nicio vizită.
report-visits = Vizite
report-items = Servicii acordate
report-solved = Rezolvate
report-solved-of = { $solved } din { $all } ({ $share })
report-days = Zile cu vizite
report-heads = Persoane în grupuri
report-compared = { $figure } ({ $month }: { $before }, diferența { $change })
report-percent = { $number }%
report-services = Servicii
report-by-day = Vizite pe zile
report-outcomes = Cum s-a încheiat ajutorul
report-channels = Cum s-au adresat oamenii
report-languages = În ce limbă s-a vorbit
report-method = Cum s-a numărat
report-chart = Cele mai cerute servicii
report-chart-alt = Diagramă cu bare: cele mai cerute servicii. Primul: { $name }, { $figure }. Toate cifrele sunt în tabelul de mai jos.
report-column-service = Serviciul
report-column-outcome = Rezultatul
report-column-channel = Canalul
report-column-language = Limba
report-column-week = Săptămâna
report-column-change = Diferența
report-column-share = Ponderea
report-total = Total
report-rest = { $count ->
        [one] Un alt serviciu
        [few] Alte { $count } servicii
       *[other] Alte { $count } de servicii
    }
report-method-visits = O vizită cu mai multe servicii se numără o singură dată la vizite și câte o dată la fiecare serviciu.
report-method-undone = Înregistrările anulate nu se numără.
report-method-sensitive = Serviciile care cer discreție se numără doar la grupa lor.
report-method-before = Luna de comparație: { $month }.
report-method-none-before = Pentru luna precedentă nu există înregistrări la acest ghișeu.
report-method-source = Sursa: registrul acestui ghișeu, la { $date }. Catalogul de servicii { $version }.
report-method-personal = Raportul nu conține date personale.
report-made-by = Întocmit: { $operator }
report-head = Conducătorul instituției
report-footer = raport din { $date }
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

## Certificatul de participare

certificate-title = Certificat de participare
certificate-that = Prin prezentul se certifică faptul că
certificate-took-part = a participat la instruirea
certificate-training = „{ $training }”
certificate-held = desfășurată la { $date } de { $office }.
certificate-for-office = { $operator }, operator
