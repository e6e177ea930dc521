# Старый журнал из файла CSV.
register-import = Старый журнал…
import-title = Перенести старый журнал
import-how = В Excel сохраните журнал как файл CSV. Здесь вы сначала увидите его; записывается либо всё, либо ничего.
import-choose = Выбрать файл
import-choose-other = Выбрать другой файл
import-reading = Файл читается…
import-found = { $total ->
        [one] Всего { $total } строка
        [few] Всего { $total } строки
       *[many] Всего { $total } строк
    }, { $good ->
        [one] из них { $good } можно записать.
        [few] из них { $good } можно записать.
       *[many] из них { $good } можно записать.
    }
import-span = С { $from } по { $to }, визитов: { $visits }.

## Столбцы

import-columns = Что в каждом столбце
import-columns-how = Определено по заголовкам. Поправьте, если это не так.
import-column = Столбец { $number }
import-column-is = Что в столбце «{ $column }»
import-column-none = не переносится
import-column-day = день
import-column-time = время
import-column-service = услуга
import-column-visits = число визитов
import-column-outcome = результат
import-column-channel = способ
import-column-language = язык
import-column-help = помощь
import-column-age = возраст
import-column-minutes = минуты
import-column-heads = людей в группе
import-column-operator = оператор
import-column-note = заметка
import-letters = Буквы файла
import-letters-utf-8 = обычные (UTF-8)
import-letters-windows-1250 = Windows, латиница (1250)
import-letters-windows-1251 = Windows, кириллица (1251)
import-letters-utf-16 = UTF-16

## Услуги

import-services = { $count ->
        [one] Непонятно { $count } название услуги
        [few] Непонятны { $count } названия услуг
       *[many] Непонятны { $count } названий услуг
    }
import-rows = { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    }
import-service-guess = Это «{ $service }»
import-service-is = Какая услуга «{ $text }»?

## Строки с ошибками

import-wrong = { $count ->
        [one] { $count } строка с ошибкой
        [few] { $count } строки с ошибками
       *[many] { $count } строк с ошибками
    }
import-line = Строка { $line }
import-wrong-more = { $count ->
        [one] и ещё { $count }
        [few] и ещё { $count }
       *[many] и ещё { $count }
    }
import-leave-out = { $count ->
        [one] Пропустить { $count } строку с ошибкой
        [few] Пропустить { $count } строки с ошибками
       *[many] Пропустить { $count } строк с ошибками
    }
import-commit = { $count ->
        [one] Записать { $count } строку
        [few] Записать { $count } строки
       *[many] Записать { $count } строк
    }
import-nothing-good = Ни одну строку записать нельзя. Укажите выше, что в каждом столбце.
import-not-yet = Исправьте строки с ошибками или пропустите их.

## Готово

import-done = { $count ->
        [one] Записано { $count } обращение.
        [few] Записано { $count } обращения.
       *[many] Записано { $count } обращений.
    }
import-left-out = { $count ->
        [one] Пропущена { $count } строка.
        [few] Пропущены { $count } строки.
       *[many] Пропущено { $count } строк.
    }
import-undo = Ctrl+Z в журнале отменяет всё.
