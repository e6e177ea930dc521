hub-offices-heading = Instituții
hub-offices-empty = Încă nicio instituție. Adăugați una cu „indrumar-hub office add”.
hub-column-office = Instituția
hub-column-kind = Fel
hub-column-district = Raion
hub-column-desks = Ghișee
hub-column-day = Ziua
hub-column-service = Serviciul
hub-column-visits = Vizite
hub-column-services = Servicii acordate
hub-total = Total
hub-service-unknown = serviciu necunoscut ({ $code })
hub-anonymous = Aici sunt doar numere. Nicio persoană nu poate fi recunoscută din ele.
hub-ready = Centralizatorul ascultă la { $address }.
hub-stopped = Centralizatorul s-a oprit. Datele sunt salvate.
hub-office-added = Instituția „{ $name }” este adăugată cu codul { $code }.
hub-enrol-code = Cod de înscriere: { $code }. Valabil până la { $expires }, pentru un singur ghișeu.
hub-bundle-imported = Bilanțul este numărat. Confirmarea este în { $path }; duceți-o înapoi la ghișeu.

## Paginile

hub-page-title = Centralizatorul Îndrumar
hub-lede = Câte vizite au numărat ghișeele, pe instituții. Ziua se schimbă la miezul nopții, ora Chișinăului.
hub-office-lede = Vizitele și serviciile numărate de ghișeele acestei instituții.
hub-column-today = Azi
hub-column-this-month = Luna aceasta
hub-column-this-year = Anul acesta
hub-caption-offices = Vizite pe instituții
hub-caption-days = Ultimele zile
hub-caption-services = Servicii acordate, după nume
hub-services-empty = Luna și anul acesta încă niciun serviciu.
hub-day-zero = nu a venit nimeni
hub-day-closed = închis
hub-day-unknown = nicio veste
hub-held-heading = Puse deoparte
hub-held-about = Acestea sunt păstrate întocmai și nu intră în total până nu sunt lămurite.
hub-held-codes = Servicii pe care catalogul nu le cunoaște încă
hub-held-days = Zile din viitor sau cu mult înainte de înscrierea ghișeului
hub-held-sizes = Numere nefiresc de mari
hub-all-offices = Toate instituțiile
hub-not-found = Această pagină nu există.
hub-languages-label = Limba paginii
hub-skip = Treceți la conținut

## Consola

hub-total-line = { $office }, { $period }: { $visits }.
hub-held-line = Puse deoparte, în afara totalului: { $held }.
hub-keys-refused = Respinse: { $periods }. Ele rămân la ghișeu.

## Catalogul

hub-catalogue-signed = Catalogul { $version } este semnat și salvat în { $path }.
hub-catalogue-published = Catalogul { $version } este publicat. Ghișeele îl iau la următoarea sincronizare.
hub-catalogue-line = { $version }: publicat la { $date }, semnat de { $by }
hub-catalogue-by-hub = acest centralizator
hub-catalogue-none = Nu este publicat niciun catalog. Ghișeele lucrează cu cel venit odată cu programul.
hub-publisher-key-made = Cheia este salvată în { $path }. Nu dați fișierul nimănui. Partea publică a cheii: { $key }
hub-publisher-trusted = De acum se primesc și cataloagele semnate de „{ $name }”.
