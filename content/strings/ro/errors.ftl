# Greșeli. Fiecare spune ce s-a întâmplat, dacă datele sunt în siguranță și ce e de făcut.
# Cheia este error-<cod>; numele dintre acolade nu se traduc.

## Ce s-a scris nu se potrivește

error-unknown-service = Serviciul „{ $code }” nu este în catalog. Nu s-a schimbat nimic. Căutați serviciul după nume.
error-unknown-step = Pasul „{ $step }” nu este în fișa acestui serviciu. Nu s-a înregistrat nimic. Alegeți un pas din listă.
error-unknown-office-kind = Felul instituției „{ $kind }” nu este cunoscut. Nu s-a salvat nimic. Alegeți primărie, bibliotecă, CUPS sau CISC.
error-unknown-district = Raionul „{ $district }” nu este în listă. Nu s-a salvat nimic. Alegeți unul dintre cele 37 de nume, de exemplu Soroca, sau lăsați gol.
error-unknown-language = Limba „{ $language }” nu este cunoscută. Nu s-a schimbat nimic. Alegeți o limbă din listă.
error-unknown-channel = Canalul „{ $channel }” nu este cunoscut. Nu s-a înregistrat nimic. Alegeți ghișeu, telefon, acasă, deplasare sau mesaj.
error-unknown-outcome = Rezultatul „{ $outcome }” nu este cunoscut. Nu s-a înregistrat nimic. Alegeți rezolvat, oprit la un pas, îndrumat sau revine.
error-day-in-future = Ziua { $day } încă nu a venit. Nu s-a înregistrat nimic. Alegeți ziua de azi sau una trecută.
error-bad-date = „{ $text }” nu este o dată. Nu s-a schimbat nimic. Scrieți ziua așa: 2026-11-23, luna așa: 2026-11, momentul așa: 2026-11-23T14:05:00+02:00.
error-bad-span = Perioada de la { $from } până la { $to } nu este bună. Alegeți o zi de început care nu este după ziua de sfârșit.
error-export-too-large = Sunt prea multe rânduri pentru un singur fișier. Cel mult { $max }. Alegeți o perioadă mai scurtă sau alt format.
error-minutes-out-of-range = Numărul de minute trebuie să fie între { $min } și { $max }. Nu s-a înregistrat nimic. Corectați numărul și încercați din nou.
error-visits-out-of-range = Numărul de vizite trebuie să fie între { $min } și { $max }. Nu s-a înregistrat nimic. Corectați numărul și încercați din nou.
error-heads-out-of-range = Numărul de persoane trebuie să fie între { $min } și { $max }. Nu s-a înregistrat nimic. Corectați numărul și încercați din nou.
error-note-too-long = { $max ->
        [one] Nota poate avea cel mult un semn.
        [few] Nota poate avea cel mult { $max } semne.
       *[other] Nota poate avea cel mult { $max } de semne.
    } Nu s-a înregistrat nimic. Scurtați nota și încercați din nou.
error-line-too-long = { $max ->
        [one] Rândul poate avea cel mult un semn.
        [few] Rândul poate avea cel mult { $max } semne.
       *[other] Rândul poate avea cel mult { $max } de semne.
    } Nu s-a salvat nimic. Scurtați textul, ca să încapă pe fișă.
error-empty-name = Numele este gol. Nu s-a salvat nimic. Scrieți numele și încercați din nou.
error-no-services = Nu este ales niciun serviciu. Nu s-a înregistrat nimic. Alegeți cel puțin un serviciu.

## Pornirea și solicitările

error-not-set-up = Ghișeul nu este pregătit încă. Nu s-a înregistrat nimic. Scrieți mai întâi instituția și operatorul.
error-already-set-up = Ghișeul este deja pregătit. Datele de aici au rămas neschimbate. Pentru alt ghișeu alegeți alt folder de date.
error-no-such-request = Solicitarea { $id } nu este aici. Nu s-a schimbat nimic. Alegeți o solicitare din listă.
error-already-undone = Solicitarea { $id } a fost anulată mai înainte. Nu s-a schimbat nimic. Nu mai este nimic de făcut.
error-nothing-to-undo = Nu este nimic de anulat. Solicitările înregistrate au rămas neschimbate. Alegeți solicitarea din lista de azi.

## Folderul de date

error-folder-read-only = În folderul { $path } nu se poate scrie. Ce era înregistrat este în siguranță, dar nimic nou nu se poate salva. Cereți administratorului dreptul de a scrie acolo.
error-disk-full = Pe discul cu { $path } nu mai este loc. Ultima modificare nu s-a salvat; ce era înregistrat înainte este în siguranță. Eliberați loc pe disc și încercați din nou.
error-not-a-database = Fișierul { $path } nu este o bază de date a programului Îndrumar. Programul nu l-a schimbat. Verificați dacă ați ales folderul potrivit.
error-newer-database = Datele din { $path } au fost salvate de o versiune mai nouă a programului. Ele sunt în siguranță și au rămas neschimbate. Instalați versiunea nouă, apoi deschideți-le din nou.
error-key-missing = Lipsește fișierul-cheie { $path }, iar fără el datele nu se deschid. Datele sunt la locul lor, neschimbate. Puneți fișierul-cheie la loc și nu ștergeți nimic din folder.
error-key-wrong = Cheia nu se potrivește cu datele din { $path }. Datele sunt la locul lor, neschimbate. Puneți la loc cheia cu care au fost salvate și nu ștergeți nimic.
error-database-busy = Datele din { $path } sunt ocupate chiar acum de alt program. Ultima acțiune nu s-a salvat; tot restul este în siguranță. Așteptați câteva secunde și încercați din nou.
error-database-damaged = Baza de date { $path } este deteriorată. Programul s-a oprit, ca să nu strice mai mult. Nu ștergeți nimic: copiați tot folderul pe un stick și cereți ajutor.
error-folder-in-use = Folderul { $path } este deschis deja de altă fereastră Îndrumar. Datele sunt în siguranță. Lucrați în fereastra deschisă sau închideți-o și porniți din nou.

## Fișele și tiparul

error-sheet-not-in-language = Fișa „{ $code }” nu există în limba aleasă. Nu s-a tipărit nimic. Alegeți altă limbă.
error-unknown-size = Mărimea „{ $size }” nu este cunoscută. Nu s-a tipărit nimic. Alegeți obișnuită, mare sau foarte mare.
error-sheet-save-failed = Fișierul nu s-a putut salva în { $path }. Solicitările înregistrate sunt în siguranță. Alegeți alt loc sau verificați dacă mai este loc pe disc.
error-unknown-file-kind = Nu este clar ce fel de fișier să fie { $path }. Nu s-a salvat nimic. Alegeți un nume care se termină în .pdf, .svg sau .html.
error-missing-glyph = Semnul „{ $character }” nu poate fi tipărit. Nu s-a tipărit nimic. Scrieți textul fără acest semn și încercați din nou.
error-viewer-failed = Fișa este salvată în { $path }, dar nu s-a deschis singură. Deschideți fișierul de acolo.
error-copies-out-of-range = Numărul de exemplare trebuie să fie între { $min } și { $max }. Nu s-a tipărit nimic. Corectați numărul și încercați din nou.
error-printer-gone = Imprimanta „{ $printer }” nu mai este. Fișa este salvată în { $path }, nu s-a pierdut nimic. Alegeți altă imprimantă.
error-printer-refused = Imprimanta „{ $printer }” nu primește lucrări acum. Fișa este salvată în { $path }, nu s-a pierdut nimic. Verificați imprimanta sau alegeți alta.
error-printer-failed = Fișa nu a ajuns la imprimanta „{ $printer }”. Ea este salvată în { $path }, nu s-a pierdut nimic. Verificați imprimanta și încercați din nou sau alegeți alta.

## Trimiterea la centralizator

error-hub-away = Centralizatorul { $address } nu răspunde. Solicitările sunt păstrate aici, iar bilanțul va pleca singur mai târziu. Puteți lucra mai departe; verificați internetul.
error-hub-not-a-hub = La adresa { $address } a răspuns altceva decât centralizatorul, poate pagina de intrare a rețelei Wi-Fi. Nimic nu s-a pierdut: bilanțul rămâne aici. Intrați în rețea, verificați adresa și trimiteți din nou.
error-hub-refused = Centralizatorul nu a primit bilanțul. Motivul: { $reason }. Nimic nu s-a pierdut: totul rămâne aici. Arătați acest mesaj administratorului centralizatorului.
error-hub-too-many = Centralizatorul are acum prea mult de lucru și roagă ghișeul să aștepte. Nimic nu s-a pierdut: bilanțul rămâne aici și pleacă singur mai târziu, în părți mai mici. Nu trebuie să faceți nimic.
error-sync-cancelled = Trimiterea s-a oprit, așa cum ați cerut. Ce a confirmat centralizatorul până acum rămâne confirmat; restul se păstrează aici și pleacă data viitoare.
error-bad-proxy = „{ $address }” nu este adresa unui proxy. Nu s-a schimbat nimic. Scrieți-o ca http://nume:port, așa cum v-a dat-o cel care are grijă de rețea.
error-no-such-lines = Ziua { $day } nu are rânduri fără detalii. Nu s-a schimbat nimic. Reîmprospătați ecranul.
error-release-out-of-range = Scrieți un număr de la { $min } la { $max }. Nu s-a schimbat nimic.
error-hub-wrong-key = La adresa { $address } a răspuns alt centralizator decât cel la care este înscris ghișeul. Confirmarea lui nu a fost luată în seamă; totul rămâne aici. Anunțați administratorul centralizatorului; dacă vă dă un cod nou, apăsați „Încheie înscrierea” în Sincronizare.
error-hub-earlier-key = La adresa { $address } centralizatorul a răspuns cu o cheie mai veche a sa: probabil a fost repus dintr-o copie făcută înainte de schimbarea cheii. Confirmarea lui nu a fost luată în seamă; totul rămâne aici și pleacă atunci când cheia e pusă la loc. Anunțați administratorul centralizatorului.
error-hub-insecure-address = Adresa { $address } nu este protejată. Nu s-a trimis nimic. Scrieți o adresă care începe cu https://.
error-hub-bad-address = „{ $address }” nu este adresa unui centralizator. Nu s-a trimis nimic. Scrieți adresa așa cum v-a fost dată, de exemplu https://centralizator.example.
error-enrolment-code-unknown = Codul de înscriere nu este cunoscut. Datele de aici au rămas neschimbate. Verificați codul literă cu literă sau cereți altul.
error-enrolment-code-expired = Codul de înscriere a expirat sau a fost folosit. Datele de aici au rămas neschimbate. Cereți un cod nou administratorului centralizatorului.
error-not-enrolled = Ghișeul nu este înscris la un centralizator. Solicitările sunt păstrate aici și se vor număra mai târziu. Scrieți adresa și codul de înscriere.
error-already-enrolled = Ghișeul este deja înscris pentru „{ $office }”. Nu s-a schimbat nimic; bilanțul se trimite fără altă înscriere. Dacă administratorul centralizatorului v-a dat un cod nou, apăsați întâi „Încheie înscrierea” în Sincronizare.
error-sync-running = Bilanțul se trimite chiar acum. Datele sunt în siguranță. Așteptați să se termine.
error-nothing-to-send = Nu este nimic de trimis: aici nu s-a înregistrat încă nicio solicitare. Datele sunt în siguranță. Înregistrați mai întâi o solicitare.
error-bundle-unreadable = Fișierul { $path } nu este un bilanț sau nu este întreg. Nu s-a numărat nimic din el. Copiați fișierul din nou de la ghișeu.
error-bundle-save-failed = Bilanțul nu s-a putut salva în { $path }. Nimic nu s-a pierdut: totul rămâne aici. Alegeți alt loc sau verificați dacă mai este loc pe disc.
error-receipt-unreadable = Fișierul { $path } nu este o confirmare sau nu este întreg. Datele de aici au rămas neschimbate. Copiați confirmarea din nou.
error-receipt-foreign = Confirmarea din { $path } este pentru alt ghișeu, de la alt centralizator sau mai veche decât înscrierea acestui ghișeu. Datele de aici au rămas neschimbate. Alegeți confirmarea acestui ghișeu.
error-receipt-earlier-key = Confirmarea din { $path } este semnată cu o cheie pe care centralizatorul a schimbat-o între timp. Datele de aici au rămas neschimbate. Ce mai așteaptă pleacă cu un fișier nou: scrieți-l și aduceți confirmarea lui.

## Programul

error-catalogue-broken = Catalogul de servicii nu se poate citi (fișierul { $file }). Solicitările înregistrate sunt în siguranță. Instalați programul din nou.
error-internal = Programul a dat greș: { $detail }. Ce era înregistrat este în siguranță, dar ultima acțiune poate nu s-a salvat. Închideți programul și porniți-l din nou; dacă se repetă, arătați acest mesaj celui care vă ajută cu programul.

## Centralizatorul

error-hub-database-unreadable = Baza de date { $path } a centralizatorului nu se poate citi. Ghișeele își păstrează datele. Verificați calea și drepturile, apoi porniți din nou.
error-hub-busy = Centralizatorul nu poate scrie chiar acum. Nu s-a numărat nimic; ghișeul își păstrează datele. Încercați din nou peste câteva minute.
error-too-many = Acest ghișeu a trimis prea multe mesaje într-un minut. Nu s-a pierdut nimic; datele rămân la ghișeu și pleacă mai târziu, fără să faceți ceva.
error-hub-port-taken = Adresa { $address } este ocupată de alt program. Centralizatorul nu a pornit; datele lui au rămas neschimbate. Alegeți alt port sau opriți celălalt program.
error-hub-cannot-listen = La adresa { $address } nu se poate asculta: nu este a acestui calculator sau portul cere drepturi de administrator. Centralizatorul nu a pornit; datele lui au rămas neschimbate. Alegeți altă adresă sau un port mai mare de 1024.
error-bad-listen-address = „{ $address }” nu este o adresă la care se poate asculta. Centralizatorul nu a pornit; datele lui au rămas neschimbate. Scrieți adresa și portul, de exemplu 127.0.0.1:8080.
error-office-exists = Instituția cu codul „{ $code }” există deja. Nu s-a schimbat nimic. Alegeți alt cod.
error-bad-office-code = „{ $code }” nu poate fi codul unei instituții. Nu s-a schimbat nimic. Folosiți litere mici fără diacritice, cifre și cratime, de exemplu „singereii-noi”.
error-no-such-office = Instituția cu codul „{ $code }” nu există la centralizator. Nu s-a schimbat nimic. Verificați codul sau adăugați instituția.
error-receipt-save-failed = Confirmarea nu s-a putut salva în { $path }. Nimic nu s-a pierdut și nimic nu se numără de două ori. Alegeți alt loc și citiți bilanțul din nou.
error-unknown-database-kind = Nu este clar ce bază de date este „{ $address }”. Nu s-a schimbat nimic. Scrieți sqlite:FIȘIER sau postgres://GAZDĂ/NUME.
error-hub-server-away = Serverul de baze de date { $address } nu răspunde. Nu s-a schimbat nimic; ghișeele își păstrează datele. Verificați că serverul este pornit și că adresa este corectă, apoi încercați din nou.
error-hub-server-refused = Serverul de baze de date { $address } nu lasă centralizatorul să intre. Nu s-a schimbat nimic; ghișeele își păstrează datele. Verificați numele, parola, baza de date și drepturile ei.
error-hub-office-merged = Instituția „{ $code }” face deja parte din alta, sau ar ajunge să facă parte din ea însăși. Nu s-a schimbat nimic. Numiți instituția care continuă.
error-hub-list-unreadable = Fișierul { $path } nu este o listă de instituții. Nu s-a schimbat nimic. Salvați-l ca CSV în UTF-8, cu coloanele code, name, kind, district.
error-hub-list-faults = Fișierul { $path } are rânduri greșite: { $count }. Nu s-a schimbat nimic. Corectați rândurile și încercați din nou:
error-hub-code-known = Codul „{ $code }” este cunoscut de catalog și se numără deja. Nu s-a schimbat nimic.
error-hub-no-such-service = Catalogul nu are serviciul „{ $code }”. Nu s-a schimbat nimic. Scrieți codul unui serviciu din catalog.
error-hub-nothing-held = La „{ $text }” nu este nimic pus deoparte. Nu s-a schimbat nimic. Vedeți „indrumar-hub held list”.
error-hub-bad-install = „{ $text }” nu este numărul unui ghișeu. Nu s-a schimbat nimic. Copiați-l din „indrumar-hub install list”.
error-hub-no-such-number = Jurnalul nu are înregistrarea { $number }; ultima este { $newest }. Nu s-a schimbat nimic. Scrieți un număr mai mic.
error-hub-backup-by-server = Baza de date este în PostgreSQL și se copiază cu pg_dump. Nu s-a făcut nicio copie; datele sunt neschimbate.
error-hub-no-letter = Scrisoarea nu s-a putut compune: { $detail }. Codul făcut pentru ea nu este în mâinile nimănui și va expira. Datele sunt neschimbate.
error-hub-pack-untrusted = Catalogul din { $path } este semnat cu o cheie pe care centralizatorul nu o cunoaște. Nu s-a publicat nimic. Adăugați cheia cu „indrumar-hub catalogue key trust” sau semnați din nou.
error-hub-pack-older = Catalogul { $pack } nu este mai nou decât cel de acum ({ $running }). Nu s-a publicat nimic. Scrieți în catalogue.toml o zi mai nouă și semnați din nou.
error-hub-file-not-saved = Fișierul { $path } nu s-a putut salva sau există deja. Nu s-a schimbat nimic. Alegeți alt nume sau alt loc.
error-hub-key-unreadable = În fișierul { $path } nu este o cheie de semnat. Nu s-a schimbat nimic. Alegeți fișierul făcut cu „indrumar-hub catalogue key new”.
error-hub-bad-publisher-key = „{ $key }” nu este partea publică a unei chei. Nu s-a schimbat nimic. Copiați cele 64 de semne pe care le-a arătat „indrumar-hub catalogue key new”.
error-signature-wrong = Semnătura nu se potrivește. Nu s-a numărat nimic; ghișeul își păstrează datele. Trimiteți din nou; dacă se repetă, înscrieți ghișeul din nou.
error-install-revoked = Acest ghișeu a fost oprit de administratorul centralizatorului. Ce a fost numărat rămâne numărat, iar datele rămân la ghișeu. Întrebați administratorul.
error-install-unknown = Centralizatorul nu cunoaște acest ghișeu. Nu s-a numărat nimic; ghișeul își păstrează datele. Întrebați administratorul centralizatorului; dacă vă dă un cod nou, apăsați „Încheie înscrierea” în Sincronizare și înscrieți ghișeul din nou.
error-install-key-differs = Acest ghișeu este înscris deja cu altă cheie. Nu s-a schimbat nimic; datele rămân la ghișeu. Întrebați administratorul centralizatorului.
error-certificate-unknown = Certificatul ghișeului nu este de la acest centralizator. Nu s-a schimbat nimic; datele rămân la ghișeu. Întrebați administratorul centralizatorului; dacă vă dă un cod nou, apăsați „Încheie înscrierea” în Sincronizare și înscrieți ghișeul din nou.
error-hub-key-unknown = Centralizatorul nu cunoaște cheia despre care a fost întrebat. Datele rămân la ghișeu. Dacă centralizatorul a fost repus dintr-o copie veche, administratorul trebuie să-i pună la loc cheia.
error-hub-certificate-unreadable = Certificatul TLS nu poate fi folosit: { $path } ({ $detail }). Datele sunt în siguranță. Verificați dacă fișierele sunt întregi, în format PEM, și dacă cheia este a acestui certificat.
error-hub-key-file-unreadable = Fișierul { $path } nu este un fișier cu cheile unui centralizator sau nu este întreg. Nu s-a schimbat nimic. Alegeți fișierul făcut cu „indrumar-hub export-key”.
error-hub-passphrase-wrong = Parola nu deschide fișierul. Nu s-a schimbat nimic. Verificați fiecare semn pe hârtia scrisă la salvarea cheilor.
error-hub-keys-differ = Acest centralizator are deja ghișee, iar cheile din fișier sunt ale altuia. Nu s-a schimbat nimic. Cheile se iau într-o bază de date nouă sau în cea a aceluiași centralizator.
error-no-such-page = La centralizator nu există această adresă. Nu s-a schimbat nimic. Verificați adresa.
error-protocol-unknown = Versiunea „{ $version }” a schimbului de date nu este cunoscută. Nimic nu s-a pierdut: datele rămân la ghișeu. Instalați versiunea nouă a programului.
error-malformed = Mesajul primit nu este întreg: { $detail }. Nu s-a numărat nimic din el; datele rămân la ghișeu. Trimiteți din nou.
error-too-large = Mesajul este prea mare; limita este { $max }. Nu s-a numărat nimic din el; datele rămân la ghișeu. Trimiteți în părți mai mici.
error-too-slow = Mesajul nu a ajuns întreg la timp. Nu s-a numărat nimic; datele rămân la ghișeu. Verificați internetul și încercați din nou.

## Catalogul și adaosurile ghișeului

error-pack-unreadable = Fișierul { $path } nu se poate citi. Catalogul a rămas neschimbat. Verificați stickul sau alegeți alt fișier.
error-pack-not-a-pack = Fișierul { $path } nu este o actualizare a catalogului. Catalogul a rămas neschimbat. Alegeți alt fișier.
error-pack-truncated = Actualizarea din { $path } nu este întreagă. Catalogul a rămas neschimbat. Copiați fișierul din nou.
error-pack-unknown-schema = Actualizarea este pentru o versiune mai nouă a programului (forma { $schema }). Catalogul a rămas neschimbat. Instalați mai întâi versiunea nouă a programului.
error-pack-untrusted = Actualizarea din { $path } nu este semnată de centralizatorul acestui ghișeu și nici de altcineva cunoscut programului. Catalogul a rămas neschimbat. Întrebați administratorul centralizatorului.
error-pack-wrong-signature = Actualizarea din { $path } a fost modificată după semnare. Catalogul a rămas neschimbat. Nu folosiți fișierul; cereți altul de la cine l-a făcut.
error-pack-too-large = Fișierul este prea mare pentru o actualizare; limita este de { $max } MiB. Catalogul a rămas neschimbat. Alegeți alt fișier.
error-pack-broken = Actualizarea nu se poate folosi: { $detail }. Catalogul a rămas neschimbat. Arătați mesajul celui care a făcut actualizarea.
error-pack-older = Actualizarea ({ $pack }) nu este mai nouă decât catalogul de acum ({ $running }). Nu s-a schimbat nimic. Dacă vreți un catalog mai vechi, reveniți la cel dinainte.
error-pack-loses-code = Actualizarea ar pierde serviciul „{ $code }”, care s-a numărat până acum. Catalogul a rămas neschimbat. Arătați mesajul celui care a făcut actualizarea.
error-pack-claims-local = Actualizarea folosește codul „{ $code }”, păstrat pentru serviciile proprii ale ghișeelor. Catalogul a rămas neschimbat. Arătați mesajul celui care a făcut actualizarea.
error-pack-no-file = Nu este ales un fișier cu actualizarea sau sunt alese două. Catalogul a rămas neschimbat. Alegeți un singur fișier.
error-nothing-to-roll-back = Nu există un catalog mai vechi la care să reveniți. Nu s-a schimbat nimic. Puteți lucra mai departe cu cel de acum.
error-unknown-fact = Informația „{ $fact }” nu mai este pe fișă. Nu s-a notat nimic. Deschideți din nou lista de verificat.
error-not-a-local-code = „{ $code }” nu poate fi codul unui serviciu propriu. Nu s-a salvat nimic. Scrieți „local.” și un cuvânt cu litere mici fără diacritice, de exemplu local.apa.
error-no-such-layer = Ghișeul nu are nimic propriu la „{ $code }”. Nu s-a schimbat nimic. Alegeți un serviciu din listă.
error-layer-text-empty = Câmpul „{ $place }” este gol sau are semne care nu se pot tipări. Nu s-a salvat nimic. Scrieți textul pe un singur rând și încercați din nou.
error-layer-text-too-long = Textul din „{ $place }” este prea lung; limita este de { $max } de caractere. Nu s-a salvat nimic. Scurtați textul.
error-layer-too-many-steps = Sunt prea mulți pași; pe o fișă încap cel mult { $max }. Nu s-a salvat nimic. Uniți sau ștergeți din ei.
catalogue-damaged = Actualizarea { $version } s-a deteriorat și nu se mai folosește. Lucrați cu catalogul venit odată cu programul. Aplicați din nou actualizarea.
layer-conflict-gone = Serviciul „{ $service }” nu mai este în catalog. Adaosul dumneavoastră este păstrat, dar nu se arată. Îl puteți șterge.
layer-conflict-retired = În locul serviciului „{ $service }” este acum „{ $successor }”. Adaosul dumneavoastră este păstrat, dar nu se arată. Scrieți-l la serviciul nou, dacă mai este nevoie.
layer-conflict-step = La „{ $service }” nu mai există pasul după care stătea adaosul. Adaosul este păstrat, dar nu se arată. Alegeți alt pas.
layer-conflict-text = La „{ $service }” s-a schimbat textul oficial pe care se sprijină adaosul. Adaosul este păstrat, dar nu se arată. Citiți textul nou și salvați adaosul încă o dată, dacă este tot bun.
layer-conflict-unreadable = Adaosul de la „{ $service }” a fost scris de o versiune mai nouă a programului. Este păstrat, dar nu se arată. Instalați versiunea nouă.

## Solicitări schimbate, reveniri, zile, registrul vechi

error-unknown-choice = „{ $word }” nu este una dintre alegeri. Nu s-a salvat nimic. Alegeți din listă.
error-bad-number = „{ $text }” nu este un număr întreg. Nu s-a salvat nimic. Scrieți numai cifre.
error-sheets-out-of-range = Numărul de fișe tipărite trebuie să fie între { $min } și { $max }. Nu s-a salvat nimic. Corectați numărul.
error-text-too-long = Textul este prea lung; limita este de { $max } de caractere. Nu s-a salvat nimic. Scurtați textul.
error-day-in-past = Ziua { $day } a trecut deja. Nu s-a salvat nimic. Alegeți ziua de azi sau una care urmează.
error-nothing-to-redo = Nu este nimic de refăcut. Datele au rămas neschimbate. Puteți lucra mai departe.
error-not-undone = Solicitarea { $id } nu a fost anulată, deci nu are de ce să fie pusă la loc. Nu s-a schimbat nimic. Deschideți-o din registru.
error-changed-meanwhile = Solicitarea a fost schimbată între timp de altcineva. Nu s-a salvat nimic din ce ați scris. Deschideți-o din nou și schimbați ce mai este nevoie.
error-no-such-code = Nicio solicitare nu are codul „{ $code }”. Datele au rămas neschimbate. Verificați codul semn cu semn: poate s-a citit greșit o literă.
error-no-such-follow-up = Solicitarea { $id } nu are o revenire. Nu s-a schimbat nimic. Stabiliți mai întâi ziua revenirii.
error-follow-up-done = Revenirea solicitării { $id } este deja făcută. Nu s-a schimbat nimic. O găsiți la revenirile făcute.
error-day-has-visits = În ziua { $day } sunt vizite înregistrate, deci ziua nu poate fi declarată fără vizite. Nu s-a schimbat nimic. Dacă vizitele sunt greșite, anulați-le mai întâi.
error-days-out-of-range = Numărul de zile trebuie să fie între { $min } și { $max }. Nu s-a salvat nimic. Corectați numărul.
error-no-such-template = Nu există șablonul „{ $name }”. Nu s-a schimbat nimic. Alegeți unul din listă.
error-draft-too-long = Ce scrieți este prea lung ca să se păstreze la închiderea ferestrei; limita este de { $max } de caractere. Ce este înregistrat este în siguranță. Scurtați nota.
error-import-unreadable = Fișierul nu se poate citi ca tabel. Nu s-a înregistrat nimic. Salvați registrul vechi ca fișier CSV și încercați din nou.
error-import-too-large = Registrul vechi este prea mare: se pot citi cel mult { $max } de rânduri odată. Nu s-a înregistrat nimic. Împărțiți fișierul în mai multe.
error-import-no-column = { $column ->
        [day] Nu se știe în care coloană este ziua.
       *[service] Nu se știe în care coloană este serviciul.
    } Nu s-a înregistrat nimic. Alegeți coloana și încercați din nou.
error-import-rows-wrong = Rânduri greșite: { $count }, primul la linia { $line }. Nu s-a înregistrat nimic. Corectați rândurile în fișier sau lăsați-le deoparte.

## Exersare

error-not-in-practice = Din exersare nu se trimite nimic și nu se face nicio legătură. Solicitările adevărate sunt în siguranță. Ieșiți din exersare ca să faceți asta.
error-practice-over = Exersarea s-a încheiat. Solicitările adevărate sunt în siguranță. Ca să exersați din nou, apăsați „Exersare”.

## Mutarea pe alt calculator

error-move-save-failed = Fișierul nu s-a putut salva în { $path }. Datele de aici sunt în siguranță. Alegeți alt loc sau verificați dacă mai este loc pe disc.
error-move-file-unreadable = Fișierul { $path } nu este un fișier de mutare sau nu este întreg. Nu s-a schimbat nimic. Copiați-l încă o dată de pe calculatorul vechi.
error-move-file-newer = Fișierul { $path } a fost făcut de o versiune mai nouă a programului. Nu s-a schimbat nimic. Instalați aici versiunea nouă, apoi încercați din nou.
error-move-code-wrong = Parola nu deschide fișierul. Nu s-a schimbat nimic. Verificați fiecare semn pe hârtia scrisă la calculatorul vechi.
error-move-has-data = Pe acest calculator este deja un ghișeu. Datele lui au rămas neschimbate. Mutarea se face numai pe un calculator pe care programul nu a fost folosit încă.
