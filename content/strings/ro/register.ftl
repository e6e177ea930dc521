# Registru: tot ce s-a înregistrat, căutat, deschis, corectat.
nav-register = Registru

## Căutarea și filtrele

register-search-label = Căutați în registru
register-search-placeholder = Serviciu, notă, cod…
register-searching = Se caută…
register-count = { $count ->
        [one] { $count } solicitare
        [few] { $count } solicitări
       *[other] { $count } de solicitări
    }
register-first = Primele { $count }; derulați pentru următoarele
register-filters = Filtre
register-any = oricare
register-any-day = oricând
register-service = Serviciul
register-services = Servicii
register-no-service = Niciun serviciu cu acest nume.
register-help = Ajutorul dat
register-age = Vârsta
register-equipment = Echipament
register-kind = Felul
register-kind-individual = individual
register-kind-group = în grup
register-state = Starea
register-state-valid = în vigoare
register-state-changed = schimbate
register-state-undone = anulate
register-clear = Șterge filtrele
register-empty = Registrul este gol.
register-empty-how = Vizitele se înregistrează la Ghișeu, cu F2. Un registru vechi se aduce dintr-un fișier CSV, cu Alt+I.
register-nothing = Nicio solicitare nu se potrivește.
register-nothing-how = Încercați alt cuvânt sau ștergeți filtrele.

## Tabelul

register-caption = Solicitările, cele noi sus
register-when = Când
register-open = { $at } { $services }
register-more = S-au arătat { $count }. Arată mai multe
register-is-undone = anulată
register-changed-after-sent = schimbată după trimitere
register-returns = revine la { $day }
register-source-paper = de pe hârtie
register-source-import = din registrul vechi

## O solicitare

register-request-of = Solicitarea din { $at }
register-close = Închide solicitarea
register-day = Ziua
register-visits = Vizite
register-sheets = Fișe tipărite
register-source = De unde
register-code = Cod de revenire
register-is-undone-long = Solicitarea este anulată și nu se numără. O puteți pune la loc.
register-changed-after-sent-long = S-a schimbat după ce fusese trimisă. La următoarea trimitere, cifra se corectează și la centralizator.
register-follow-up = Revenirea
register-follow-up-new = Stabilește o revenire
register-follow-up-change = Schimbă revenirea
register-print = Tipărește fișa
register-no-sheet = Serviciile acestei solicitări nu au fișă.
register-edit = Corectează
register-undo = Anulează solicitarea
register-restore = Pune la loc
register-undone = Solicitarea este anulată.
register-restored = Solicitarea este la loc.

## Corectarea

register-edit-title = Corectați solicitarea
register-add-service = Încă un serviciu
register-add-how = Scrieți primele litere…
register-referred-to = Unde a fost îndrumată persoana
register-second-language = A doua limbă
register-none = –
register-group-heads = Persoane în grup
register-keep = Păstrează
register-edited = Corectura este păstrată. Ce a fost înainte rămâne în istoric.

## Istoricul

register-history = Ce s-a schimbat
register-history-edit = { $at }, { $operator }: corectată
register-history-undo = { $at }, { $operator }: anulată
register-history-restore = { $at }, { $operator }: pusă la loc
register-history-elsewhere = { $at }: anulată pe o copie a acestor date

## Înapoi cu ultima faptă

register-undone-last = S-a anulat ultima faptă: { $what }.
register-redone-last = S-a refăcut: { $what }.
deed-add-request = înregistrarea unei solicitări
deed-undo-request = anularea unei solicitări
deed-restore-request = punerea la loc a unei solicitări
deed-edit-request = corectarea unei solicitări
deed-enter-tally = introducerea unui bilanț de pe hârtie
deed-import-register = aducerea unui registru vechi
deed-finish-follow-up = încheierea unei reveniri
deed-declare-day = declararea unei zile

## Fișierul cu ce se vede

register-export = Salvează ce se vede:
register-exported = { $count ->
        [one] O solicitare este salvată în { $path }
        [few] { $count } solicitări sunt salvate în { $path }
       *[other] { $count } de solicitări sunt salvate în { $path }
    }

## Tastele ecranului

keys-register-find = Căutați
keys-register-lines = Treci de la o solicitare la alta
keys-register-open = Deschide solicitarea
keys-register-save = Salvează ce se vede, ca PDF

## Certificatul de participare

register-certificate = Certificat…
register-certificate-title = Certificat de participare
register-certificate-name = Numele persoanei
register-certificate-name-hint = Se tipărește pe certificat și nu se păstrează nicăieri.
register-certificate-training = Instruirea
register-certificate-save = Salvează certificatul
register-certificate-saved = Certificatul este salvat în { $path }. Numele de pe el nu s-a păstrat.
