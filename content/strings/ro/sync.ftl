# Sincronizarea: bilanțul de aici și de la centralizator.
sync-title = Sincronizare

## Cele două numere

sync-here = Aici

## Ce pleacă

sync-outgoing-heading = Ce va pleca
sync-outgoing-nothing = Nu este nimic de trimis. Tot ce ați înregistrat este deja la centralizator.
sync-outgoing-visits = { $count ->
        [one] { $count } vizită din { $day }
        [few] { $count } vizite din { $day }
       *[other] { $count } de vizite din { $day }
    }
sync-outgoing-zero = { $day }: nicio vizită
sync-outgoing-closed = { $day }: închis
sync-outgoing-service = { $service }: { $count }
sync-outgoing-never = Nu pleacă niciodată: nume, note, ore, operatori.

## Trimiterea

sync-send = Trimite acum
sync-sending = Se trimite…
sync-sent = { $count ->
        [one] Trimis și confirmat: { $count } zi.
        [few] Trimis și confirmat: { $count } zile.
       *[other] Trimis și confirmat: { $count } de zile.
    }
sync-sent-nothing = Nu era nimic de trimis. Centralizatorul are totul.
sync-last-receipt = Ultima confirmare: { $at }
sync-no-receipt = Încă nicio confirmare.
sync-complete-through = Totul este confirmat până la { $day }, inclusiv.
sync-refused-heading = Ce nu a fost primit

## Înscrierea

sync-enrol-heading = Înscrieți ghișeul la un centralizator
sync-enrol-hint = Solicitările se păstrează și fără înscriere. Ele se numără după ce vă înscrieți.
sync-enrol-address = Adresa centralizatorului
sync-enrol-code = Codul de înscriere
sync-enrol-submit = Înscrie ghișeul
sync-enrolling = Se face înscrierea…
sync-enrolled = Ghișeul este înscris pentru „{ $office }”.
sync-hub-address = Centralizator: { $address }
sync-install = Codul acestui ghișeu: { $install }

## Mai multe despre trimitere

sync-address-missing = Scrieți adresa centralizatorului.
sync-code-missing = Scrieți codul de înscriere.
sync-state-heading = Legătura cu centralizatorul
sync-confirmed-heading = Ce este confirmat
sync-receipt-keys = { $count ->
        [one] { $count } zi confirmată
        [few] { $count } zile confirmate
       *[other] { $count } de zile confirmate
    }
sync-refused-item = { $day }: { $reason }
sync-visits-here = { $count ->
        [one] { $count } vizită înregistrată aici
        [few] { $count } vizite înregistrate aici
       *[other] { $count } de vizite înregistrate aici
    }
sync-other-service = alte servicii
sync-some-refused = Trimis, dar nu tot a fost primit.

## De ce nu a fost primită o zi

refusal-malformed = datele acestei zile nu au forma potrivită
