
## Поиск

desk-search-label = Что нужно человеку?
desk-search-placeholder = Наберите первые буквы: свет, пенсия, справка…
desk-results-label = Найденные услуги
desk-results-count = { $count ->
        [one] Найдена { $count } услуга
        [few] Найдены { $count } услуги
       *[many] Найдено { $count } услуг
    }
desk-no-results = По запросу «{ $query }» услуг нет. Попробуйте другое слово, например свет, документ или помощь.
desk-tiles-heading = Самое частое
desk-tiles-hint = Клавиши 1–8 выбирают услугу.

## Обращение

desk-chosen = Новое обращение
desk-remove-service = Убрать «{ $service }»
desk-chips-label = Подробности обращения
desk-channel = Способ
desk-outcome = Результат
desk-language = Язык разговора
desk-minutes = Минуты
desk-heads = Людей
desk-operator = Оператор
desk-note = Заметка
desk-note-hint = Заметка остаётся только здесь. Не пишите имён, IDNP и паролей.
desk-step = На каком шаге остановились?
desk-step-unknown = Неизвестно, на каком
desk-record = Записать
desk-print = Напечатать и записать
desk-cancel = Отмена

## Список за сегодня

desk-today-heading = Сегодня
desk-today-count = { $count ->
        [one] { $count } обращение сегодня
        [few] { $count } обращения сегодня
       *[many] { $count } обращений сегодня
    }
desk-today-empty = Сегодня обращений ещё не было. Наберите первые буквы услуги.
desk-undo = Отменить
desk-undo-item = Отменить обращение в { $time }

## Что произносится вслух

desk-recorded = Записано: { $service }.
desk-undone = Отменено: { $service }.
desk-printed = Памятка готова, обращение записано.
desk-recorded-not-printed = Обращение записано, но памятка не напечатана.

## Ещё о приёме

desk-picked = Выбрано: { $service }. Enter — записать.
desk-removed = Убрано: { $service }.
desk-search-another = Ещё услуга за тот же визит? Наберите первые буквы…
desk-items-label = Услуги этого визита
desk-chip-empty = не заполнено
desk-heads-individual = один человек
desk-minutes-hint = Число от 1 до 600. Оставьте пустым, если не отмечаете время.
desk-heads-hint = Только для группы: сколько было человек, от 1 до 1000.
desk-choose-hint = Выберите цифрой или стрелками и Enter. Esc закрывает.
desk-note-keys = Enter сохраняет заметку, Shift+Enter — новая строка, Esc закрывает.
desk-stuck-at = остановка на шаге { $number }
desk-outcome-of = Результат для «{ $service }»
desk-no-sheet = Для этой услуги пока нет памятки. Нажмите Enter, чтобы записать без неё.
desk-nothing-chosen = Сначала выберите услугу.
desk-print-again = Напечатать памятку ещё раз
desk-sheet-in = Язык памятки: { $language }
desk-undone-plain = Обращение отменено.
desk-today-list = Обращения за сегодня, новые сверху

## Печать: окно с просмотром и настройками

print-title = Настройки печати
print-preview = Просмотр памятки
print-page = { $title }, страница { $page } из { $count }
print-preview-failed = Памятку не удаётся показать здесь
print-sheet = Памятка
print-language = Язык памятки
print-two-languages = { $first } + { $second }
print-size = Размер букв
print-size-normal = обычный
print-size-large = крупный
print-size-very-large = очень крупный
print-only-left = Только оставшиеся шаги, начиная с шага { $number }
print-printer = Принтер
print-printer-default = { $printer } (основной)
print-printer-gone = { $printer } (больше не подключён)
print-no-printers = Принтер не найден. Памятка сохранится и откроется, и вы сможете напечатать её оттуда.
print-copies = Копии
print-both-sides = На обеих сторонах листа
print-now = Напечатать
print-save = Сохранить PDF
print-open = Открыть памятку
print-saved = Памятка сохранена: { $path }
print-opened = Памятка открыта.
desk-printed-on = Памятка отправлена на принтер { $printer }, обращение записано.
desk-print-options = Настройки печати…
desk-other-printer = Выбрать другой принтер…
