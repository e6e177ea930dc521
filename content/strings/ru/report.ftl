# Отчёты: день, месяц, год. Что печатается и что показывает раздел «Статистика».

## Заголовки

report-title-month = Отчёт за месяц: { $period }
report-title-year = Отчёт за год: { $period }
report-lead = Обращения за помощью с { $from } по { $to }.
report-open-month = Месяц ещё не закончился. Цифры приведены на { $date }.
report-open-year = Год ещё не закончился. Цифры приведены на { $date }.
report-empty-month = За { $period } не записано ни одного визита.
report-empty-year = За { $period } год не записано ни одного визита.

## Цифры в начале

report-visits = Визиты
report-items = Оказанные услуги
report-solved = Решено
report-solved-of = { $solved } из { $all } ({ $share })
report-days = Дней с визитами
report-groups = Групповых занятий
report-heads = Участников занятий
report-compared = { $figure } ({ $period }: { $before }, разница { $change })
report-percent = { $number } %

## Заголовки частей

report-services = Услуги
report-by-day = Визиты по дням
report-by-month = Визиты по месяцам
report-outcomes = Чем закончилась помощь
report-channels = Как обращались
report-languages = На каком языке говорили
report-help = Какая помощь понадобилась
report-ages = Возраст людей
report-equipment = Чем разрешили пользоваться
report-kinds = Личные визиты и занятия в группе
report-operators = Кто помогал
report-groups-of-services = Области
report-hours = Визиты по часам и дням недели
report-series = Визиты по времени
report-stuck = Где люди останавливаются
report-coverage = Учтённые дни
report-forms = Итоги для статистических форм
report-forms-lead = Нужную строку формы выбирайте по пояснениям к форме. Программа даёт только итоги.
report-method = Как вёлся подсчёт
report-chart = Самые востребованные услуги
report-chart-alt = Столбчатая диаграмма: самые востребованные услуги. Первая: { $name }, { $figure }. Все цифры приведены в таблице ниже.
report-chart-months = Визиты за каждый месяц
report-chart-months-alt = Столбчатая диаграмма: визиты за каждый месяц. Больше всего: { $name }, { $figure }. Все цифры приведены в таблице ниже.
report-calendar = Прочерк означает, что пункт был закрыт, 0 означает день без визитов. Пустое место означает, что о дне ничего не известно.

## Столбцы

report-column-service = Услуга
report-column-outcome = Результат
report-column-channel = Способ
report-column-language = Язык
report-column-help = Помощь
report-column-age = Возраст
report-column-equipment = Оборудование
report-column-kind = Вид визита
report-column-operator = Сотрудник
report-column-group = Область
report-column-week = Неделя
report-column-month = Месяц
report-column-step = Шаг
report-column-times = Сколько раз
report-column-figure = Показатель
report-column-change = Разница
report-column-share = Доля
report-total = Всего
report-kind-individual = Личные
report-kind-group = Групповые
report-step = шаг { $number }: { $step }
report-step-unknown = шаг не отмечен
report-rest = { $count ->
        [one] Ещё { $count } услуга
        [few] Ещё { $count } услуги
       *[many] Ещё { $count } услуг
    }
report-rest-steps = { $count ->
        [one] Ещё { $count } шаг
        [few] Ещё { $count } шага
       *[many] Ещё { $count } шагов
    }

## Дни

report-days-zero = Дней, отмеченных как дни без визитов
report-days-closed = Дней, когда пункт был закрыт
report-days-unknown = Рабочих дней, о которых ничего не известно

## Итоги для форм

report-total-visits = Всего визитов
report-total-individual = Личных визитов
report-total-groups = Групповых занятий, включая обучение
report-total-heads = Участников групповых занятий
report-total-people = Помощь получили, человек: личные визиты и участники
report-total-items = Оказано услуг
report-total-solved = Решённых обращений за услугами
report-total-referred = Направлено в другое место
report-total-remote = Визитов на расстоянии: по телефону и сообщением
report-total-minutes = Записано минут помощи
report-total-sheets = Напечатано памяток

## Как вёлся подсчёт

report-method-visits = Визит с несколькими услугами считается один раз как визит и по одному разу для каждой услуги.
report-method-undone = Отменённые записи не учитываются.
report-method-sensitive = Услуги, требующие конфиденциальности, учитываются только в составе своей группы.
report-method-before = Период для сравнения: { $period }.
report-method-none-before = За предыдущий период на этом рабочем месте записей нет.
report-method-source = Источник: журнал этого рабочего места на { $date }. Каталог услуг { $version }.
report-method-personal = В отчёте нет персональных данных.
report-made-by = Составил(а): { $operator }
report-head = Руководитель учреждения
report-footer = отчёт от { $date }

## Журнал за день

daily-title = Журнал за день: { $date }
daily-lead = Визитов: { $visits }. Оказано услуг: { $items }. Помощь получили, человек: { $people }.
daily-empty = За этот день не записано ни одного визита.
daily-zero = День отмечен как день без визитов.
daily-closed = День отмечен как нерабочий.
daily-number = №
daily-date = Дата
daily-time = Время
daily-visits = Визиты
daily-items = Услуги
daily-people = Люди
daily-second-language = Второй язык
daily-minutes = Минуты
daily-sheets = Памятки
daily-note = Заметка
daily-code = Код услуги
daily-totals = Итоги дня
daily-no-names = В журнале нет имён. У человека с несколькими услугами один номер.

## Выгруженные файлы

export-register = Журнал обращений
export-statistics = Статистика рабочего места
export-about = О файле
export-office = Учреждение
export-period = Период
export-period-days = { $from } – { $to }
export-period-all = все дни
export-filter = Фильтр: { $name }
export-search = Слова поиска
export-made-at = Составлено
export-made-by = Составил(а)
export-program = Программа
export-catalogue = Каталог услуг
export-rows = Строк
export-notes = Заметки
export-notes-left-out = не включены
export-notes-included = включены
export-undone-left-out = Отменённые записи не включены.
export-changed-only = Только записи, изменённые после внесения.
export-undone-only = Только отменённые записи.
export-section = Раздел
export-word = Строка
export-now = Значение
export-before = Предыдущий период
export-part-sums = Итоги
export-hour = { $weekday }, { $hour }:00

## Месяцы и дни

report-month-1 = январь
report-month-2 = февраль
report-month-3 = март
report-month-4 = апрель
report-month-5 = май
report-month-6 = июнь
report-month-7 = июль
report-month-8 = август
report-month-9 = сентябрь
report-month-10 = октябрь
report-month-11 = ноябрь
report-month-12 = декабрь
report-weekday-1 = Пн
report-weekday-2 = Вт
report-weekday-3 = Ср
report-weekday-4 = Чт
report-weekday-5 = Пт
report-weekday-6 = Сб
report-weekday-7 = Вс
