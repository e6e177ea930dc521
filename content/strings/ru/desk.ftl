
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
desk-search-another = Ещё услуга за тот же визит? Первые буквы…
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

## Подробности, которые открываются по просьбе

desk-help = Помощь
desk-age = Возраст
desk-equipment = Техника
desk-second = Второй язык
desk-second-none = нет
desk-not-said = не отмечать
desk-more = Ещё
desk-less = Меньше
desk-tick-hint = Цифра отмечает, Enter закрывает.
desk-referred = направлен: { $to }
desk-referred-to = Куда направили человека: «{ $service }»?
desk-referred-hint = Например: ГНС Сороки, НКСС, семейный врач. Можно оставить пустым.
desk-timer = { $count ->
        [one] Прошла { $count } минута: отметить
        [few] Прошло { $count } минуты: отметить
       *[many] Прошло { $count } минут: отметить
    }
keys-timer = Отметить минуты по таймеру

## Повторный визит

desk-followup = Придёт ещё
desk-followup-day = Когда придёт
desk-followup-day-placeholder = завтра, 4.12, 4 декабря
desk-followup-tomorrow = завтра
desk-followup-week = через неделю
desk-followup-fortnight = через две недели
desk-followup-reason = Зачем придёт
desk-followup-bring = Что принести
desk-followup-alias = Как вы его называете
desk-followup-phone = Телефон
desk-followup-hint = Имя и телефон остаются только здесь и удаляются, когда всё завершено.
desk-followup-none = Больше не придёт

## Шаблоны

desk-template = шаблон
template-make = Сохранить как шаблон
template-name = Как назвать шаблон?
template-placeholder = например: пенсионер, свет и газ
template-keep = Сохранить
template-hint = Потом его можно найти по имени в строке поиска. Заметка и повторный визит не сохраняются.
template-kept = Шаблон «{ $name }» сохранён. Наберите его имя в строке поиска.
template-list = Сохранённые шаблоны
template-remove = Убрать шаблон «{ $name }»
template-removed = Шаблон «{ $name }» убран.

## Исправление, отмена, возврат

desk-editing = Исправление обращения в { $time }
desk-save = Сохранить
desk-save-print = Сохранить и напечатать
desk-edited = Исправлено: { $service }.
desk-put-back = Возвращено: { $service }.
desk-put-back-button = Вернуть
desk-undone-undoing = Отмена отменена: обращение снова на месте.
desk-undone-edit = Исправление отменено: обращение такое, как было.
desk-undone-many = { $count ->
        [one] Сводка отменена: { $count } строка.
        [few] Сводка отменена: { $count } строки.
       *[many] Сводка отменена: { $count } строк.
    }
desk-undone-followup = Завершение повторного визита отменено.
desk-undone-day = Отметка о дне { $day } отменена.
desk-redone = Снова сделано.
desk-redone-many = { $count ->
        [one] Сводка снова на месте: { $count } строка.
        [few] Сводка снова на месте: { $count } строки.
       *[many] Сводка снова на месте: { $count } строк.
    }
desk-redone-day = Отметка о дне { $day } снова на месте.
keys-redo = Вернуть отменённое

## Как в прошлый раз, черновик, часы

desk-as-last = Как в прошлый раз
desk-no-last = Вы ещё не записали ни одного визита.
desk-draft-found = Визит, который вы писали в прошлый раз, здесь. Он ещё не записан.
desk-recorded-code = Записано: { $service }. Код для возвращения: { $code }.
desk-clock-odd = Часы компьютера показывают { $day }, этого не может быть. Работать можно; поправьте часы, а потом проверьте дни в журнале.

## Список за сегодня, дальше

today-edit = Исправить
today-edit-item = Исправить обращение в { $time }
today-followup = придёт { $day }
today-code = код { $code }
today-changed = исправлено после отправки
today-undone = { $count ->
        [one] { $count } отменено сегодня
        [few] { $count } отменено сегодня
       *[many] { $count } отменено сегодня
    }
today-put-back-item = Вернуть обращение в { $time }
today-due = { $count ->
        [one] Сегодня придёт { $count } человек
        [few] Сегодня придут { $count } человека
       *[many] Сегодня придут { $count } человек
    }
today-overdue = { $count ->
        [one] { $count } просрочено
        [few] { $count } просрочено
       *[many] { $count } просрочено
    }
today-more = { $count ->
        [one] Показать ещё { $count }
        [few] Показать ещё { $count }
       *[many] Показать ещё { $count }
    }

## Прошедший день, с бумаги

desk-past-day = Сводка с бумаги
past-title = Сводка с бумаги
past-about = Сколько было визитов по каждой услуге. Tab или Enter — на следующую строку; записывается всё сразу.
past-day = День
past-day-placeholder = вчера, 20.11, 20 ноября
past-service = Услуга
past-visits = Визиты
past-another = Другая услуга
past-nothing = Пока нечего записывать.
past-sum = { $visits ->
        [one] { $visits } визит
        [few] { $visits } визита
       *[many] { $visits } визитов
    }, { $services ->
        [one] { $services } услуга
        [few] { $services } услуги
       *[many] { $services } услуг
    }
past-record = { $count ->
        [one] Записать { $count } визит
        [few] Записать { $count } визита
       *[many] Записать { $count } визитов
    }
past-recorded = { $count ->
        [one] Сводка записана: { $count } визит.
        [few] Сводка записана: { $count } визита.
       *[many] Сводка записана: { $count } визитов.
    }
past-waits = Набранное за { $day } ждёт вас по Ctrl+D. Оно ещё не записано.
past-found = Сводка, которую вы набирали в прошлый раз, ждёт по Ctrl+D. Она ещё не записана.

## Утренний вопрос

question-heading = { $day }: о дне ничего не известно. Как он прошёл?
question-holiday = По календарю: { $holiday }.
question-tally = Внесу сводку
question-zero = Никто не пришёл
question-closed = Было закрыто
question-later = Позже
question-more = { $count ->
        [one] и ещё { $count } день
        [few] и ещё { $count } дня
       *[many] и ещё { $count } дней
    }
question-zero-done = { $day }: визитов не было. Ctrl+Z отменяет.
question-closed-done = { $day }: было закрыто. Ctrl+Z отменяет.

## Первая неделя

tour-step = { $step } из { $total }.
tour-find = Наберите первые буквы услуги и нажмите Enter. Понимаются и русские буквы, и румынские без значков.
tour-record = Ещё один Enter записывает визит. Ctrl+P записывает его и печатает памятку.
tour-undo = Ошиблись? Ctrl+Z отменяет, сколько бы раз ни понадобилось. «Исправить» открывает визит из списка за сегодня.
tour-keys = F1 показывает все клавиши и руководство на двух страницах.
tour-next = Дальше
tour-end = Понятно
tour-leave = Больше не показывать
