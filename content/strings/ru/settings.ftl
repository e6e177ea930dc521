# Настройки: как работает это рабочее место.
nav-settings = Настройки
settings-saved = Сохранено
settings-said = Сохранено: { $part }.

## Учреждение

settings-office = Учреждение
settings-office-about = Так оно указано на памятках и в отчётах.
settings-district = Район или муниципий
settings-district-none = не выбран
settings-patron = Храм (престольный праздник) села
settings-patron-placeholder = например: 8 ноября
settings-patron-about = Нерабочий день у вас. Предлагается как выходной.
settings-phone = Телефон на памятках
settings-hours = Часы работы на памятках
settings-hours-placeholder = например: пн–пт, 8–12 и 13–17
settings-code = Код, выданный центральным сервером: { $code }

## Операторы

settings-operators = Операторы
settings-operators-about = Выбранный оператор указывается в обращениях, которые вы записываете с этого момента. Имена остаются на этом компьютере.
settings-operators-now = Кто работает сейчас
settings-operator-new = Ещё один оператор
settings-operator-add = Добавить
settings-operator-remove = Убрать «{ $name }» из списка
settings-operator-removed = Из списка убрано: { $name }. Записанные обращения остаются.
settings-operator-back = Вернуть

## Печать

settings-printing = Печать
settings-printing-about = Как печатаются памятки, если не выбрать иначе.
settings-printer-usual = основной принтер компьютера
settings-printer-search = Ищем принтеры…
settings-print-size = Размер букв на памятках

## Что спрашивается

settings-asks = Что отмечается при визите
settings-asks-about = Неотмеченное здесь на приёме не показывается. Записанное раньше остаётся.
settings-ask-help = Сколько помощи понадобилось
settings-ask-help-about = Рассказали, показали, сделали вместе, сделали за человека.
settings-ask-age = Возрастная группа
settings-ask-age-about = Только четыре большие группы, без даты рождения. Сначала выключено.
settings-ask-equipment = Что дали попользоваться
settings-ask-equipment-about = Компьютер, считыватель карт, телефон, сканер, принтер.
settings-ask-timer = Секундомер
settings-ask-timer-about = Считает минуты с выбора услуги. Минуты можно вписать и вручную.

## Что хранится

settings-privacy = Что хранится
settings-privacy-about = В обращениях нет имён. Только для повторного визита можно записать, как к человеку обращаться, и телефон.
settings-contact-days = Сколько дней хранить телефон после завершения повторного визита
settings-contact-days-about = От 0 до 365 дней. Потом он удаляется сам.
settings-no-traces = Компьютером пользуются и другие
settings-no-traces-about = Напечатанная памятка удаляется из папки программы, как только её примет принтер, остальное – со следующей памяткой и при каждом запуске. Файлы, сохранённые в «Документах», остаются. То, что запоминает программа для просмотра PDF, от нас не зависит.

## Язык и вид

settings-looks = Язык и внешний вид
settings-looks-about = Меняется сразу и только на этом компьютере.
settings-theme = Цвета
settings-theme-system = как на компьютере
settings-theme-light = светлые
settings-theme-dark = тёмные
settings-theme-contrast = высокий контраст
settings-text = Размер букв в программе
settings-hints = Подсказки первой недели
settings-hints-about = Короткая строка на приёме, которая показывает следующий шаг.

## Каталог

settings-catalogue = Каталог услуг
settings-catalogue-version = Версия { $version }
settings-catalogue-open = Открыть памятки

## О программе

settings-about = О программе
settings-version = Версия
settings-folder = Где лежат данные
settings-folder-about = Все данные лежат в этой папке в зашифрованном виде. Ничего из неё не удаляйте.
settings-install = Код этого рабочего места
settings-since = Работает с
settings-licence = Лицензия
settings-licence-text = Свободная программа: MIT или Apache 2.0, на выбор. Шрифт Noto Sans: SIL Open Font License 1.1.
settings-guide = Руководство на двух страницах
settings-guide-about = Клавиши, запись, печать и что уходит с рабочего места – на одном листе, чтобы положить рядом с компьютером.
