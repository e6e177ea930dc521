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

## Отключение от сервера

sync-leave = Отключиться от сервера
sync-leave-title = Отключить рабочее место от этого сервера?
sync-leave-where = Рабочее место подключено для «{ $office }» к { $address }.
sync-leave-when = Делайте это, только если попросил администратор сервера: когда сервер сделан заново или когда рабочее место переходит на другой. Сначала возьмите у него адрес и новый код подключения.
sync-leave-stays = Здесь остаётся всё: обращения, повторные визиты, объявленные дни, настройки и история. Что сервер уже посчитал, остаётся посчитанным.
sync-leave-again = { $count ->
        [one] После нового подключения все числа с первого дня уйдут снова: { $count } посещение.
        [few] После нового подключения все числа с первого дня уйдут снова: { $count } посещения.
       *[many] После нового подключения все числа с первого дня уйдут снова: { $count } посещений.
    } Ничего не посчитается дважды, даже если сервер тот же.
sync-leave-until = До нового подключения ничего не уходит. Не ждите подтверждений для файлов, записанных на флешку раньше: после подключения запишите другие.
sync-leave-yes = Да, отключить
sync-leave-no = Нет, оставить
sync-leaving = Отключение…
sync-left = Рабочее место отключено от сервера. Всё записанное осталось здесь. Теперь укажите адрес и новый код.
sync-history-left = Отключение от сервера

## Ещё об отправке

sync-address-missing = Напишите адрес центрального сервера.
sync-code-missing = Напишите код подключения.
sync-state-heading = Связь с центральным сервером
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

## Как сходятся числа

sync-now-heading = Здесь и на сервере
sync-agree = Здесь и на сервере одни и те же числа.
sync-agree-first = Сервер ещё не сказал, что он насчитал. Отправьте один раз, и числа появятся здесь.
sync-agree-waits = Числа пока разные: есть что отправить. После отправки они сойдутся сами.
sync-agree-not = Числа разные, хотя отправлять нечего. Нажмите «Отправить сейчас». Если они останутся разными, сообщите администратору сервера; ничего не потеряно.
sync-column-month = Месяц
sync-column-visits = Посещения
sync-column-services = Услуги
sync-column-here = здесь
sync-column-there = там
sync-column-agree = Равны?
sync-same-yes = да
sync-same-no = нет
sync-said-nothing = неизвестно
sync-no-figures = Сравнивать пока нечего.
sync-show-all = Показать все ({ $count })
sync-show-more = Показать ещё

## Таблицы месяцев

sync-month-tables = { $month }: таблицы месяца
sync-month-sum = { $count ->
        [one] { $count } число
        [few] { $count } числа
       *[many] { $count } чисел
    }
sync-cell-minutes = Минуты
sync-cell-group = В группе
sync-cell-group-visits = занятия
sync-cell-stuck = Остановка на шаге
sync-cell-stuck-at = { $service }, шаг «{ $step }»
sync-held-heading = Что пока остаётся здесь
sync-held = { $count ->
        [one] { $count } число из таблиц месяцев ждёт.
        [few] { $count } числа из таблиц месяцев ждут.
       *[many] { $count } чисел из таблиц месяцев ждут.
    }
sync-held-why = Они уходят, только когда накопится не меньше { $least } одного вида. Так по малому числу никто не догадается, кто приходил. Посещения и услуги уходят все.
sync-held-list = Какие именно
sync-cell = { $cell }: { $count } из { $least }

## Байт за байтом

sync-bytes = Байт за байтом
sync-bytes-title = Что уходит, байт за байтом
sync-bytes-about = Уходит именно этот текст, подписанный рабочим местом. Длинные цифры – случайные знаки: каждый означает один подсчёт и ничего не говорит о человеке.
sync-bytes-size = { $count ->
        [one] { $count } байт
        [few] { $count } байта
       *[many] { $count } байт
    }
sync-bytes-messages = { $count ->
        [one] в одном сообщении
        [few] в { $count } сообщениях
       *[many] в { $count } сообщениях
    }
sync-bytes-cut = Здесь видно только начало. Копируется весь текст.
sync-bytes-copy = Скопировать всё
sync-bytes-copied = Скопировано.
sync-bytes-not-copied = Скопировать не удалось. Текст выделен: нажмите Ctrl+C.
sync-bytes-none = Сейчас ничего не уходит.
sync-bytes-text = Уходящий текст

## Отправка по шагам

sync-cancel = Остановить отправку
sync-stopping = Останавливается…
sync-progress-ask = Спрашиваем сервер, что у него есть…
sync-progress-fetch = { $count ->
        [one] Берём с сервера { $count } день…
        [few] Берём с сервера { $count } дня…
       *[many] Берём с сервера { $count } дней…
    }
sync-progress-send = Отправлено { $sent } из { $keys }…
sync-sent-months = { $count ->
        [one] Отправлены и подтверждены таблицы { $count } месяца.
        [few] Отправлены и подтверждены таблицы { $count } месяцев.
       *[many] Отправлены и подтверждены таблицы { $count } месяцев.
    }
sync-learned = { $count ->
        [one] От сервера узнали новое об { $count } дне.
        [few] От сервера узнали новое о { $count } днях.
       *[many] От сервера узнали новое о { $count } днях.
    }

## Отправка сама собой

sync-auto = Отправлять самостоятельно
sync-auto-about = При запуске, при закрытии и вскоре после записи. Если сервер не отвечает, попытка повторится позже.
sync-next-try = Следующая попытка: { $at }.
sync-next-soon = Следующая попытка: сейчас.
sync-failing = { $count ->
        [one] Последняя попытка не удалась.
        [few] Последние { $count } попытки не удались.
       *[many] Последние { $count } попыток не удались.
    } Числа ждут здесь, ничего не теряется.
sync-auto-off = Программа сама не отправляет. Отправляйте кнопкой или на флешке.
sync-auto-said-on = Программа отправляет сама.
sync-auto-said-off = Программа больше не отправляет сама.

## Строки без подробностей

lines-heading = Строки без подробностей
lines-about = Сервер насчитал их от этого рабочего места, но обращений для них здесь больше нет. Они остаются посчитанными. Если записываете их заново, сначала уберите строку, чтобы не посчитать дважды.
lines-visits = { $count ->
        [one] { $count } посещение за { $day }, посчитано раньше
        [few] { $count } посещения за { $day }, посчитаны раньше
       *[many] { $count } посещений за { $day }, посчитаны раньше
    }
lines-services-only = Услуги за { $day }, посчитаны раньше
lines-heads = { $count ->
        [one] { $count } человек в группе
        [few] { $count } человека в группе
       *[many] { $count } человек в группе
    }
lines-remove = Убрать строку
lines-sure = Вернуть строку будет нельзя. Убрать её?
lines-sure-yes = Да, убрать
lines-sure-no = Нет, оставить
lines-removed = Строка за { $day } убрана. Сервер узнает при следующей отправке.

## На флешке

sync-file-heading = Без интернета: на флешке или по почте
sync-file-about = В файле то же самое, что уходит по интернету. Его относят на сервер; полученное там подтверждение читают здесь.
sync-file-write = Записать файл
sync-file-read = Прочитать подтверждение
sync-file-written = { $count ->
        [one] Записано в { $path }: { $count } день или месяц. Ждёт подтверждения.
        [few] Записано в { $path }: { $count } дня и месяца. Ждёт подтверждения.
       *[many] Записано в { $path }: { $count } дней и месяцев. Ждёт подтверждения.
    }
sync-file-confirmed = { $count ->
        [one] Подтверждение прочитано: подтверждён { $count } день или месяц.
        [few] Подтверждение прочитано: подтверждены { $count } дня и месяца.
       *[many] Подтверждение прочитано: подтверждены { $count } дней и месяцев.
    }
sync-file-name = Сводка { $day }

## История

sync-history = История отправок
sync-history-empty = Пока ничего не отправлялось.
sync-history-done = Удалась
sync-history-same = Отправлять было нечего
sync-history-failed = Не удалась
sync-history-stopped = Остановлена вами
sync-history-file = на флешке
sync-history-network = по интернету
sync-history-times = { $count ->
        [one] { $count } раз, последний { $at }
        [few] { $count } раза, последний { $at }
       *[many] { $count } раз, последний { $at }
    }
sync-history-what = подтверждено: { $confirmed } из { $sent }, байтов: { $bytes }
sync-history-refused = { $count ->
        [one] { $count } не принят
        [few] { $count } не приняты
       *[many] { $count } не приняты
    }
sync-history-learned = { $count ->
        [one] { $count } узнан от сервера
        [few] { $count } узнаны от сервера
       *[many] { $count } узнаны от сервера
    }

## Связь

sync-connection = Как выходить в интернет
sync-proxy-system = Как в системе
sync-proxy-none = Напрямую, без прокси
sync-proxy-manual = Через этот прокси
sync-proxy-address = Адрес прокси
sync-proxy-hint = Например, http://proxy.primarie.md:3128 – так, как его дал тот, кто отвечает за сеть.
sync-proxy-missing = Напишите адрес прокси.
sync-proxy-keep = Сохранить адрес
sync-settings-kept = Сохранено.
keys-sync-lines = Убрать строку без подробностей
sync-refused-what = Ничего не теряется: эти дни остаются здесь. Покажите строки администратору сервера.
