# Cuvinte folosite peste tot: meniul, listele închise, butoanele.
app-name = Îndrumar
app-tagline = Registrul ghișeului, fișe cu pași și bilanțul fără nume

## Meniul

nav-label = Meniul principal
nav-desk = Ghișeu
nav-register = Registru
nav-sheets = Fișe
nav-follow-ups = Reveniri
nav-statistics = Statistici
nav-sync = Sincronizare
nav-settings = Setări
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

## Mărimea literelor pe fișă

size-normal = obișnuită
size-large = mare
size-very-large = foarte mare

## Butoane

action-back = Înapoi
action-next = Mai departe
action-done = Gata
action-save = Salvează
action-cancel = Renunță
action-close = Închide
action-retry = Încearcă din nou
action-undo = Anulează
action-print = Tipărește
action-search = Caută
action-clear = Șterge textul
action-open = Deschide
action-show-folder = Arată folderul
action-copy = Copiază
action-details = Detalii

## Timpul și numerele

date-today = azi
date-yesterday = ieri
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
count-services = { $count ->
        [one] { $count } serviciu acordat
        [few] { $count } servicii acordate
       *[other] { $count } de servicii acordate
    }
count-heads = { $count ->
        [one] { $count } persoană
        [few] { $count } persoane
       *[other] { $count } de persoane
    }
count-requests = { $count ->
        [one] { $count } solicitare
        [few] { $count } solicitări
       *[other] { $count } de solicitări
    }

## Stări

state-loading = Se încarcă…
state-saving = Se salvează…
state-printing = Se pregătește fișa…
state-empty = Aici nu este nimic încă.
state-later = Această parte a programului urmează.

## Taste

keys-title = Taste
keys-open = Arată tastele
keys-search = Mergi la căutare
keys-tiles = Alege un serviciu din cele opt
keys-arrows = Mergi prin listă
keys-record = Înregistrează solicitarea
keys-print = Tipărește fișa și înregistrează
keys-undo = Anulează ultima înregistrare
keys-escape = Renunță sau închide
keys-help = Arată această listă
key-enter = Enter
key-escape = Esc
key-ctrl = Ctrl

## Greșeli

failed-heading = Nu a reușit
failed-dismiss = Am înțeles
window-title = Îndrumar – { $office }
required = obligatoriu
optional = opțional
key-alt = Alt
keys-group-everywhere = Oriunde în program
keys-group-details = Detaliile solicitării
keys-choose-number = Alege din lista deschisă
demo-banner = Date inventate, pentru demonstrație. Nimic de aici nu este real.
