# Statistici: cifrele unei perioade, comparate cu perioada dinainte.
nav-statistics = Statistici

## Perioada

statistics-period = Perioada
statistics-day = Zi
statistics-month = Lună
statistics-year = An
statistics-span = De la – până la
statistics-earlier = Înapoi
statistics-later = Înainte
statistics-from = De la
statistics-to = Până la
statistics-span-hint = Scrieți ziua cum doriți: 1.11, 1 noiembrie, ieri.
statistics-span-show = Arată
statistics-counting = Se numără…
statistics-open = Perioada nu s-a încheiat. Cifrele sunt cele de până acum.

## Comparația

statistics-more = { $count ->
        [one] Cu o vizită mai mult decât înainte ({ $period }: { $before }).
        [few] Cu { $count } vizite mai mult decât înainte ({ $period }: { $before }).
       *[other] Cu { $count } de vizite mai mult decât înainte ({ $period }: { $before }).
    }
statistics-less = { $count ->
        [one] Cu o vizită mai puțin decât înainte ({ $period }: { $before }).
        [few] Cu { $count } vizite mai puțin decât înainte ({ $period }: { $before }).
       *[other] Cu { $count } de vizite mai puțin decât înainte ({ $period }: { $before }).
    }
statistics-same = Tot atâtea vizite ca înainte ({ $period }: { $before }).
statistics-no-before = Despre perioada dinainte nu este nimic înregistrat, deci nu este cu ce compara.

## Zilele

statistics-days-visits = { $count ->
        [one] o zi cu vizite
        [few] { $count } zile cu vizite
       *[other] { $count } de zile cu vizite
    }
statistics-days-zero = { $count ->
        [one] o zi declarată fără vizite
        [few] { $count } zile declarate fără vizite
       *[other] { $count } de zile declarate fără vizite
    }
statistics-days-closed = { $count ->
        [one] o zi închisă
        [few] { $count } zile închise
       *[other] { $count } de zile închise
    }
statistics-days-unknown = { $count ->
        [one] o zi lucrătoare fără nicio însemnare
        [few] { $count } zile lucrătoare fără nicio însemnare
       *[other] { $count } de zile lucrătoare fără nicio însemnare
    }

## Nimic

statistics-empty = { $period }: nicio vizită înregistrată.
statistics-empty-how = Alegeți altă perioadă. Vizitele se înregistrează la Ghișeu, cu F2; cele de pe hârtie, tot acolo, cu Ctrl+D.

## Imaginile și tabelele

statistics-before-mark = Liniuța arată perioada dinainte.
statistics-before = înainte: { $before }
statistics-keys = Săgețile trec de la o cifră la alta, Enter arată solicitările.
statistics-hours-local = Orele rămân numai pe acest calculator. La centralizator pleacă doar câte vizite au fost într-o zi.
statistics-show-all = Arată toate ({ $count })
statistics-show-first = Arată mai puține
statistics-table = Tabel
statistics-column-now = Cifra
statistics-column-before = Înainte
statistics-column-change = Diferența
statistics-column-share = Ponderea
statistics-total = Total

## Solicitările din spatele unei cifre

statistics-behind = { $label }: { $figure }
statistics-behind-count = { $count ->
        [one] O solicitare
        [few] { $count } solicitări
       *[other] { $count } de solicitări
    }
statistics-behind-adds = adaugă { $n }
statistics-behind-more = Arată mai multe
statistics-behind-none = Nicio solicitare nu este în spatele acestei cifre.
statistics-note-of = Nota: { $note }

## Fișierele

statistics-files = Rapoarte și fișiere
statistics-report-day = Registrul zilei
statistics-report-month = Raportul lunii
statistics-report-year = Raportul anului
statistics-report-notes = și cu notele
statistics-xlsx = Tabel Excel (XLSX)
statistics-csv = Tabel CSV
statistics-writing = Se pregătește fișierul…
statistics-kept = Salvat în { $path }

## Tastele ecranului

keys-statistics-spans = Zi, lună, an, de la – până la
keys-statistics-figures = Treci de la o cifră la alta
keys-statistics-behind = Arată solicitările din spatele cifrei
keys-statistics-report = Salvează raportul
