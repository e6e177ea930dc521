# Дни календаря.

holiday-new-year = Новый год
holiday-old-christmas = Рождество по старому стилю
holiday-womens-day = Женский день
holiday-easter = Пасха
holiday-memorial = Радоница (родительский день)
holiday-labour-day = День труда
holiday-victory-europe = День Победы и День Европы
holiday-childrens-day = День защиты детей
holiday-independence = День независимости
holiday-language = День румынского языка
holiday-new-christmas = Рождество по новому стилю
holiday-patron = Храмовый праздник села или города

## Календарь журнала

register-days = Дни…
day-title = Дни месяца
day-month-before = Предыдущий месяц
day-month-after = Следующий месяц
day-jump = Перейти к дню
day-not-read = «{ $text }» – это не день. Ничего не изменено. Напишите, например: 23.11.2026, 4.12, 4 декабря, сегодня.
day-unknown = ?
day-zero = никого
day-closed = закрыто
day-is-future = этот день ещё не наступил
day-is-counted = { $count ->
        [one] записан { $count } визит
        [few] записано { $count } визита
       *[many] записано { $count } визитов
    }
day-is-zero = отмечено: никто не пришёл
day-is-closed = отмечено: было закрыто
day-is-unknown = ничего не записано и не отмечено
day-holiday = По календарю: { $holiday }.
day-declare-zero = Никто не пришёл
day-declare-closed = Было закрыто
day-declare-none = Снять отметку
day-show = Показать обращения
day-said-zero = { $day }: никто не пришёл.
day-said-closed = { $day }: было закрыто.
day-said-none = { $day }: отметка снята.
