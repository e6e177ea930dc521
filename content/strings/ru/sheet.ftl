# Что печатается на памятке, кроме текста услуги.
sheet-need = Что понадобится
sheet-cost = Стоимость
sheet-time = Срок
sheet-cost-alone = Онлайн
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

## Сертификат участника

certificate-title = Сертификат участника
certificate-that = Настоящим подтверждается, что
certificate-took-part = принял(а) участие в обучении
certificate-training = «{ $training }»
certificate-held = Обучение состоялось { $date }. Организатор: { $office }.
certificate-for-office = { $operator }, сотрудник
