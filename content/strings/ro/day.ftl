# Zilele calendarului.

holiday-new-year = Anul Nou
holiday-old-christmas = Crăciunul pe stil vechi
holiday-womens-day = Ziua femeii
holiday-easter = Paștele
holiday-memorial = Paștele Blajinilor
holiday-labour-day = Ziua muncii
holiday-victory-europe = Ziua Victoriei și Ziua Europei
holiday-childrens-day = Ziua ocrotirii copilului
holiday-independence = Ziua Independenței
holiday-language = Ziua limbii române
holiday-new-christmas = Crăciunul pe stil nou
holiday-patron = Hramul localității

## Calendarul registrului

register-days = Zile…
day-title = Zilele lunii
day-month-before = Luna dinainte
day-month-after = Luna următoare
day-jump = Sari la ziua
day-not-read = „{ $text }” nu este o zi. Nu s-a schimbat nimic. Scrieți, de exemplu: 23.11.2026, 4.12, 4 decembrie, azi.
day-unknown = ?
day-zero = nimeni
day-closed = închis
day-is-future = ziua nu a venit încă
day-is-counted = { $count ->
        [one] o vizită înregistrată
        [few] { $count } vizite înregistrate
       *[other] { $count } de vizite înregistrate
    }
day-is-zero = declarată: nu a venit nimeni
day-is-closed = declarată: ghișeul a fost închis
day-is-unknown = nimic înregistrat și nimic declarat
day-holiday = În calendar: { $holiday }.
day-declare-zero = Nu a venit nimeni
day-declare-closed = A fost închis
day-declare-none = Retrage declarația
day-show = Arată solicitările
day-said-zero = { $day }: nu a venit nimeni.
day-said-closed = { $day }: ghișeul a fost închis.
day-said-none = { $day }: declarația este retrasă.
