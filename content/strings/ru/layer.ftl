# Что пункт помощи сам пишет об услуге, рядом с официальным текстом.
layer-title = Наше дополнение: { $service }
layer-title-short = Наше дополнение
layer-title-new = Новая собственная услуга
layer-title-own = Собственная услуга: { $service }
layer-tongue = Язык текста и памятки:
layer-tongue-hint = Румынский текст обязателен. Если перевода нет, на памятке будет румынский текст с пометкой (ro).
layer-in-romanian = По-румынски: { $text }
layer-official = Официально: { $text }
layer-unsaved = Не сохранено. Если закрыть сейчас, текст останется здесь, пока программа открыта.
layer-resumed = Это текст, который вы не сохранили в прошлый раз.
layer-left = Текст не сохранён. Он будет здесь, когда вы откроете это окно снова.
layer-changed = Последнее изменение: { $day }, { $operator }

## Кнопки

layer-save = Сохранить
layer-drop = Отменить изменения
layer-delete = Удалить дополнение
layer-delete-own = Удалить услугу
layer-put-back = Вернуть
layer-saved = Сохранено. Теперь на памятке есть ваш текст.
layer-removed = Текст удалится, когда вы закроете это окно. До тех пор его можно вернуть.
layer-deleted = Текст удалён.
layer-is-back = Текст возвращён.
layer-nothing = Сначала напишите что-нибудь.

## Дополнения к официальной услуге

layer-phone = Наш телефон
layer-hours = Наш график работы
layer-supplier = Местный поставщик
layer-supplier-hint = Например, кто подаёт воду в вашем селе.
layer-account = Где найти номер счёта
layer-account-hint = Например, на какой квитанции и в каком углу.
layer-note = Полезно знать у нас
layer-note-hint = Например, где стоит компьютер для посетителей.
layer-steps = Дополнительные шаги
layer-steps-none = Дополнительных шагов нет. Добавьте шаг, если у вас нужно сделать что-то ещё.
layer-step = Дополнительный шаг { $place }
layer-step-after = Когда его делают
layer-step-first = В самом начале
layer-step-behind = После шага { $place }: { $text }
layer-step-gone = Этого шага на памятке больше нет. Выберите другой.
layer-step-trouble = Если дополнительный шаг { $place } не получается
layer-step-add = Добавить шаг

## Собственная услуга

layer-name = Название услуги
layer-name-hint = Так она называется в поиске и на памятке.
layer-headline = Заголовок памятки
layer-aliases = Другие слова для поиска
layer-aliases-hint = Через запятую. Например: водопровод, канализация.
layer-summary = Коротко о том, что это
layer-own-steps = Шаги по порядку
layer-own-step = Шаг { $place }
layer-bring = Что нужно принести
layer-thing = Строка { $place }
layer-thing-add = Добавить строку
layer-own-phone = Телефон
layer-own-hours = График работы
layer-own-note = Полезно знать
layer-provider = Кто оказывает услугу
layer-provider-hint = Например, примэрия или библиотека.
layer-lines-keys = Enter начинает следующую строку. Alt+↑ и Alt+↓ переставляют строку. Backspace удаляет пустую строку.
layer-move-up = Поднять выше: { $name }
layer-move-down = Опустить ниже: { $name }
layer-line-remove = Удалить: { $name }
layer-moved = Теперь на месте { $place }.

## Памятка рядом

layer-preview = Памятка, какой она будет
layer-preview-waits = Памятка появится здесь, когда вы напишете название и первый шаг.
layer-preview-none = Здесь нечего показать.
layer-preview-old = Здесь показана последняя правильная памятка. Исправьте отмеченное поле.

## Когда официальный текст изменился

layer-aside-here = У вас написано
layer-aside-official = Официально теперь написано
layer-aside-gone = Там больше ничего не написано.
layer-aside-keep = Оставить
layer-aside-drop = Убрать
layer-conflict-undecided = Сначала решите для каждого текста: оставить или убрать.
layer-move-on = Перенести текст в услугу «{ $service }»

## Чего написать нельзя

layer-refused-empty = Напишите здесь несколько слов по-румынски.
layer-refused-signs = В тексте должны быть буквы или цифры.
layer-refused-long = { $max ->
        [one] Текст слишком длинный: помещается не больше { $max } знака.
        [few] Текст слишком длинный: помещается не больше { $max } знаков.
        [many] Текст слишком длинный: помещается не больше { $max } знаков.
       *[other] Текст слишком длинный: помещается не больше { $max } знака.
    }
layer-refused-many = { $max ->
        [one] Слишком много строк: на памятку помещается не больше { $max }.
        [few] Слишком много строк: на памятку помещается не больше { $max }.
        [many] Слишком много строк: на памятку помещается не больше { $max }.
       *[other] Слишком много строк: на памятку помещается не больше { $max }.
    }
layer-refused-step = Выбранного шага на памятке больше нет. Выберите другой.
layer-refused-sign = Знак «{ $character }» напечатать нельзя. Напишите текст без него.
