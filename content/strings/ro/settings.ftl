# Setările: cum lucrează acest ghișeu.
nav-settings = Setări
settings-saved = Salvat
settings-said = Salvat: { $part }.

## Instituția

settings-office = Instituția
settings-office-about = Așa apare pe fișe și pe rapoarte.
settings-district = Raionul sau municipiul
settings-district-none = neales
settings-patron = Hramul localității
settings-patron-placeholder = de exemplu: 8 noiembrie
settings-patron-about = Zi nelucrătoare la dumneavoastră. Se propune ca zi închisă.
settings-phone = Telefonul de pe fișe
settings-hours = Programul de pe fișe
settings-hours-placeholder = de exemplu: luni–vineri, 8–12 și 13–17
settings-code = Codul dat de centralizator: { $code }

## Operatorii

settings-operators = Operatorii
settings-operators-about = Cine este ales apare la solicitările pe care le înregistrați de acum înainte. Numele nu pleacă de pe acest calculator.
settings-operators-now = Cine lucrează acum
settings-operator-new = Alt operator
settings-operator-add = Adaugă
settings-operator-remove = Scoate „{ $name }” din listă
settings-operator-removed = Scos din listă: { $name }. Solicitările înregistrate rămân.
settings-operator-back = Pune înapoi

## Tipărirea

settings-printing = Tipărirea
settings-printing-about = Cum se tipăresc fișele când nu alegeți altfel.
settings-printer-usual = imprimanta calculatorului
settings-printer-search = Se caută imprimantele…
settings-print-size = Mărimea literelor pe fișe

## Ce se întreabă

settings-asks = Ce se notează la o vizită
settings-asks-about = Ce nu este bifat nu mai apare la ghișeu. Ce ați notat până acum rămâne.
settings-ask-help = Cât ajutor a fost nevoie
settings-ask-help-about = Informat, arătat, făcut împreună, făcut pentru persoană.
settings-ask-age = Grupa de vârstă
settings-ask-age-about = Numai patru grupe mari, fără data nașterii. La început este oprită.
settings-ask-equipment = Ce s-a împrumutat
settings-ask-equipment-about = Calculator, cititor de carduri, telefon, scaner, imprimantă.
settings-ask-timer = Cronometru
settings-ask-timer-about = Măsoară minutele de la alegerea serviciului. Minutele se pot scrie și de mână.

## Ce se păstrează

settings-privacy = Ce se păstrează
settings-privacy-about = Solicitările nu au nume. Doar la o revenire se poate nota cum i se spune persoanei și un telefon.
settings-contact-days = Câte zile se păstrează telefonul după ce revenirea este încheiată
settings-contact-days-about = De la 0 la 365 de zile. Apoi se șterge singur.
settings-no-traces = Calculator folosit și de alții
settings-no-traces-about = Fișa tipărită se șterge din folderul programului îndată ce o primește imprimanta, restul la următoarea fișă și la fiecare pornire. Fișierele salvate în Documente rămân. Ce ține minte programul în care deschideți un PDF nu depinde de noi.

## Limba și aspectul

settings-looks = Limba și aspectul
settings-looks-about = Se schimbă îndată, numai pe acest calculator.
settings-theme = Culorile
settings-theme-system = ca ale calculatorului
settings-theme-light = deschise
settings-theme-dark = închise
settings-theme-contrast = contrast mare
settings-text = Mărimea literelor în program
settings-hints = Sfaturi pentru prima săptămână
settings-hints-about = Un rând scurt la ghișeu, care arată următorul pas.

## Catalogul

settings-catalogue = Catalogul de servicii
settings-catalogue-version = Versiunea { $version }
settings-catalogue-open = Deschide Fișe

## Despre

settings-about = Despre program
settings-version = Versiunea
settings-folder = Unde sunt datele
settings-folder-about = Toate datele sunt în acest folder, criptate. Nu ștergeți nimic din el.
settings-install = Codul acestui ghișeu
settings-since = Lucrează din
settings-licence = Licența
settings-licence-text = Program liber: MIT sau Apache 2.0, la alegere. Literele Noto Sans: SIL Open Font License 1.1.
settings-guide = Ghidul de două pagini
settings-guide-about = Tastele, înregistrarea, tipărirea și ce pleacă de la ghișeu, pe o foaie de pus lângă calculator.
