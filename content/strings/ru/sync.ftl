# Синхронизация: сводка здесь и на сервере.
sync-title = Синхронизация

## Два числа

sync-here = Здесь

## Что уходит

sync-outgoing-heading = Что уйдёт
sync-outgoing-nothing = Отправлять нечего. Всё записанное уже на сервере.
sync-outgoing-visits = { $count ->
        [one] { $count } визит за { $day }
        [few] { $count } визита за { $day }
       *[many] { $count } визитов за { $day }
    }
sync-outgoing-zero = { $day }: ни одного посещения
sync-outgoing-closed = { $day }: закрыто
sync-outgoing-service = { $service }: { $count }
sync-outgoing-never = Никогда не уходят: имена, заметки, время, операторы.

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
sync-refused-item = { $day }: { $reason }
sync-visits-here = { $count ->
        [one] { $count } визит записан здесь
        [few] { $count } визита записано здесь
       *[many] { $count } визитов записано здесь
    }
sync-other-service = другие услуги
sync-some-refused = Отправлено, но принято не всё.

## Почему день не принят

refusal-malformed = данные за этот день имеют неправильный вид
