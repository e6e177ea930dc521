# Экран «Памятки»: список, открытая памятка, что проверить, каталог и его новости.
nav-sheets = Памятки

## Части экрана

sheets-tabs-label = Части экрана
sheets-tab-recheck = { $count ->
        [0] Проверить
       *[other] Проверить ({ $count })
    }
sheets-tab-catalogue = Каталог и новости
sheets-new-ours = Добавить услугу

## Список

sheets-search-label = Какую памятку найти?
sheets-search-placeholder = Свет, справка…
sheets-list-label = Памятки
sheets-found = Найденные памятки
sheets-no-results = По запросу «{ $query }» памяток нет. Попробуйте другое слово, например свет, документ или помощь.

## Состояние памятки

sheets-state-fresh = проверено
sheets-state-due = пора проверить
sheets-state-expired = устарело
sheets-verified = проверено { $date }
sheets-verified-due = пора проверить (последний раз { $date })
sheets-verified-expired = часть сведений устарела (проверено { $date })
sheets-see-recheck = Посмотреть, что проверить
sheets-own = с нашим дополнением

## Что можно сделать с памяткой

sheets-opened = Открыта памятка: { $service }.
sheets-not-recorded = Обращение при этом не записывается.
sheets-printed-on = Памятка отправлена на принтер { $printer }. Обращение не записано.
sheets-open-pdf = Открыть PDF
sheets-save-web = Веб-страница
sheets-add-ours = Добавить своё
sheets-edit-ours = Изменить своё
sheets-strip = Что написать на корешке
sheets-strip-number = Важный номер
sheets-strip-next = Следующая дата
sheets-strip-day-example = например 04.12.2026
sheets-strip-day-unclear = Напишите день, месяц и год, например 04.12.2026.
sheets-strip-hint = Печатается только на этой памятке. В программе ничего из этого не остаётся.
keys-sheets-print = Напечатать памятку без записи
keys-sheets-tabs = Памятки, проверка, каталог

## Что проверить

recheck-heading = Что пора проверить
recheck-none = { $count ->
        [one] Всё в порядке: проверена { $count } памятка.
        [few] Всё в порядке: проверены { $count } памятки.
       *[many] Всё в порядке: проверено { $count } памяток.
    }
recheck-how = Позвоните или откройте сайт, сверьте с памяткой и нажмите «Проверено». Если в памятке ошибка, напишите правильный текст через «Добавить своё».
recheck-expired-how = Устаревшее больше не печатается, даже если вы его проверили: оно вернётся с обновлением каталога.
recheck-due-since = пора проверить с { $day }
recheck-expired-since = устарело { $day }
recheck-by = { $day } проверено: { $operator }
recheck-address = Адрес
recheck-phone = Телефон
recheck-done = Проверено
recheck-see-sheet = Открыть памятку
recheck-noted = Отмечено как проверенное: { $service }.
recheck-checked-heading = Проверено только что

## Каталог

edition-heading = Каталог услуг
edition-builtin = Версия { $version }, установлена вместе с программой
edition-update = Версия { $version }, получена с обновлением
edition-counts = Памяток без замечаний: { $fresh }, пора проверить: { $due }, с устаревшими сведениями: { $expired }
edition-choose = Обновить из файла…
edition-fetch = Получить с центрального сервера
edition-nothing-newer = Версии новее { $version } нет.
edition-how = Файл присылает администратор центрального сервера. Программа примет его, только если он цел и подписан.
edition-roll-back = Вернуть версию { $version }
edition-rolled-back = Снова работает версия { $version }.
edition-applied = Каталог обновлён. Теперь работает версия { $version }.
edition-brought = Что изменилось по сравнению с версией { $version }
edition-brought-nothing = Текст памяток остался прежним.
edition-added = Новая услуга: { $service }
edition-retired = Больше нет услуги «{ $service }». Вместо неё – «{ $successor }».
edition-changed = Изменилось: { $service } – { $parts }
conflicts-heading = Отложенные дополнения
conflicts-open = Открыть дополнение

## Новости

news-heading = Что нового
news-none = Новостей пока нет. Они приходят вместе с обновлением каталога.
news-more = { $count ->
        [one] Ещё { $count } новость – в разделе «Памятки».
        [few] Ещё { $count } новости – в разделе «Памятки».
       *[many] Ещё { $count } новостей – в разделе «Памятки».
    }

## Сведения в памятке

fact-sheet = Вся памятка
fact-price = Цена
fact-price-online = Цена через интернет
fact-price-desk = Цена с помощью оператора
fact-commission = Комиссия
fact-amount = Сумма
fact-term = Срок
fact-deadline = Крайний срок
fact-validity = Срок действия
fact-delivery = Доставка
fact-place = Место
fact-phone = Телефон
fact-hours = График работы
fact-email = Электронная почта

## Части памятки

part-name = название
part-title = заголовок
part-summary = описание
part-provider = кто оказывает услугу
part-who = кто может обратиться
part-bring = что взять с собой
part-steps = шаги
part-addresses = адреса
part-notes = полезные сведения
part-search = слова для поиска
part-place = место в списке
part-verified = дата проверки
