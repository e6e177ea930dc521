
## Căutarea

desk-search-label = De ce are nevoie persoana?
desk-search-placeholder = Scrieți primele litere: lumină, cazier, pensie…
desk-results-label = Servicii găsite
desk-results-count = { $count ->
        [one] Un serviciu găsit
        [few] { $count } servicii găsite
       *[other] { $count } de servicii găsite
    }
desk-no-results = Niciun serviciu pentru „{ $query }”. Încercați alt cuvânt, de exemplu lumină, act sau ajutor.
desk-tiles-heading = Cele mai cerute
desk-tiles-hint = Tastele 1–8 aleg un serviciu.

## Solicitarea

desk-chosen = Solicitare nouă
desk-remove-service = Scoate „{ $service }”
desk-chips-label = Detaliile solicitării
desk-channel = Canal
desk-outcome = Rezultat
desk-language = Limba vorbită
desk-minutes = Minute
desk-heads = Persoane
desk-operator = Operator
desk-note = Notă
desk-note-hint = Nota rămâne numai aici. Nu scrieți nume, IDNP sau parole.
desk-step = La ce pas s-a oprit?
desk-step-unknown = Nu se știe la care
desk-record = Înregistrează
desk-print = Tipărește și înregistrează
desk-cancel = Renunță

## Lista de azi

desk-today-heading = Azi
desk-today-count = { $count ->
        [one] { $count } solicitare azi
        [few] { $count } solicitări azi
       *[other] { $count } de solicitări azi
    }
desk-today-empty = Încă nicio solicitare azi. Scrieți primele litere ale serviciului.
desk-undo = Anulează
desk-undo-item = Anulează solicitarea de la { $time }

## Ce se anunță cu voce

desk-recorded = Înregistrat: { $service }.
desk-undone = Anulat: { $service }.
desk-printed = Fișa este pregătită și solicitarea este înregistrată.
desk-recorded-not-printed = Solicitarea este înregistrată, dar fișa nu s-a tipărit.

## Mai multe la ghișeu

desk-picked = Ales: { $service }. Enter înregistrează.
desk-removed = Scos: { $service }.
desk-search-another = Alt serviciu la aceeași vizită? Scrieți primele litere…
desk-items-label = Serviciile vizitei
desk-chip-empty = necompletat
desk-heads-individual = individual
desk-minutes-hint = Un număr de la 1 la 600. Lăsați gol dacă nu notați timpul.
desk-heads-hint = Numai pentru un grup: câte persoane au fost, de la 1 la 1000.
desk-choose-hint = Alegeți cu cifra sau cu săgețile și Enter. Esc închide.
desk-note-keys = Enter păstrează nota, Shift+Enter trece la rând nou, Esc închide.
desk-stuck-at = oprit la pasul { $number }
desk-outcome-of = Rezultatul pentru „{ $service }”
desk-no-sheet = Pentru acest serviciu nu există încă o fișă. Apăsați Enter ca să înregistrați fără fișă.
desk-nothing-chosen = Alegeți mai întâi un serviciu.
desk-print-again = Tipărește fișa din nou
desk-sheet-in = Fișa se tipărește în limba: { $language }
desk-undone-plain = Solicitarea este anulată.
desk-today-list = Solicitările de azi, cele noi sus

## Tipărirea: fereastra cu previzualizarea și opțiunile ei

print-title = Opțiuni de tipărire
print-preview = Previzualizarea fișei
print-page = { $title }, pagina { $page } din { $count }
print-preview-failed = Fișa nu se poate arăta aici
print-sheet = Fișa
print-language = Limba fișei
print-two-languages = { $first } + { $second }
print-size = Mărimea literelor
print-size-normal = obișnuită
print-size-large = mare
print-size-very-large = foarte mare
print-only-left = Numai pașii rămași, de la pasul { $number }
print-printer = Imprimanta
print-printer-default = { $printer } (a calculatorului)
print-printer-gone = { $printer } (nu mai este)
print-no-printers = Nu am găsit nicio imprimantă. Fișa se salvează și se deschide, iar de acolo o puteți tipări.
print-copies = Exemplare
print-both-sides = Pe ambele părți ale foii
print-now = Tipărește
print-save = Salvează PDF
print-open = Deschide fișa
print-saved = Fișa este salvată în { $path }
print-opened = Fișa este deschisă.
desk-printed-on = Fișa merge la imprimanta { $printer }, iar solicitarea este înregistrată.
desk-print-options = Opțiuni de tipărire…
desk-other-printer = Alege altă imprimantă…
