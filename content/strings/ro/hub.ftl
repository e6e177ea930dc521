hub-offices-empty = Încă nicio instituție. Adăugați una cu „indrumar-hub office add”.
hub-column-office = Instituția
hub-column-district = Raion
hub-column-day = Ziua
hub-column-service = Serviciul
hub-column-visits = Vizite
hub-column-services = Servicii acordate
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

## Administrarea

hub-offices-taken = Lista este preluată. Instituții noi: { $added }; schimbate: { $changed }; la fel ca înainte: { $unchanged }.
hub-offices-written = Lista instituțiilor este salvată în { $path }.
hub-list-fault = Rândul { $line }: { $fault }
hub-office-merged = Instituția { $office } face parte din { $into } începând cu { $date }. Istoria ei rămâne.
hub-letter-written = Cod de înscriere: { $code }. Este valabil până la { $expires }, pentru un singur ghișeu. Scrisoarea este salvată în { $path }.
hub-letters-written = Scrisori salvate în { $path }: { $count }. Fiecare are codul ei, valabil 14 zile.
hub-install-line = { $install }, { $office }: program { $program }, auzit ultima oară: { $heard }
hub-install-never = niciodată
hub-install-none = Niciun ghișeu nu este înscris.
hub-install-stopped = oprit la { $date }
hub-install-apart = a vorbit din două locuri, de pe un disc refăcut sau după un răspuns pierdut, ultima oară la { $date }
hub-install-revoked = Ghișeul { $install } nu mai poate trimite. Ce a trimis rămâne numărat.
hub-install-reinstated = Ghișeul { $install } poate trimite din nou.
hub-held-none = Nimic nu este pus deoparte.
hub-code-mapped = Codul { $code } se numără de acum la { $target }.
hub-code-unmapped = Codul { $code } este din nou pus deoparte.
hub-day-mapped = Ziua { $day } a acestui ghișeu se numără la { $on }.
hub-day-unmapped = Ziua { $day } a acestui ghișeu este din nou pusă deoparte.
hub-sizes-accepted = Numerele mari din { $day } ale acestui ghișeu se numără.
hub-backed-up = Copia bazei de date este salvată în { $path }. Păstrați-o bine: în ea este și cheia centralizatorului.
hub-key-changed = Centralizatorul semnează de acum cu o cheie nouă (schimbarea nr. { $number }): { $key }. Ghișeele o primesc singure la următoarea trimitere. Faceți acum o copie nouă a bazei de date: în cele vechi cheia nouă lipsește.
hub-keys-exported = Cheile centralizatorului sunt salvate în { $path }. Parola care le deschide, arătată numai acum: { $passphrase }. Scrieți-o pe hârtie și păstrați-o departe de fișier: cine le are pe amândouă poate semna în numele centralizatorului.
hub-keys-passphrase = Scrieți parola arătată la salvarea cheilor:
hub-keys-imported = Cheile au fost luate. Centralizatorul semnează de acum cu cheia { $key }, iar ghișeele lui îl recunosc.
hub-keys-there = Toate cheile din fișier erau aici. Centralizatorul semnează ca înainte, cu cheia { $key }.
hub-as-of-line = Așa era după înregistrarea { $number } din jurnal.

## Scrisoarea cu codul de înscriere

letter-title = Înscrierea ghișeului
letter-lead = Cu codul de mai jos, programul Îndrumar din instituția dumneavoastră poate trimite bilanțuri. Din ele nu se poate recunoaște nicio persoană.
letter-code-caption = Codul de înscriere
letter-code-alt = Codul de înscriere sub formă de imagine
letter-step-open = Deschideți programul Îndrumar și alegeți Sincronizare.
letter-step-address = Scrieți adresa centralizatorului.
letter-step-code = Scrieți codul de înscriere. Literele mari și mici nu contează.
letter-step-check = Verificați că apare numele instituției dumneavoastră.
letter-address = Adresa centralizatorului
letter-code = Codul de înscriere
letter-until = Valabil până la
letter-keep = Codul este pentru un singur ghișeu și expiră la { $date }. Nu îl dați altcuiva.
letter-lost = Dacă ați pierdut scrisoarea sau codul a expirat, cereți administratorului un cod nou. Solicitările scrise până atunci nu se pierd.
