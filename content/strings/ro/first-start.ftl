first-progress = Pasul { $current } din { $total }

## Limba

first-language-heading = În ce limbă lucrați?
first-language-hint = O puteți schimba oricând. Fișele se tipăresc în limba cetățeanului.

## Instituția

first-office-heading = Unde lucrați?
first-office-hint = Numele instituției apare pe fișele tipărite.
first-name-label = Numele instituției
first-name-placeholder = de exemplu: Primăria Pelinia
first-kind-label = Felul instituției
first-locality-label = Localitatea
first-locality-placeholder = de exemplu: Pelinia
first-hub-placeholder = https://

## Operatorul

first-operator-heading = Cine lucrează la acest ghișeu?
first-operator-hint = Numele rămâne numai pe acest calculator. Alți operatori se pot adăuga mai târziu.
first-operator-label = Numele și prenumele
first-operator-placeholder = de exemplu: Maria Rusu

## Sfârșitul

first-privacy = Tot ce înregistrați rămâne criptat pe acest calculator. La centralizator pleacă doar numere, fără nume.
first-finish = Începe lucrul
first-working = Se pregătește ghișeul…
first-ready = Ghișeul este pregătit.
first-name-missing = Scrieți numele instituției.
first-locality-missing = Scrieți localitatea.
first-operator-missing = Scrieți numele operatorului.
first-enrol-later = Înscrierea la centralizator se face mai târziu, în Sincronizare.
first-district-label = Raionul sau municipiul
first-district-placeholder = de exemplu: Soroca
