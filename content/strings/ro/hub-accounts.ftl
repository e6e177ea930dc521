# Conturile centralizatorului: intrarea, parolele, comenzile lor.

## Intrarea

hub-login-heading = Intrare
hub-login-lede = Cifrele le vede cine are un cont la acest centralizator.
hub-field-name = Numele contului
hub-field-password = Parola
hub-field-code = Codul de o singură folosință
hub-field-new-password = Parola nouă
hub-field-again = Parola nouă, încă o dată
hub-field-old-password = Parola de acum
hub-password-rule = Cel puțin 12 semne. Câteva cuvinte fără legătură între ele sunt bune și se țin minte.
hub-action-login = Intrați
hub-action-logout = Ieșire
hub-action-set-password = Alegeți parola
hub-action-change-password = Schimbați parola
hub-have-code = Am un cod de o singură folosință
hub-have-password = Am deja o parolă
hub-forgotten = Ați uitat parola? Cereți administratorului un cod nou.
hub-first-heading = O parolă nouă
hub-first-lede = Cu codul primit alegeți parola contului. Codul centralizatorului nou, arătat la pornire, face contul primului administrator.
hub-account-heading = Contul meu
hub-password-heading = Schimbarea parolei
hub-password-changed = Parola este schimbată. În celelalte locuri contul a ieșit.
hub-role-viewer = vede cifrele raionului { $district }
hub-role-national = vede cifrele întregii țări
hub-role-administrator = administrator
hub-nav-label = Paginile centralizatorului
hub-nav-figures = Cifre
hub-nav-account = Contul meu

## Consola

hub-first-code = Încă nu există un administrator. Deschideți { $address }/first și scrieți codul { $code }. Este bun o singură dată, până la { $expires }.
hub-account-added = Contul „{ $name }” este adăugat. Cod pentru alegerea parolei, la pagina /first: { $code }. Bun o singură dată, până la { $expires }.
hub-account-code = Cod pentru o parolă nouă a contului „{ $name }”, la pagina /first: { $code }. Bun o singură dată, până la { $expires }. Până atunci rămâne bună parola veche.
hub-account-password-set = Parola contului „{ $name }” este schimbată.
hub-account-disabled = Contul „{ $name }” este oprit și a ieșit de peste tot.
hub-account-enabled = Contul „{ $name }” poate intra din nou.
hub-account-none = Încă nu este niciun cont.
hub-account-stopped = oprit
hub-account-no-password = încă fără parolă

## Ce poate să nu meargă

error-hub-unknown-role = Nu există rolul „{ $role }”. Nu s-a schimbat nimic. Scrieți viewer, national sau administrator.
error-hub-role-and-district = Un cont „viewer” are nevoie de un raion, iar celelalte nu au raion. Nu s-a schimbat nimic. Folosiți --district numai cu --role viewer.
error-hub-bad-account-name = „{ $name }” nu poate fi numele unui cont. Nu s-a schimbat nimic. Folosiți litere, cifre, punct, cratimă sau @, fără spații, cel mult 64 de semne.
error-hub-account-exists = Contul „{ $name }” există deja. Nu s-a schimbat nimic. Alegeți alt nume.
error-hub-no-such-account = Nu există contul „{ $name }”. Nu s-a schimbat nimic. Vedeți „indrumar-hub account list”.
error-hub-weak-password = Parola este prea ușor de ghicit. Nu s-a schimbat nimic. Scrieți cel puțin 12 semne, nu numai unul repetat și nu numele contului.
error-hub-passwords-differ = Parola nouă nu este aceeași de două ori. Nu s-a schimbat nimic. Scrieți-o încă o dată în ambele locuri.
error-hub-sign-in-wrong = Numele sau parola nu este corectă. Nu s-a schimbat nimic. Încercați din nou; dacă ați uitat parola, cereți administratorului un cod.
error-hub-account-code-wrong = Codul nu este bun pentru acest cont: este scris greșit, folosit sau expirat. Nu s-a schimbat nimic. Verificați numele și codul sau cereți administratorului alt cod.
error-hub-too-many-sign-ins = Prea multe încercări. Nu s-a schimbat nimic. Încercați din nou peste { $seconds } s.
error-hub-form-stale = Formularul este vechi sau vine din altă pagină. Nu s-a schimbat nimic. Deschideți pagina din nou și trimiteți încă o dată.
error-hub-not-for-you = Această pagină este pentru administratori. Nu s-a schimbat nimic. Dacă aveți nevoie de ea, vorbiți cu administratorul centralizatorului.
