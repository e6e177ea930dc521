# Mutarea pe alt calculator: datele ghișeului într-un fișier criptat, și de acolo pe calculatorul nou.
moving-heading = Alt calculator
moving-about = Mutați tot ce este aici pe un calculator nou: registrul, setările, înscrierea.
moving-write = Pregătește mutarea
moving-writing = Se pregătește fișierul…
moving-written = { $count ->
        [one] Fișierul este gata. În el este o solicitare.
        [few] Fișierul este gata. În el sunt { $count } solicitări.
       *[other] Fișierul este gata. În el sunt { $count } de solicitări.
    }
moving-path = Fișierul: { $path }
moving-code = Parola fișierului
moving-code-once = Scrieți parola pe hârtie chiar acum. Se arată o singură dată; fără ea fișierul nu se deschide.
moving-step-copy = Copiați fișierul pe stick și duceți-l la calculatorul nou.
moving-step-start = Porniți acolo programul și apăsați „Am un fișier de pe calculatorul vechi”.
moving-step-after = După aceea lucrați numai pe calculatorul nou.
moving-hide = Am scris parola
moving-moved = Datele acestui ghișeu au fost pregătite pentru alt calculator la { $at }.
moving-moved-what = Puteți lucra și aici fără pericol: la centralizator nimic nu se numără de două ori. Dar solicitările înregistrate de acum pe un calculator nu apar în registrul celuilalt.
moving-two = Două calculatoare ale aceleiași instituții nu au un registru comun. Fiecare își păstrează solicitările, revenirile și setările. Centralizatorul le adună numerele. Pentru un al doilea ghișeu cereți încă un cod de înscriere și porniți programul de la început; mutarea este pentru înlocuirea calculatorului.
moving-file-name = Mutare { $office } { $day }
moving-have = Am un fișier de pe calculatorul vechi
moving-read-heading = Datele de pe calculatorul vechi
moving-read-hint = Alegeți fișierul pregătit acolo și scrieți parola lui.
moving-choose = Alege fișierul
moving-chosen = Fișierul ales: { $name }
moving-choose-missing = Alegeți fișierul.
moving-code-missing = Scrieți parola fișierului.
moving-code-hint = Cinci grupe de câte patru semne. Literele mici sunt și ele bune.
moving-read = Adu datele aici
moving-reading = Se aduc datele…
moving-arrived = { $count ->
        [one] Datele sunt aici: o solicitare.
        [few] Datele sunt aici: { $count } solicitări.
       *[other] Datele sunt aici: { $count } de solicitări.
    }
