# Sincronizarea: bilanțul de aici și de la centralizator.
sync-title = Sincronizare

## Cele două numere

sync-here = Aici

## Ce pleacă

sync-outgoing-heading = Ce va pleca
sync-outgoing-nothing = Nu este nimic de trimis. Tot ce ați înregistrat este deja la centralizator.
sync-outgoing-visits = { $count ->
        [one] { $count } vizită din { $day }
        [few] { $count } vizite din { $day }
       *[other] { $count } de vizite din { $day }
    }
sync-outgoing-zero = { $day }: nicio vizită
sync-outgoing-closed = { $day }: închis
sync-outgoing-service = { $service }: { $count }
sync-outgoing-never = Nu pleacă niciodată: nume, note, ore, operatori.

## Trimiterea

sync-send = Trimite acum
sync-sending = Se trimite…
sync-sent = { $count ->
        [one] Trimis și confirmat: { $count } zi.
        [few] Trimis și confirmat: { $count } zile.
       *[other] Trimis și confirmat: { $count } de zile.
    }
sync-sent-nothing = Nu era nimic de trimis. Centralizatorul are totul.
sync-last-receipt = Ultima confirmare: { $at }
sync-no-receipt = Încă nicio confirmare.
sync-complete-through = Totul este confirmat până la { $day }, inclusiv.
sync-refused-heading = Ce nu a fost primit

## Înscrierea

sync-enrol-heading = Înscrieți ghișeul la un centralizator
sync-enrol-hint = Solicitările se păstrează și fără înscriere. Ele se numără după ce vă înscrieți.
sync-enrol-address = Adresa centralizatorului
sync-enrol-code = Codul de înscriere
sync-enrol-submit = Înscrie ghișeul
sync-enrolling = Se face înscrierea…
sync-enrolled = Ghișeul este înscris pentru „{ $office }”.
sync-hub-address = Centralizator: { $address }
sync-install = Codul acestui ghișeu: { $install }

## Ieșirea de la un centralizator

sync-leave = Încheie înscrierea
sync-leave-title = Încheiați înscrierea la acest centralizator?
sync-leave-where = Ghișeul este înscris pentru „{ $office }” la { $address }.
sync-leave-when = Faceți asta numai dacă v-a cerut administratorul centralizatorului: când centralizatorul a fost făcut din nou sau când ghișeul trece la altul. Cereți-i întâi adresa și un cod de înscriere nou.
sync-leave-stays = Aici rămâne tot: solicitările, revenirile, zilele declarate, setările și istoricul. Ce a numărat centralizatorul până acum rămâne numărat.
sync-leave-again = { $count ->
        [one] După înscrierea nouă se trimit din nou toate numerele, de la prima zi: { $count } vizită.
        [few] După înscrierea nouă se trimit din nou toate numerele, de la prima zi: { $count } vizite.
       *[other] După înscrierea nouă se trimit din nou toate numerele, de la prima zi: { $count } de vizite.
    } Nimic nu se numără de două ori, nici dacă este același centralizator.
sync-leave-until = Până la înscrierea nouă nu pleacă nimic. Pentru fișierele scrise pe stick până acum nu mai așteptați confirmare: după înscriere scrieți altele.
sync-leave-yes = Da, încheie înscrierea
sync-leave-no = Nu, rămâne înscris
sync-leaving = Se încheie…
sync-left = Înscrierea este încheiată. Tot ce ați înregistrat a rămas aici. Scrieți acum adresa și codul nou.
sync-history-left = Înscrierea s-a încheiat

## Mai multe despre trimitere

sync-address-missing = Scrieți adresa centralizatorului.
sync-code-missing = Scrieți codul de înscriere.
sync-state-heading = Legătura cu centralizatorul
sync-refused-item = { $day }: { $reason }
sync-visits-here = { $count ->
        [one] { $count } vizită înregistrată aici
        [few] { $count } vizite înregistrate aici
       *[other] { $count } de vizite înregistrate aici
    }
sync-other-service = alte servicii
sync-some-refused = Trimis, dar nu tot a fost primit.

## De ce nu a fost primită o zi

refusal-malformed = datele acestei zile nu au forma potrivită

## Cum stau numerele

sync-now-heading = Aici și la centralizator
sync-agree = Aici și la centralizator sunt aceleași numere.
sync-agree-first = Centralizatorul nu a spus încă ce a numărat. Trimiteți o dată, și numerele apar aici.
sync-agree-waits = Numerele nu sunt încă la fel: mai este ceva de trimis. După trimitere se potrivesc singure.
sync-agree-not = Numerele nu sunt la fel, deși nimic nu așteaptă. Apăsați „Trimite acum”. Dacă rămân diferite, anunțați administratorul centralizatorului; nimic nu se pierde.
sync-column-month = Luna
sync-column-visits = Vizite
sync-column-services = Servicii
sync-column-here = aici
sync-column-there = acolo
sync-column-agree = La fel?
sync-same-yes = la fel
sync-same-no = diferă
sync-said-nothing = nu se știe
sync-no-figures = Încă nu este nimic de comparat.
sync-show-all = Arată toate ({ $count })
sync-show-more = Arată mai multe

## Tabelele lunilor

sync-month-tables = { $month }: tabelele lunii
sync-month-sum = { $count ->
        [one] un număr
        [few] { $count } numere
       *[other] { $count } de numere
    }
sync-cell-minutes = Minute
sync-cell-group = În grup
sync-cell-group-visits = sesiuni
sync-cell-stuck = Oprit la un pas
sync-cell-stuck-at = { $service }, pasul „{ $step }”
sync-held-heading = Ce rămâne deocamdată aici
sync-held = { $count ->
        [one] Un număr din tabelele lunilor așteaptă.
        [few] { $count } numere din tabelele lunilor așteaptă.
       *[other] { $count } de numere din tabelele lunilor așteaptă.
    }
sync-held-why = Pleacă abia când s-au adunat cel puțin { $least } de același fel. Așa nimeni nu poate ghici, dintr-un număr mic, cine a fost la ghișeu. Vizitele și serviciile pleacă toate.
sync-held-list = Care anume
sync-cell = { $cell }: { $count } din { $least }

## Octet cu octet

sync-bytes = Octet cu octet
sync-bytes-title = Ce pleacă, octet cu octet
sync-bytes-about = Exact acest text pleacă, semnat de ghișeu. Cifrele lungi sunt semne alese la întâmplare: fiecare stă pentru o numărătoare și nu spune nimic despre persoană.
sync-bytes-size = { $count ->
        [one] Un octet
        [few] { $count } octeți
       *[other] { $count } de octeți
    }
sync-bytes-messages = { $count ->
        [one] într-un mesaj
        [few] în { $count } mesaje
       *[other] în { $count } de mesaje
    }
sync-bytes-cut = Aici se vede numai începutul. Copierea ia tot textul.
sync-bytes-copy = Copiază tot
sync-bytes-copied = Copiat.
sync-bytes-not-copied = Nu s-a putut copia. Textul este ales: apăsați Ctrl+C.
sync-bytes-none = Acum nu pleacă nimic.
sync-bytes-text = Textul care pleacă

## Trimiterea, pas cu pas

sync-cancel = Oprește trimiterea
sync-stopping = Se oprește…
sync-progress-ask = Se întreabă centralizatorul ce are…
sync-progress-fetch = { $count ->
        [one] Se ia de la centralizator o zi…
        [few] Se iau de la centralizator { $count } zile…
       *[other] Se iau de la centralizator { $count } de zile…
    }
sync-progress-send = Trimise { $sent } din { $keys }…
sync-sent-months = { $count ->
        [one] Trimise și confirmate: tabelele unei luni.
        [few] Trimise și confirmate: tabelele a { $count } luni.
       *[other] Trimise și confirmate: tabelele a { $count } de luni.
    }
sync-learned = { $count ->
        [one] De la centralizator s-a aflat ceva nou despre o zi.
        [few] De la centralizator s-a aflat ceva nou despre { $count } zile.
       *[other] De la centralizator s-a aflat ceva nou despre { $count } de zile.
    }

## Trimiterea de la sine

sync-auto = Trimite singur
sync-auto-about = La pornire, la închidere și la puțin timp după o înregistrare. Dacă centralizatorul nu răspunde, încearcă din nou mai târziu.
sync-next-try = Următoarea încercare: la { $at }.
sync-next-soon = Următoarea încercare: acum.
sync-failing = { $count ->
        [one] Ultima încercare nu a reușit.
        [few] Ultimele { $count } încercări nu au reușit.
       *[other] Ultimele { $count } de încercări nu au reușit.
    } Cifrele așteaptă aici, nimic nu se pierde.
sync-auto-off = Programul nu trimite singur. Trimiteți cu butonul sau pe stick.
sync-auto-said-on = Programul trimite singur.
sync-auto-said-off = Programul nu mai trimite singur.

## Rândurile fără detalii

lines-heading = Rânduri fără detalii
lines-about = Centralizatorul le-a numărat de la acest ghișeu, dar aici nu mai este nicio solicitare pentru ele. Rămân numărate. Dacă le înregistrați din nou, scoateți întâi rândul, ca să nu se numere de două ori.
lines-visits = { $count ->
        [one] O vizită din { $day }, numărată mai demult
        [few] { $count } vizite din { $day }, numărate mai demult
       *[other] { $count } de vizite din { $day }, numărate mai demult
    }
lines-services-only = Servicii din { $day }, numărate mai demult
lines-heads = { $count ->
        [one] o persoană în grup
        [few] { $count } persoane în grup
       *[other] { $count } de persoane în grup
    }
lines-remove = Scoate rândul
lines-sure = Rândul nu mai poate fi pus înapoi. Îl scoateți?
lines-sure-yes = Da, scoate-l
lines-sure-no = Nu, lasă-l
lines-removed = Rândul din { $day } este scos. Centralizatorul află la următoarea trimitere.

## Pe stick

sync-file-heading = Fără internet: pe stick sau prin e-mail
sync-file-about = Fișierul are același conținut ca trimiterea prin internet. Îl duceți la centralizator; confirmarea primită de acolo o citiți aici.
sync-file-write = Scrie fișierul
sync-file-read = Citește confirmarea
sync-file-written = { $count ->
        [one] Scris în { $path }: o zi sau o lună. Așteaptă confirmarea.
        [few] Scris în { $path }: { $count } zile și luni. Așteaptă confirmarea.
       *[other] Scris în { $path }: { $count } de zile și luni. Așteaptă confirmarea.
    }
sync-file-confirmed = { $count ->
        [one] Confirmarea este citită: o zi sau o lună este confirmată.
        [few] Confirmarea este citită: { $count } zile și luni sunt confirmate.
       *[other] Confirmarea este citită: { $count } de zile și luni sunt confirmate.
    }
sync-file-name = Bilanț { $day }

## Istoricul

sync-history = Istoricul trimiterilor
sync-history-empty = Încă nu s-a trimis nimic.
sync-history-done = Reușită
sync-history-same = Nimic de trimis
sync-history-failed = Nu a reușit
sync-history-stopped = Oprită de dumneavoastră
sync-history-file = pe stick
sync-history-network = prin internet
sync-history-times = { $count ->
        [one] o dată
        [few] de { $count } ori, ultima la { $at }
       *[other] de { $count } de ori, ultima la { $at }
    }
sync-history-what = confirmări: { $confirmed } din { $sent }, octeți: { $bytes }
sync-history-refused = { $count ->
        [one] una nu a fost primită
        [few] { $count } nu au fost primite
       *[other] { $count } nu au fost primite
    }
sync-history-learned = { $count ->
        [one] una aflată de la centralizator
        [few] { $count } aflate de la centralizator
       *[other] { $count } aflate de la centralizator
    }

## Legătura

sync-connection = Cum se iese pe internet
sync-proxy-system = Ca sistemul
sync-proxy-none = Direct, fără proxy
sync-proxy-manual = Prin acest proxy
sync-proxy-address = Adresa proxy-ului
sync-proxy-hint = De exemplu http://proxy.primarie.md:3128, așa cum v-a dat-o cel care are grijă de rețea.
sync-proxy-missing = Scrieți adresa proxy-ului.
sync-proxy-keep = Păstrează adresa
sync-settings-kept = S-a păstrat.
keys-sync-lines = Scoate rândul fără detalii
sync-refused-what = Nimic nu se pierde: aceste zile rămân aici. Arătați rândurile administratorului centralizatorului.
