# Cuvinte folosite peste tot: meniul, listele închise, butoanele.
app-name = Îndrumar

## Meniul

nav-label = Meniul principal
nav-desk = Ghișeu
nav-sync = Sincronizare
nav-skip = Treceți la conținut

## Limbile programului

lang-ro = Română
lang-ru = Русский
lang-en = English
lang-label = Limba programului

## Limba în care s-a vorbit

spoken-ro = română
spoken-ru = rusă
spoken-en = engleză
spoken-uk = ucraineană
spoken-gag = găgăuză
spoken-bg = bulgară

## Felul instituției

office-kind-town-hall = Primărie
office-kind-library = Bibliotecă
office-kind-cups = CUPS – centru unificat de prestare a serviciilor publice
office-kind-cisc = CISC – centru de informare și servicii pentru cetățeni

## Canalul

channel-desk = la ghișeu
channel-phone = la telefon
channel-home = la domiciliu
channel-outreach = în deplasare
channel-message = prin mesaj

## Rezultatul

outcome-solved = rezolvat
outcome-stuck = oprit la un pas
outcome-referred = îndrumat în altă parte
outcome-come-back = revine

## Cât ajutor a fost nevoie, vârsta, echipamentul

help-informed = informat
help-shown = arătat cum se face
help-together = făcut împreună
help-done = făcut în locul persoanei
age-under-18 = până la 18 ani
age-18-34 = 18–34 de ani
age-35-64 = 35–64 de ani
age-65 = 65 de ani și peste
equipment-public-pc = calculator pentru public
equipment-card-reader = cititor de carduri
equipment-phone = telefon
equipment-scanner = scaner
equipment-printer = imprimantă

## Butoane

action-back = Înapoi
action-next = Mai departe
action-done = Gata
action-close = Închide
action-retry = Încearcă din nou
action-clear = Șterge textul

## Timpul și numerele

count-minutes = { $count ->
        [one] { $count } minut
        [few] { $count } minute
       *[other] { $count } de minute
    }
count-visits = { $count ->
        [one] { $count } vizită
        [few] { $count } vizite
       *[other] { $count } de vizite
    }
count-heads = { $count ->
        [one] { $count } persoană
        [few] { $count } persoane
       *[other] { $count } de persoane
    }

## Stări

state-loading = Se încarcă…
state-saving = Se salvează…
state-printing = Se pregătește fișa…

## Taste

keys-title = Taste
keys-tiles = Alege un serviciu din cele opt
keys-arrows = Mergi prin listă
keys-record = Înregistrează solicitarea
keys-print = Tipărește fișa și înregistrează
keys-print-options = Vezi fișa și alege cum se tipărește
keys-undo = Anulează ultima înregistrare
keys-escape = Renunță sau închide
keys-help = Arată această listă
key-enter = Enter
key-escape = Esc
key-ctrl = Ctrl
key-shift = Shift

## Greșeli

failed-heading = Nu a reușit
failed-dismiss = Am înțeles
window-title = Îndrumar – { $office }
key-alt = Alt
keys-group-everywhere = Oriunde în program
keys-group-details = Detaliile solicitării
keys-choose-number = Alege din lista deschisă
demo-banner = Date inventate, pentru demonstrație. Nimic de aici nu este real.
