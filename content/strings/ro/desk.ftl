
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

## Detaliile care se deschid la cerere

desk-help = Ajutor
desk-age = Vârsta
desk-equipment = Echipament
desk-second = A doua limbă
desk-second-none = fără
desk-not-said = nu se notează
desk-more = Mai mult
desk-less = Mai puțin
desk-tick-hint = Cifra bifează, Enter închide.
desk-referred = îndrumat: { $to }
desk-referred-to = Unde a fost îndrumată persoana pentru „{ $service }”?
desk-referred-hint = De exemplu: SFS Soroca, CNAS, medicul de familie. Puteți lăsa gol.
desk-timer = { $count ->
        [one] A trecut { $count } minut: notează
        [few] Au trecut { $count } minute: notează
       *[other] Au trecut { $count } de minute: notează
    }
keys-timer = Notează minutele cronometrului

## Revenirea

desk-followup = Revenire
desk-followup-day = Când revine
desk-followup-day-placeholder = mâine, 4.12, 4 decembrie
desk-followup-tomorrow = mâine
desk-followup-week = peste o săptămână
desk-followup-fortnight = peste două săptămâni
desk-followup-reason = De ce revine
desk-followup-bring = Ce să aducă
desk-followup-alias = Cum îi spuneți aici
desk-followup-phone = Telefon
desk-followup-hint = Numele și telefonul rămân numai aici și se șterg după ce revenirea este încheiată.
desk-followup-none = Fără revenire

## Șabloanele

desk-template = șablon
template-make = Păstrează ca șablon
template-name = Cum se numește șablonul?
template-placeholder = de exemplu: pensionar, lumină și gaz
template-keep = Păstrează
template-hint = Îl găsiți apoi după nume, în câmpul de căutare. Nota și revenirea nu se păstrează.
template-kept = Șablonul „{ $name }” este păstrat. Scrieți-i numele în câmpul de căutare.
template-list = Șabloanele păstrate
template-remove = Scoate șablonul „{ $name }”
template-removed = Șablonul „{ $name }” este scos.

## Schimbarea, anularea, punerea la loc

desk-editing = Schimbați solicitarea de la { $time }
desk-save = Salvează
desk-save-print = Salvează și tipărește
desk-edited = Schimbat: { $service }.
desk-put-back = Pus la loc: { $service }.
desk-put-back-button = Pune la loc
desk-undone-undoing = Anularea este anulată: solicitarea este la loc.
desk-undone-edit = Schimbarea este anulată: solicitarea este ca înainte.
desk-undone-many = { $count ->
        [one] Bilanțul este anulat: { $count } rând.
        [few] Bilanțul este anulat: { $count } rânduri.
       *[other] Bilanțul este anulat: { $count } de rânduri.
    }
desk-undone-followup = Încheierea revenirii este anulată.
desk-undone-day = Ce s-a declarat despre ziua { $day } este anulat.
desk-redone = Este refăcut.
desk-redone-many = { $count ->
        [one] Bilanțul este la loc: { $count } rând.
        [few] Bilanțul este la loc: { $count } rânduri.
       *[other] Bilanțul este la loc: { $count } de rânduri.
    }
desk-redone-day = Ziua { $day } este din nou declarată.
keys-redo = Refă ce ați anulat

## Ca ultima dată, ciorna, ceasul

desk-as-last = Ca ultima vizită
desk-no-last = Încă nu ați înregistrat nicio vizită.
desk-draft-found = Vizita pe care o scriați data trecută este aici, neînregistrată.
desk-recorded-code = Înregistrat: { $service }. Cod de revenire: { $code }.
desk-clock-odd = Ceasul calculatorului arată { $day }, ceea ce nu poate fi adevărat. Puteți lucra mai departe; potriviți ceasul, apoi verificați zilele în Registru.

## Lista de azi, mai departe

today-edit = Schimbă
today-edit-item = Schimbă solicitarea de la { $time }
today-followup = revine la { $day }
today-code = cod { $code }
today-changed = schimbată după trimitere
today-undone = { $count ->
        [one] { $count } anulată azi
        [few] { $count } anulate azi
       *[other] { $count } anulate azi
    }
today-put-back-item = Pune la loc solicitarea de la { $time }
today-due = { $count ->
        [one] { $count } persoană revine azi
        [few] { $count } persoane revin azi
       *[other] { $count } de persoane revin azi
    }
today-overdue = { $count ->
        [one] { $count } restantă
        [few] { $count } restante
       *[other] { $count } restante
    }
today-more = { $count ->
        [one] Arată încă { $count }
        [few] Arată încă { $count }
       *[other] Arată încă { $count }
    }

## O zi trecută, de pe hârtie

desk-past-day = Bilanț de pe hârtie
past-title = Bilanț de pe hârtie
past-about = Câte vizite au fost pentru fiecare serviciu. Tab sau Enter trece la rândul următor; se înregistrează toate odată.
past-day = Ziua
past-day-placeholder = ieri, 20.11, 20 noiembrie
past-service = Serviciul
past-visits = Vizite
past-another = Alt serviciu
past-nothing = Încă nimic de înregistrat.
past-sum = { $visits ->
        [one] { $visits } vizită
        [few] { $visits } vizite
       *[other] { $visits } de vizite
    }, { $services ->
        [one] { $services } serviciu
        [few] { $services } servicii
       *[other] { $services } de servicii
    }
past-record = { $count ->
        [one] Înregistrează { $count } vizită
        [few] Înregistrează { $count } vizite
       *[other] Înregistrează { $count } de vizite
    }
past-recorded = { $count ->
        [one] Bilanțul este înregistrat: { $count } vizită.
        [few] Bilanțul este înregistrat: { $count } vizite.
       *[other] Bilanțul este înregistrat: { $count } de vizite.
    }
past-waits = Ce ați scris pentru { $day } vă așteaptă la Ctrl+D, neînregistrat.
past-found = Bilanțul pe care îl scriați data trecută vă așteaptă la Ctrl+D, neînregistrat.

## Întrebarea de dimineață

question-heading = Despre { $day } nu știm nimic. Cum a fost?
question-holiday = În calendar: { $holiday }.
question-tally = Introduc bilanțul
question-zero = Nu a venit nimeni
question-closed = A fost închis
question-later = Mai târziu
question-more = { $count ->
        [one] și încă { $count } zi
        [few] și încă { $count } zile
       *[other] și încă { $count } de zile
    }
question-zero-done = { $day }: nicio vizită. Ctrl+Z anulează.
question-closed-done = { $day }: ghișeul a fost închis. Ctrl+Z anulează.

## Prima săptămână

tour-step = { $step } din { $total }.
tour-find = Scrieți primele litere ale serviciului și apăsați Enter. Diacriticele nu contează, iar literele rusești sunt înțelese.
tour-record = Încă un Enter înregistrează vizita. Ctrl+P o înregistrează și tipărește fișa.
tour-undo = Ați greșit? Ctrl+Z anulează, de câte ori este nevoie. „Schimbă” deschide o vizită din lista de azi.
tour-keys = F1 arată toate tastele și ghidul de două pagini.
tour-next = Mai departe
tour-end = Am înțeles
tour-leave = Nu mai arăta
