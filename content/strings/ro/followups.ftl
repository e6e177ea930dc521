# Reveniri: cine mai vine, când, cu ce.
nav-followups = Reveniri

## Stările

followups-due = Azi
followups-overdue = Restante
followups-waiting = Urmează
followups-done = Încheiate
followups-none-due = Azi nu este așteptat nimeni.
followups-none-overdue = Nicio revenire nu este restantă.
followups-none-waiting = Nicio revenire pentru zilele următoare.
followups-none-done = Nicio revenire încheiată.
followups-none-how = O revenire se stabilește la Ghișeu, cu Alt+V, înainte de a înregistra vizita, sau mai târziu, din Registru.

## Codul de pe fișă

followups-code = Codul de pe fișă
followups-code-hint = Scrieți-l cum se citește; literele mari sau mici nu contează.
followups-code-find = Găsește
followups-code-is = cod { $code }
followups-found = Solicitarea este deschisă alături.

## O revenire

followups-late = restantă
followups-due-on = Ziua revenirii
followups-due-hint = Scrieți ziua cum doriți: mâine, 4.12, 4 decembrie.
followups-done-on = Încheiată la
followups-reason = De ce revine
followups-bring = Ce să aducă
followups-person = Persoana
followups-alias = Cum îi spuneți aici
followups-phone = Telefon
followups-contact-hint = Numele și telefonul rămân numai aici și se șterg după ce revenirea este încheiată.
followups-cleared-on = Numele și telefonul se șterg la { $day }.
followups-cleared-after = Numele și telefonul se șterg după ce revenirea este încheiată.
followups-first-visit = Vizita din { $day }, { $operator }
followups-quick = Zile obișnuite
followups-tomorrow = mâine
followups-in-a-week = peste o săptămână
followups-in-two-weeks = peste două săptămâni
followups-agreed = Revenirea este stabilită pentru { $day }.
followups-give-up = Scoate revenirea
followups-given-up = Revenirea este scoasă.

## Ce se face cu ea

followups-finish = A venit, rezolvat
followups-otherwise = Altfel…
followups-otherwise-title = Cum s-a încheiat revenirea?
followups-came = A venit: { $outcome }
followups-nobody-came = Nu a mai venit
followups-put-off-to = Altă zi…
followups-other-day = Mutați revenirea în altă zi
followups-put-off = Revenirea este mutată la { $day }.
followups-open = Arată solicitarea
followups-finished = Revenirea este încheiată, iar vizita este înregistrată: { $outcome }.
followups-finished-alone = Revenirea este încheiată, fără vizită nouă.

## Tastele ecranului

keys-followups-tabs = Azi, restante, urmează, încheiate
keys-followups-lines = Treci de la o revenire la alta
keys-followups-finish = Persoana a venit: încheie și înregistrează vizita
