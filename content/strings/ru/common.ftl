# Слова, которые нужны везде: меню, закрытые списки, кнопки.
app-name = Îndrumar

## Меню

nav-label = Главное меню
nav-desk = Приём
nav-sync = Синхронизация
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

## Сколько помощи понадобилось, возраст, оборудование

help-informed = объяснили
help-shown = показали, как сделать
help-together = сделали вместе
help-done = сделали за человека
age-under-18 = до 18 лет
age-18-34 = 18–34 года
age-35-64 = 35–64 года
age-65 = 65 лет и старше
equipment-public-pc = компьютер для посетителей
equipment-card-reader = считыватель карт
equipment-phone = телефон
equipment-scanner = сканер
equipment-printer = принтер

## Кнопки

action-back = Назад
action-next = Дальше
action-done = Готово
action-close = Закрыть
action-retry = Попробовать ещё раз
action-clear = Очистить

## Время и числа

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
count-heads = { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }

## Состояния

state-loading = Загрузка…
state-saving = Сохранение…
state-printing = Памятка готовится…

## Клавиши

keys-title = Клавиши
keys-tiles = Выбрать одну из восьми услуг
keys-arrows = Двигаться по списку
keys-record = Записать обращение
keys-print = Напечатать памятку и записать
keys-print-options = Посмотреть памятку и выбрать, как её печатать
keys-undo = Отменить последнюю запись
keys-escape = Отменить или закрыть
keys-help = Показать этот список
key-enter = Enter
key-escape = Esc
key-ctrl = Ctrl
key-shift = Shift

## Ошибки

failed-heading = Не получилось
failed-dismiss = Понятно
window-title = Îndrumar – { $office }
key-alt = Alt
keys-group-everywhere = Везде в программе
keys-group-details = Подробности обращения
keys-choose-number = Выбрать из открытого списка
demo-banner = Вымышленные данные для показа. Ничего настоящего здесь нет.
