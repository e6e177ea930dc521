# Статистика: цифры за период и сравнение с прошлым.
nav-statistics = Статистика

## Период

statistics-period = Период
statistics-day = День
statistics-month = Месяц
statistics-year = Год
statistics-span = С … по …
statistics-earlier = Назад
statistics-later = Вперёд
statistics-from = С
statistics-to = По
statistics-span-hint = Пишите день как удобно: 1.11, 1 ноября, вчера.
statistics-span-show = Показать
statistics-counting = Считаем…
statistics-open = Период ещё не закончился. Здесь цифры на сегодня.

## Сравнение

statistics-more = { $count ->
        [one] На { $count } визит больше, чем раньше ({ $period }: { $before }).
        [few] На { $count } визита больше, чем раньше ({ $period }: { $before }).
       *[many] На { $count } визитов больше, чем раньше ({ $period }: { $before }).
    }
statistics-less = { $count ->
        [one] На { $count } визит меньше, чем раньше ({ $period }: { $before }).
        [few] На { $count } визита меньше, чем раньше ({ $period }: { $before }).
       *[many] На { $count } визитов меньше, чем раньше ({ $period }: { $before }).
    }
statistics-same = Столько же визитов, сколько раньше ({ $period }: { $before }).
statistics-no-before = О прошлом периоде ничего не записано, сравнивать не с чем.

## Дни

statistics-days-visits = { $count ->
        [one] { $count } день с визитами
        [few] { $count } дня с визитами
       *[many] { $count } дней с визитами
    }
statistics-days-zero = { $count ->
        [one] { $count } день отмечен без визитов
        [few] { $count } дня отмечены без визитов
       *[many] { $count } дней отмечены без визитов
    }
statistics-days-closed = { $count ->
        [one] { $count } выходной день
        [few] { $count } выходных дня
       *[many] { $count } выходных дней
    }
statistics-days-unknown = { $count ->
        [one] { $count } рабочий день без единой записи
        [few] { $count } рабочих дня без единой записи
       *[many] { $count } рабочих дней без единой записи
    }

## Пусто

statistics-empty = { $period }: визитов не записано.
statistics-empty-how = Выберите другой период. Визиты записываются на приёме, клавиша F2; с бумаги – там же, Ctrl+D.

## Картинки и таблицы

statistics-before-mark = Чёрточка показывает прошлый период.
statistics-before = раньше: { $before }
statistics-keys = Стрелки переходят от цифры к цифре, Enter показывает обращения.
statistics-hours-local = Часы остаются только на этом компьютере. На центральный сервер уходит лишь число визитов за день.
statistics-show-all = Показать все ({ $count })
statistics-show-first = Показать меньше
statistics-table = Таблица
statistics-column-now = Сейчас
statistics-column-before = Раньше
statistics-column-change = Разница
statistics-column-share = Доля
statistics-total = Всего

## Обращения за цифрой

statistics-behind = { $label }: { $figure }
statistics-behind-count = { $count ->
        [one] { $count } обращение
        [few] { $count } обращения
       *[many] { $count } обращений
    }
statistics-behind-adds = добавляет { $n }
statistics-behind-more = Показать ещё
statistics-behind-none = За этой цифрой нет ни одного обращения.
statistics-note-of = Заметка: { $note }

## Файлы

statistics-files = Отчёты и файлы
statistics-report-day = Журнал дня
statistics-report-month = Отчёт за месяц
statistics-report-year = Отчёт за год
statistics-report-notes = и с заметками
statistics-xlsx = Таблица Excel (XLSX)
statistics-csv = Таблица CSV
statistics-writing = Файл готовится…
statistics-kept = Сохранено: { $path }

## Клавиши экрана

keys-statistics-spans = День, месяц, год, с … по …
keys-statistics-figures = Перейти от цифры к цифре
keys-statistics-behind = Показать обращения за цифрой
keys-statistics-report = Сохранить отчёт
