first-progress = Шаг { $current } из { $total }

## Язык

first-language-heading = На каком языке вы работаете?
first-language-hint = Его можно сменить в любое время. Памятки печатаются на языке посетителя.

## Учреждение

first-office-heading = Где вы работаете?
first-office-hint = Название учреждения будет на напечатанных памятках.
first-name-label = Название учреждения
first-name-placeholder = например: Примэрия Пелиния
first-kind-label = Вид учреждения
first-locality-label = Населённый пункт
first-locality-placeholder = например: Пелиния
first-hub-placeholder = https://

## Оператор

first-operator-heading = Кто работает на этом месте?
first-operator-hint = Имя остаётся только на этом компьютере. Других операторов можно добавить позже.
first-operator-label = Имя и фамилия
first-operator-placeholder = например: Мария Русу

## Конец

first-privacy = Всё, что вы записываете, хранится на этом компьютере в зашифрованном виде. На сервер уходят только числа, без имён.
first-finish = Начать работу
first-working = Рабочее место готовится…
first-ready = Рабочее место готово.
first-name-missing = Напишите название учреждения.
first-locality-missing = Напишите населённый пункт.
first-operator-missing = Напишите имя оператора.
first-enrol-later = Подключение к центральному серверу делается позже, в разделе «Синхронизация».
first-district-label = Район или муниципий
first-district-placeholder = например: Сороки
