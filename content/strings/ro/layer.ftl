# Ce scrie ghișeul însuși la un serviciu, alături de textul oficial.
layer-title = Ale noastre: { $service }
layer-title-short = Ale noastre
layer-title-new = Serviciu propriu nou
layer-title-own = Serviciu propriu: { $service }
layer-tongue = Limba textului și a fișei:
layer-tongue-hint = Textul în română este obligatoriu. Unde lipsește traducerea, pe fișă apare textul românesc cu semnul (ro).
layer-in-romanian = În română: { $text }
layer-official = Oficial: { $text }
layer-unsaved = Nesalvat. Dacă închideți acum, textul rămâne aici cât timp programul este deschis.
layer-resumed = Acesta este textul pe care nu l-ați salvat data trecută.
layer-left = Textul nu este salvat. Îl găsiți aici când deschideți din nou.
layer-changed = Ultima modificare: { $day }, { $operator }

## Butoane

layer-save = Salvează
layer-drop = Renunță la modificări
layer-delete = Șterge ale noastre
layer-delete-own = Șterge serviciul
layer-put-back = Pune înapoi
layer-saved = Salvat. Fișa are acum textul dumneavoastră.
layer-removed = Textul se șterge când închideți această fereastră. Până atunci îl puteți pune înapoi.
layer-deleted = Textul s-a șters.
layer-is-back = Textul este pus înapoi.
layer-nothing = Scrieți ceva înainte de a salva.

## Adaosuri la un serviciu oficial

layer-phone = Telefonul ghișeului
layer-hours = Programul ghișeului
layer-supplier = Furnizorul din localitate
layer-supplier-hint = De exemplu, cine livrează apa la dumneavoastră.
layer-account = Unde se găsește numărul contului
layer-account-hint = De exemplu, pe ce factură și în ce colț.
layer-note = Bine de știut la noi
layer-note-hint = De exemplu, unde este calculatorul pentru vizitatori.
layer-steps = Pași în plus
layer-steps-none = Niciun pas în plus. Adăugați unul dacă la dumneavoastră mai este ceva de făcut.
layer-step = Pasul în plus { $place }
layer-step-after = Când se face
layer-step-first = La început
layer-step-behind = După pasul { $place }: { $text }
layer-step-gone = Pasul nu mai este pe fișă. Alegeți altul.
layer-step-trouble = Dacă pasul în plus { $place } nu merge
layer-step-add = Adaugă un pas

## Un serviciu propriu

layer-name = Cum se numește serviciul
layer-name-hint = Așa apare în căutare și pe fișă.
layer-headline = Titlul fișei
layer-aliases = Alte cuvinte după care se caută
layer-aliases-hint = Despărțite prin virgulă. De exemplu: apeduct, canal.
layer-summary = Ce este, pe scurt
layer-own-steps = Pașii, în ordine
layer-own-step = Pasul { $place }
layer-bring = Ce trebuie adus
layer-thing = Lucrul { $place }
layer-thing-add = Adaugă un rând
layer-own-phone = Telefon
layer-own-hours = Program
layer-own-note = Bine de știut
layer-provider = Cine oferă serviciul
layer-provider-hint = De exemplu, primăria sau biblioteca.
layer-lines-keys = Enter începe rândul următor. Alt+↑ și Alt+↓ mută rândul. Backspace șterge un rând gol.
layer-move-up = Mută mai sus: { $name }
layer-move-down = Mută mai jos: { $name }
layer-line-remove = Șterge: { $name }
layer-moved = Acum este pe locul { $place }.

## Fișa alăturată

layer-preview = Fișa, așa cum va arăta
layer-preview-waits = Fișa apare aici după ce scrieți numele și primul pas.
layer-preview-none = Aici nu este nimic de arătat.
layer-preview-old = Aici se vede ultima fișă bună. Corectați câmpul marcat.

## Când textul oficial s-a schimbat

layer-aside-here = La dumneavoastră scrie
layer-aside-official = Oficial scrie acum
layer-aside-gone = Acolo nu mai scrie nimic.
layer-aside-keep = Păstrează
layer-aside-drop = Renunță
layer-conflict-undecided = Alegeți întâi pentru fiecare text: păstrați sau renunțați.
layer-move-on = Trece textul la „{ $service }”

## Ce nu se poate scrie

layer-refused-empty = Scrieți aici câteva cuvinte în română.
layer-refused-signs = Textul trebuie să aibă litere sau cifre.
layer-refused-long = { $max ->
        [one] Textul este prea lung: încape cel mult { $max } caracter.
        [few] Textul este prea lung: încap cel mult { $max } caractere.
       *[other] Textul este prea lung: încap cel mult { $max } de caractere.
    }
layer-refused-many = { $max ->
        [one] Sunt prea multe rânduri: pe fișă încape cel mult { $max }.
        [few] Sunt prea multe rânduri: pe fișă încap cel mult { $max }.
       *[other] Sunt prea multe rânduri: pe fișă încap cel mult { $max }.
    }
layer-refused-step = Pasul ales nu mai este pe fișă. Alegeți altul.
layer-refused-sign = Semnul „{ $character }” nu se poate tipări. Scrieți textul fără el.
