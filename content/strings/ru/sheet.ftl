# Что печатается на памятке, кроме текста услуги.
sheet-need = Что понадобится
sheet-cost = Стоимость
sheet-time = Срок
sheet-cost-alone = Самостоятельно, онлайн
sheet-cost-desk = С помощью сотрудника
sheet-validity = Срок действия
sheet-delivery = Доставка
sheet-where = Где
sheet-notes = Полезно знать
sheet-steps = Порядок действий
sheet-if = Совет:
sheet-help = Где получить помощь
sheet-phone = Телефон
sheet-hours = Часы работы
sheet-email = Эл. почта
sheet-safety = Никому не называйте PIN-код, пароль и код из SMS. Вводите их только сами.
sheet-safety-clean = Когда закончите, выйдите из кабинета и удалите свои данные с компьютера.
sheet-qr-alt = QR-код: открывает { $address }
sheet-qr-caption = Откройте телефоном:
sheet-strip = Отрежьте и сохраните
sheet-strip-return = Код для возврата
sheet-strip-next = Следующая дата
sheet-verified = проверено { $date }
sheet-recheck = требует проверки
sheet-catalogue = каталог { $version }
sheet-page = страница { $page } / { $pages }
sheet-commission = Комиссия
sheet-amount = Сумма
sheet-deadline = Крайний срок
sheet-strip-number = Важный номер

## Текст, которого нет на языке памятки

sheet-in-ro = (на румынском)
sheet-in-ru = (на русском)
sheet-in-en = (на английском)

## Личная памятка

sheet-turn = { $done ->
        [1] Шаг 1 выполнен.
       *[other] Шаги 1–{ $done } выполнены.
    } Продолжайте с шага { $next }.

## Краткая памятка

sheet-short = Это краткая памятка. В обычной памятке есть ещё: { $what }. Попросите её здесь.
sheet-short-notes = полезные сведения
sheet-short-places = другие адреса
sheet-short-facts = сроки и другие подробности
sheet-short-help = часы работы и другие контакты
sheet-short-summary = описание услуги
sheet-short-hints = советы к шагам
sheet-short-clean = совет для общего компьютера
sheet-short-time = срок выполнения
sheet-short-phones = остальные телефоны

## Отчёт за месяц

report-title = Отчёт за месяц: { $month }
report-lead = Обращения за помощью с { $from } по { $to }.
report-open = Месяц ещё не закончился. Цифры приведены на { $date }.
report-empty = За { $month } не записано ни одного визита.
report-visits = Визиты
report-items = Оказанные услуги
report-solved = Решено
report-solved-of = { $solved } из { $all } ({ $share })
report-days = Дней с визитами
report-heads = Людей в группах
report-compared = { $figure } ({ $month }: { $before }, разница { $change })
report-percent = { $number } %
report-services = Услуги
report-by-day = Визиты по дням
report-outcomes = Чем закончилась помощь
report-channels = Как обращались
report-languages = На каком языке говорили
report-method = Как вёлся подсчёт
report-chart = Самые востребованные услуги
report-chart-alt = Столбчатая диаграмма: самые востребованные услуги. Первая: { $name }, { $figure }. Все цифры приведены в таблице ниже.
report-column-service = Услуга
report-column-outcome = Результат
report-column-channel = Способ
report-column-language = Язык
report-column-week = Неделя
report-column-change = Разница
report-column-share = Доля
report-total = Всего
report-rest = { $count ->
        [one] Ещё { $count } услуга
        [few] Ещё { $count } услуги
       *[many] Ещё { $count } услуг
    }
report-method-visits = Визит с несколькими услугами считается один раз как визит и по одному разу для каждой услуги.
report-method-undone = Отменённые записи не учитываются.
report-method-sensitive = Услуги, требующие конфиденциальности, учитываются только в составе своей группы.
report-method-before = Месяц для сравнения: { $month }.
report-method-none-before = За предыдущий месяц на этом рабочем месте записей нет.
report-method-source = Источник: журнал этого рабочего места на { $date }. Каталог услуг { $version }.
report-method-personal = В отчёте нет персональных данных.
report-made-by = Составил(а): { $operator }
report-head = Руководитель учреждения
report-footer = отчёт от { $date }
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

## Сертификат участника

certificate-title = Сертификат участника
certificate-that = Настоящим подтверждается, что
certificate-took-part = принял(а) участие в обучении
certificate-training = «{ $training }»
certificate-held = Обучение состоялось { $date }. Организатор: { $office }.
certificate-for-office = { $operator }, сотрудник
