# Слова, которые нужны везде: меню, закрытые списки, кнопки.
app-name = Îndrumar
app-tagline = Журнал приёма, памятки по шагам и сводка без имён

## Меню

nav-label = Главное меню
nav-desk = Приём
nav-register = Журнал
nav-sheets = Памятки
nav-follow-ups = Повторные визиты
nav-statistics = Статистика
nav-sync = Синхронизация
nav-settings = Настройки
nav-skip = Перейти к содержанию

## Языки программы

lang-ro = Română
lang-ru = Русский
lang-en = English
lang-label = Язык программы

## Язык разговора

spoken-ro = румынский
spoken-ru = русский
spoken-en = английский
spoken-uk = украинский
spoken-gag = гагаузский
spoken-bg = болгарский

## Вид учреждения

office-kind-town-hall = Примэрия
office-kind-library = Библиотека
office-kind-cups = CUPS – единый центр государственных услуг
office-kind-cisc = CISC – центр информации и услуг для граждан

## Способ обращения

channel-desk = в окне
channel-phone = по телефону
channel-home = на дому
channel-outreach = на выезде
channel-message = сообщением

## Результат

outcome-solved = решено
outcome-stuck = остановка на шаге
outcome-referred = направлен в другое место
outcome-come-back = придёт ещё раз

## Размер букв на памятке

size-normal = обычный
size-large = крупный
size-very-large = очень крупный

## Кнопки

action-back = Назад
action-next = Дальше
action-done = Готово
action-save = Сохранить
action-cancel = Отмена
action-close = Закрыть
action-retry = Попробовать ещё раз
action-undo = Отменить
action-print = Печать
action-search = Найти
action-clear = Очистить
action-open = Открыть
action-show-folder = Показать папку
action-copy = Копировать
action-details = Подробнее

## Время и числа

date-today = сегодня
date-yesterday = вчера
count-minutes = { $count ->
        [one] { $count } минута
        [few] { $count } минуты
       *[many] { $count } минут
    }
count-visits = { $count ->
        [one] { $count } визит
        [few] { $count } визита
       *[many] { $count } визитов
    }
count-services = { $count ->
        [one] { $count } оказанная услуга
        [few] { $count } оказанные услуги
       *[many] { $count } оказанных услуг
    }
count-heads = { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }
count-requests = { $count ->
        [one] { $count } обращение
        [few] { $count } обращения
       *[many] { $count } обращений
    }

## Состояния

state-loading = Загрузка…
state-saving = Сохранение…
state-printing = Памятка готовится…
state-empty = Здесь пока ничего нет.
state-later = Эта часть программы появится позже.

## Клавиши

keys-title = Клавиши
keys-open = Показать клавиши
keys-search = Перейти к поиску
keys-tiles = Выбрать одну из восьми услуг
keys-arrows = Двигаться по списку
keys-record = Записать обращение
keys-print = Напечатать памятку и записать
keys-undo = Отменить последнюю запись
keys-escape = Отменить или закрыть
keys-help = Показать этот список
key-enter = Enter
key-escape = Esc
key-ctrl = Ctrl

## Ошибки

failed-heading = Не получилось
failed-dismiss = Понятно
window-title = Îndrumar – { $office }
required = обязательно
optional = необязательно
key-alt = Alt
keys-group-everywhere = Везде в программе
keys-group-details = Подробности обращения
keys-choose-number = Выбрать из открытого списка
demo-banner = Вымышленные данные для показа. Ничего настоящего здесь нет.
