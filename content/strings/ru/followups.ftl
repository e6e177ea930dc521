# Повторные визиты: кто придёт ещё, когда и с чем.
nav-followups = Повторные визиты

## Состояния

followups-due = Сегодня
followups-overdue = Просрочены
followups-waiting = Впереди
followups-done = Завершены
followups-none-due = Сегодня никого не ждут.
followups-none-overdue = Просроченных визитов нет.
followups-none-waiting = На следующие дни никто не записан.
followups-none-done = Завершённых повторных визитов нет.
followups-none-how = Повторный визит назначают в окне «Приём» (Alt+V) до записи обращения или позже, из журнала.

## Код на памятке

followups-code = Код с памятки
followups-code-hint = Наберите так, как читается; большие буквы или маленькие – всё равно.
followups-code-find = Найти
followups-code-is = код { $code }
followups-found = Обращение открыто рядом.

## Один повторный визит

followups-late = просрочен
followups-due-on = Когда придёт
followups-due-hint = Пишите день, как удобно: завтра, 4.12, 4 декабря.
followups-done-on = Завершён
followups-reason = Зачем придёт
followups-bring = Что принести
followups-person = Человек
followups-alias = Как вы его называете
followups-phone = Телефон
followups-contact-hint = Имя и телефон остаются только здесь и удаляются, когда всё завершено.
followups-cleared-on = Имя и телефон будут удалены { $day }.
followups-cleared-after = Имя и телефон удаляются, когда всё завершено.
followups-first-visit = Визит { $day }, { $operator }
followups-quick = Обычные дни
followups-tomorrow = завтра
followups-in-a-week = через неделю
followups-in-two-weeks = через две недели
followups-agreed = Повторный визит назначен на { $day }.
followups-give-up = Убрать повторный визит
followups-given-up = Повторный визит убран.

## Что с ним делают

followups-finish = Пришёл, решено
followups-otherwise = Иначе…
followups-otherwise-title = Чем закончился повторный визит?
followups-came = Пришёл: { $outcome }
followups-nobody-came = Больше не пришёл
followups-put-off-to = Другой день…
followups-other-day = Перенести визит на другой день
followups-put-off = Визит перенесён на { $day }.
followups-open = Показать обращение
followups-finished = Повторный визит завершён и записан: { $outcome }.
followups-finished-alone = Повторный визит завершён, новый визит не записан.

## Клавиши этого экрана

keys-followups-tabs = Сегодня, просрочены, впереди, завершены
keys-followups-lines = От одного человека к другому
keys-followups-finish = Человек пришёл: завершить и записать визит
