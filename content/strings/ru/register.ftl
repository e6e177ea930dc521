# Журнал: всё записанное – найти, открыть, исправить.
nav-register = Журнал

## Поиск и фильтры

register-search-label = Поиск в журнале
register-search-placeholder = Услуга, заметка, код…
register-searching = Идёт поиск…
register-count = { $count ->
        [one] { $count } обращение
        [few] { $count } обращения
       *[many] { $count } обращений
    }
register-first = Первые { $count }; прокрутите, чтобы увидеть следующие
register-filters = Фильтры
register-any = все
register-any-day = любой
register-service = Услуга
register-services = Услуги
register-no-service = Услуги с таким названием нет.
register-help = Какая помощь
register-age = Возраст
register-equipment = Техника
register-kind = Вид
register-kind-individual = один человек
register-kind-group = группа
register-state = Состояние
register-state-valid = в силе
register-state-changed = исправленные
register-state-undone = отменённые
register-clear = Убрать фильтры
register-empty = Журнал пока пуст.
register-empty-how = Визиты записываются в окне «Приём», клавиша F2. Старый журнал переносится из файла CSV: Alt+I.
register-nothing = Подходящих обращений нет.
register-nothing-how = Попробуйте другое слово или уберите фильтры.

## Таблица

register-caption = Обращения, новые сверху
register-when = Когда
register-open = { $at } { $services }
register-more = Показано: { $count }. Показать ещё
register-is-undone = отменено
register-changed-after-sent = исправлено после отправки
register-returns = придёт { $day }
register-source-paper = с бумаги
register-source-import = из старого журнала

## Одно обращение

register-request-of = Обращение { $at }
register-close = Закрыть обращение
register-day = День
register-visits = Визиты
register-sheets = Напечатано памяток
register-source = Откуда
register-code = Код для возвращения
register-is-undone-long = Обращение отменено и не считается. Его можно вернуть.
register-changed-after-sent-long = Исправлено после отправки. При следующей отправке цифра исправится и на центральном сервере.
register-follow-up = Повторный визит
register-follow-up-new = Назначить повторный визит
register-follow-up-change = Изменить повторный визит
register-print = Напечатать памятку
register-no-sheet = Для услуг этого обращения памяток нет.
register-edit = Исправить
register-undo = Отменить обращение
register-restore = Вернуть
register-undone = Обращение отменено.
register-restored = Обращение снова на месте.

## Исправление

register-edit-title = Исправить обращение
register-add-service = Ещё одна услуга
register-add-how = Наберите первые буквы…
register-referred-to = Куда направили человека
register-second-language = Второй язык
register-none = –
register-group-heads = Людей в группе
register-keep = Сохранить
register-edited = Исправление сохранено. Прежнее остаётся в истории.

## История

register-history = Что менялось
register-history-edit = { $at }, { $operator }: исправлено
register-history-undo = { $at }, { $operator }: отменено
register-history-restore = { $at }, { $operator }: возвращено
register-history-elsewhere = { $at }: отменено на копии этих данных

## Последнее действие назад

register-undone-last = Отменено последнее действие: { $what }.
register-redone-last = Снова сделано: { $what }.
deed-add-request = запись обращения
deed-undo-request = отмена обращения
deed-restore-request = возврат обращения
deed-edit-request = исправление обращения
deed-enter-tally = сводка с бумаги
deed-import-register = перенос старого журнала
deed-finish-follow-up = завершение повторного визита
deed-declare-day = отметка о дне

## Показанное как файл

register-export = Сохранить показанное:
register-exported = { $count ->
        [one] Сохранено { $count } обращение: { $path }
        [few] Сохранено { $count } обращения: { $path }
       *[many] Сохранено { $count } обращений: { $path }
    }

## Клавиши этого экрана

keys-register-find = Искать
keys-register-lines = От одного обращения к другому
keys-register-open = Открыть обращение
keys-register-save = Сохранить показанное как PDF

## Сертификат участника

register-certificate = Сертификат…
register-certificate-title = Сертификат участника
register-certificate-name = Имя человека
register-certificate-name-hint = Печатается на сертификате и нигде не сохраняется.
register-certificate-training = Обучение
register-certificate-save = Сохранить сертификат
register-certificate-saved = Сертификат сохранён: { $path }. Имя с него не сохраняется.
