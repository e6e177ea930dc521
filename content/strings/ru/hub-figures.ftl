# Данные сервера: страна, район, учреждение.

## Страница

hub-country = Вся страна
hub-nav-above = Выше
hub-office-phone = телефон { $phone }
hub-coverage = { $heard } из { $desks } пунктов, { $percent } % дней
hub-coverage-none = в эти дни вестей ни от одного пункта не ждали
hub-complete-through = Полно по { $date }.
hub-complete-nothing = С начала ещё ни один день не полон.
hub-heads = Люди в группах
hub-more = на { $by } больше, чем { $before } до этого
hub-less = на { $by } меньше, чем { $before } до этого
hub-same = как и до этого: { $before }
hub-beside = «До этого» — это { $span }: { $coverage }.

## Дни

hub-choose-label = Что показано
hub-span = { $from } – { $to }
hub-period-day = День
hub-period-month = Месяц
hub-period-year = Год
hub-earlier = Раньше
hub-later = Позже
hub-choose-more = Другие дни, состояние на момент, объединённые учреждения
hub-field-from = с
hub-field-to = по
hub-field-until = по день перед
hub-field-as-of = Как было
hub-as-of-hint = Номер в журнале или момент, например 2026-11-28 или 2026-11-28T14:00. Пусто: как сейчас.
hub-as-of-moment = Запрошенный момент: { $moment }.
hub-field-offices = Учреждения
hub-offices-then = тогдашние
hub-offices-now = нынешние
hub-offices-now-note = По нынешним учреждениям: дни объединённых стоят под тем, которое продолжает.
hub-action-show = Показать

## Части

hub-column-month = Месяц
hub-column-heard = Пункты с вестями
hub-column-known-days = Известные дни пунктов
hub-column-now = Сейчас
hub-column-before = До этого
hub-column-word = Что
hub-column-count = Сколько раз
hub-column-step = Шаг
hub-column-place = Район или учреждение
hub-column-coverage = Сколько известно
hub-column-complete = Полно по
hub-caption-months = По месяцам
hub-caption-districts = Районы
hub-caption-stuck = Где люди застревают
hub-stuck-lede = По таблицам за { $months }. Шаги — из памятки.
hub-stuck-empty = За { $months } ни одной остановки не поступило.
hub-stuck-other-step = шаг, которого больше нет в памятке
hub-stuck-no-step = шаг не отмечен
hub-caption-tables = Как это было
hub-tables-lede = Таблицы за { $months }. Пункты отправляют их понемногу, чтобы никого нельзя было узнать, поэтому они немного отстают.
hub-tables-empty = Ни одной таблицы ещё не поступило.
hub-table-outcome = Результат, по услугам
hub-table-channel = Канал, по посещениям
hub-table-language = Язык, по посещениям
hub-table-help = Сколько помощи, где отмечено
hub-table-age = Возраст, где отмечено
hub-table-minutes = Длительность, где отмечено
hub-table-equipment = Использованное оборудование
hub-minutes-band = { $band } мин
hub-lag = Ещё не поступило: { $count }.

## Молчащие пункты

hub-quiet-heading = Без вестей
hub-quiet-lede = Пункты, которые не связывались с сервером неделю или дольше. Самые молчаливые — первыми.
hub-quiet-empty = За последнюю неделю связались все пункты.
hub-quiet-count = Пункты: { $count }.
hub-column-phone = Телефон
hub-column-heard-at = Последняя весть
hub-column-desk = Пункт

## Отложено

hub-held-settle = Разобрать.
hub-field-counts-as = считается как
hub-field-counts-on = считается за день
hub-action-count = Считать так
hub-action-accept = Они верны
hub-action-hold = Отложить снова
hub-mapped-days = Дни, которые считаются по слову администратора

## Файлы

hub-export-heading = Те же данные в файлах
hub-export-lede = Каждый файл сообщает, сколько известно, сколько в нём строк, итоги и из чего он сделан.
hub-total = Всего
hub-coverage-before = Сколько известно о прошлом периоде
error-hub-span-for-dhis2 = DHIS2 знает дни, месяцы и годы, но не другие промежутки. Файл не сделан; данные не изменены. Выберите день, месяц или год.
