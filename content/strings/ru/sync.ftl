# Синхронизация: сводка здесь и на сервере.
sync-title = Синхронизация

## Два числа

sync-totals-heading = Одна сводка, здесь и на сервере
sync-column-month = Месяц
sync-here = Здесь
sync-at-hub = На сервере
sync-visits = Визиты
sync-services = Оказанные услуги
sync-totals-equal = Числа совпадают.
sync-totals-differ = Числа пока различаются. После отправки они сравняются.
sync-hub-unknown = пока неизвестно

## Что уходит

sync-outgoing-heading = Что уйдёт
sync-outgoing-nothing = Отправлять нечего. Всё записанное уже на сервере.
sync-outgoing-visits = { $count ->
        [one] { $count } визит за { $day }
        [few] { $count } визита за { $day }
       *[many] { $count } визитов за { $day }
    }
sync-outgoing-service = { $service }: { $count }
sync-outgoing-removed = { $count ->
        [one] { $count } отозванная отметка
        [few] { $count } отозванные отметки
       *[many] { $count } отозванных отметок
    }
sync-outgoing-heads = { $count ->
        [one] { $count } человек в группах
        [few] { $count } человека в группах
       *[many] { $count } человек в группах
    }
sync-outgoing-never = Никогда не уходят: имена, заметки, время, операторы.
sync-outgoing-exact = Показать точно, что отправляется

## Отправка

sync-send = Отправить сейчас
sync-sending = Отправка…
sync-sent = { $count ->
        [one] Отправлено и подтверждено: { $count } день.
        [few] Отправлено и подтверждено: { $count } дня.
       *[many] Отправлено и подтверждено: { $count } дней.
    }
sync-sent-nothing = Отправлять было нечего. На сервере уже всё есть.
sync-last-receipt = Последнее подтверждение: { $at }
sync-no-receipt = Подтверждений ещё нет.
sync-complete-through = Всё подтверждено по { $day } включительно.
sync-waiting = Сервер сейчас не отвечает. Сводка уйдёт сама позже.
sync-refused-heading = Что не принято

## Подключение

sync-enrol-heading = Подключите рабочее место к серверу
sync-enrol-hint = Обращения сохраняются и без подключения. После подключения они будут посчитаны.
sync-enrol-address = Адрес центрального сервера
sync-enrol-code = Код подключения
sync-enrol-submit = Подключить
sync-enrolling = Подключение…
sync-enrolled = Рабочее место подключено для «{ $office }».
sync-hub-address = Сервер: { $address }
sync-install = Код этого рабочего места: { $install }

## Ещё об отправке

sync-address-missing = Напишите адрес центрального сервера.
sync-code-missing = Напишите код подключения.
sync-state-heading = Связь с центральным сервером
sync-confirmed-heading = Что подтверждено
sync-receipt-keys = { $count ->
        [one] { $count } день подтверждён
        [few] { $count } дня подтверждено
       *[many] { $count } дней подтверждено
    }
sync-complete-none = Пока ни один день не подтверждён полностью.
sync-refused-item = { $day }: { $reason }
sync-visits-here = { $count ->
        [one] { $count } визит записан здесь
        [few] { $count } визита записано здесь
       *[many] { $count } визитов записано здесь
    }
sync-other-service = другая услуга
sync-some-refused = Отправлено, но принято не всё.
