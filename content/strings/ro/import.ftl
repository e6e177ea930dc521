# Un registru vechi, dintr-un fișier CSV.
register-import = Registru vechi…
import-title = Aduceți un registru vechi
import-how = Din Excel, salvați registrul ca fișier CSV. Aici îl vedeți întâi; se înregistrează tot sau nimic.
import-choose = Alege fișierul
import-choose-other = Alege alt fișier
import-reading = Se citește…
import-found = { $total ->
        [one] Un rând
        [few] { $total } rânduri
       *[other] { $total } de rânduri
    }, { $good ->
        [one] din care unul bun de înregistrat.
        [few] din care { $good } bune de înregistrat.
       *[other] din care { $good } bune de înregistrat.
    }
import-span = De la { $from } până la { $to }, vizite: { $visits }.

## Coloanele

import-columns = Ce este în fiecare coloană
import-columns-how = Ghicit după titluri. Corectați dacă nu este așa.
import-column = Coloana { $number }
import-column-is = Ce este în coloana „{ $column }”
import-column-none = nu se aduce
import-column-day = ziua
import-column-time = ora
import-column-service = serviciul
import-column-visits = câte vizite
import-column-outcome = rezultatul
import-column-channel = canalul
import-column-language = limba
import-column-help = ajutorul
import-column-age = vârsta
import-column-minutes = minutele
import-column-heads = persoanele din grup
import-column-operator = operatorul
import-column-note = nota
import-letters = Literele fișierului
import-letters-utf-8 = obișnuite (UTF-8)
import-letters-windows-1250 = Windows, latine (1250)
import-letters-windows-1251 = Windows, chirilice (1251)
import-letters-utf-16 = UTF-16

## Serviciile

import-services = { $count ->
        [one] Un nume de serviciu nu este clar
        [few] { $count } nume de servicii nu sunt clare
       *[other] { $count } de nume de servicii nu sunt clare
    }
import-rows = { $count ->
        [one] un rând
        [few] { $count } rânduri
       *[other] { $count } de rânduri
    }
import-service-guess = Este „{ $service }”
import-service-is = Ce serviciu este „{ $text }”?

## Rândurile greșite

import-wrong = { $count ->
        [one] Un rând este greșit
        [few] { $count } rânduri sunt greșite
       *[other] { $count } de rânduri sunt greșite
    }
import-line = Linia { $line }
import-wrong-more = { $count ->
        [one] și încă unul
        [few] și încă { $count }
       *[other] și încă { $count }
    }
import-leave-out = { $count ->
        [one] Lasă deoparte rândul greșit
        [few] Lasă deoparte cele { $count } rânduri greșite
       *[other] Lasă deoparte cele { $count } de rânduri greșite
    }
import-commit = { $count ->
        [one] Înregistrează un rând
        [few] Înregistrează { $count } rânduri
       *[other] Înregistrează { $count } de rânduri
    }
import-nothing-good = Niciun rând nu este bun de înregistrat. Alegeți mai sus ce este în fiecare coloană.
import-not-yet = Corectați rândurile greșite sau lăsați-le deoparte.

## Gata

import-done = { $count ->
        [one] O solicitare este înregistrată.
        [few] { $count } solicitări sunt înregistrate.
       *[other] { $count } de solicitări sunt înregistrate.
    }
import-left-out = { $count ->
        [one] Un rând a rămas deoparte.
        [few] { $count } rânduri au rămas deoparte.
       *[other] { $count } de rânduri au rămas deoparte.
    }
import-undo = Ctrl+Z în Registru anulează totul.
