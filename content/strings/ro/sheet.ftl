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

## Certificatul de participare

certificate-title = Certificat de participare
certificate-that = Prin prezentul se certifică faptul că
certificate-took-part = a participat la instruirea
certificate-training = „{ $training }”
certificate-held = desfășurată la { $date } de { $office }.
certificate-for-office = { $operator }, operator
