# Ecranul Fișe: lista, fișa deschisă, ce e de verificat, catalogul și noutățile lui.
nav-sheets = Fișe

## Părțile ecranului

sheets-tabs-label = Părțile ecranului
sheets-tab-recheck = { $count ->
        [0] De verificat
       *[other] De verificat ({ $count })
    }
sheets-tab-catalogue = Catalog și noutăți
sheets-new-ours = Serviciu propriu nou

## Lista

sheets-search-label = Ce fișă căutați?
sheets-search-placeholder = Lumină, cazier…
sheets-list-label = Fișe
sheets-found = Fișe găsite
sheets-no-results = Nicio fișă pentru „{ $query }”. Încercați alt cuvânt, de exemplu lumină, act sau ajutor.

## Starea fișei

sheets-state-fresh = verificat
sheets-state-due = de reverificat
sheets-state-expired = expirat
sheets-verified = verificat la { $date }
sheets-verified-due = de reverificat (verificat la { $date })
sheets-verified-expired = ceva a expirat (verificat la { $date })
sheets-see-recheck = Vedeți ce este de verificat
sheets-own = cu adaosuri ale ghișeului

## Ce se face cu fișa

sheets-opened = Fișa deschisă: { $service }.
sheets-not-recorded = De aici nu se înregistrează nicio vizită.
sheets-printed-on = Fișa merge la imprimanta { $printer }. Nu s-a înregistrat nicio vizită.
sheets-open-pdf = Deschide PDF
sheets-save-web = Pagină web
sheets-add-ours = Adaugă ale noastre
sheets-edit-ours = Schimbă ale noastre
sheets-strip = Ce scriem pe talon
sheets-strip-number = Numărul de păstrat
sheets-strip-next = Data următoare
sheets-strip-day-example = de exemplu 04.12.2026
sheets-strip-day-unclear = Scrieți ziua, luna și anul, de exemplu 04.12.2026.
sheets-strip-hint = Se tipărește doar pe această fișă. Programul nu păstrează nimic din ce scrieți aici.
keys-sheets-print = Tipărește fișa, fără înregistrare
keys-sheets-tabs = Fișe, de verificat, catalog

## De verificat

recheck-heading = De verificat
recheck-none = { $count ->
        [one] Totul este la zi: o fișă verificată.
        [few] Totul este la zi: { $count } fișe verificate.
       *[other] Totul este la zi: { $count } de fișe verificate.
    }
recheck-how = Sunați sau deschideți adresa, comparați cu fișa și apăsați „Am verificat”. Dacă fișa greșește, scrieți textul corect cu „Adaugă ale noastre”.
recheck-expired-how = Ce a expirat nu se mai tipărește, chiar dacă l-ați verificat; revine cu o actualizare a catalogului.
recheck-due-since = de reverificat din { $day }
recheck-expired-since = expirat din { $day }
recheck-by = Verificat la { $day } de { $operator }
recheck-address = Adresa
recheck-phone = Telefon
recheck-done = Am verificat
recheck-see-sheet = Vezi fișa
recheck-noted = Notat ca verificat: { $service }.
recheck-checked-heading = Verificate acum

## Catalogul

edition-heading = Catalogul de servicii
edition-builtin = Versiunea { $version }, venită odată cu programul
edition-update = Versiunea { $version }, dintr-o actualizare
edition-counts = Fișe la zi: { $fresh }, de reverificat: { $due }, cu ceva expirat: { $expired }
edition-choose = Actualizează din fișier…
edition-fetch = Ia de la centralizator
edition-nothing-newer = Nu există o versiune mai nouă decât { $version }.
edition-how = Fișierul vine de la administratorul centralizatorului. Se folosește doar dacă este întreg și semnat.
edition-roll-back = Revino la versiunea { $version }
edition-rolled-back = Lucrați din nou cu versiunea { $version }.
edition-applied = Catalogul este actualizat. Lucrați cu versiunea { $version }.
edition-brought = Ce s-a schimbat față de versiunea { $version }
edition-brought-nothing = Textul fișelor a rămas același.
edition-added = Nou: { $service }
edition-retired = Scos: { $service }. În locul lui este „{ $successor }”.
edition-changed = Schimbat: { $service } – { $parts }
conflicts-heading = Adaosuri puse deoparte
conflicts-open = Deschide adaosul

## Noutățile

news-heading = Ce e nou
news-none = Deocamdată nu sunt noutăți. Ele vin odată cu actualizarea catalogului.
news-more = { $count ->
        [one] Încă o noutate este la Fișe.
        [few] Încă { $count } noutăți sunt la Fișe.
       *[other] Încă { $count } de noutăți sunt la Fișe.
    }

## Informațiile de pe fișă

fact-sheet = Fișa întreagă
fact-price = Prețul
fact-price-online = Prețul online
fact-price-desk = Prețul la ghișeu
fact-commission = Comisionul
fact-amount = Suma
fact-term = Durata
fact-deadline = Termenul-limită
fact-validity = Valabilitatea
fact-delivery = Livrarea
fact-place = Locul
fact-phone = Telefonul
fact-hours = Programul
fact-email = Adresa de e-mail

## Părțile fișei

part-name = numele
part-title = titlul
part-summary = descrierea
part-provider = cine prestează serviciul
part-who = cine îl poate cere
part-bring = ce trebuie adus
part-steps = pașii
part-addresses = adresele
part-notes = ce este bine de știut
part-search = cuvintele de căutare
part-place = locul în listă
part-verified = data verificării
