## Упражнения: вход, выход, рамка

practice-enter = Упражнения
practice-leave = Выйти из упражнений
practice-banner = Упражнения: обращения вымышленные. Ничего не подсчитывается и не отправляется.
practice-no-sync = Из упражнений ничего не уходит. Настоящие обращения отправляются сами, как обычно.
practice-turning = Минуту…
practice-began = Упражнения начались. Обращения здесь вымышленные.
practice-left = Вы вышли из упражнений. Снова открыты настоящие обращения.
practice-offer = Вы здесь впервые? Попробуйте сначала на вымышленных обращениях: ничего не подсчитывается.

## Сами упражнения

practice-heading = Задания
practice-fold = Свернуть
practice-unfold = Показать задания
practice-again = Начать сначала
practice-step-done = сделано
practice-step-waits = не сделано
practice-progress = { $done } из { $total }
practice-visit = 1. Одно посещение
practice-visit-record = Наберите «свет», нажмите Enter, затем ещё раз Enter: посещение записано.
practice-visit-undo = Отмените его: Ctrl+Z.
practice-sheet = 2. Памятка о справке о несудимости
practice-sheet-choose = Наберите «судимость» и нажмите Enter.
practice-sheet-print = Нажмите Ctrl+P: памятка печатается (здесь без бумаги), а посещение записывается.
practice-mistake = 3. Вчерашняя ошибка
practice-mistake-channel = В журнале (F3) найдите «по ошибке» и исправьте вчерашнее посещение: это был звонок по телефону.
practice-mistake-minutes = У того же посещения поставьте 15 минут.
practice-did = Шаг сделан: { $done } из { $total }.
practice-did-exercise = Задание выполнено: { $exercise }
practice-did-all = Все задания выполнены. Можно выйти из упражнений.

## Что программа пишет в вымышленные данные

practice-mistake-note = Звонили по телефону, 15 минут; по ошибке записано как приём, 1 минута.
practice-printer = Учебный принтер (без бумаги)
