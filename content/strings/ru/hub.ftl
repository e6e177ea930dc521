hub-offices-empty = Учреждений пока нет. Добавьте первое командой «indrumar-hub office add».
hub-column-office = Учреждение
hub-column-district = Район
hub-column-day = День
hub-column-service = Услуга
hub-column-visits = Визиты
hub-column-services = Оказанные услуги
hub-service-unknown = неизвестная услуга ({ $code })
hub-anonymous = Здесь только числа. По ним нельзя узнать ни одного человека.
hub-ready = Центральный сервер слушает на { $address }.
hub-stopped = Центральный сервер остановлен. Данные сохранены.
hub-office-added = Учреждение «{ $name }» добавлено с кодом { $code }.
hub-enrol-code = Код подключения: { $code }. Действует до { $expires }, для одного рабочего места.
hub-bundle-imported = Сводка посчитана. Подтверждение лежит в { $path }; верните его на рабочее место.

## Страницы

hub-page-title = Центральный сервер Îndrumar
hub-lede = Сколько визитов насчитали рабочие места, по учреждениям. День меняется в полночь по кишинёвскому времени.
hub-caption-offices = Визиты по учреждениям
hub-caption-days = Последние дни
hub-caption-services = Оказанные услуги по названиям
hub-services-empty = За этот месяц и этот год услуг ещё нет.
hub-day-zero = никто не приходил
hub-day-closed = закрыто
hub-day-unknown = нет сведений
hub-held-heading = Отложено
hub-held-about = Всё это хранится без изменений и не входит в итог, пока не выяснено.
hub-held-codes = Услуги, которых каталог ещё не знает
hub-held-days = Дни из будущего или задолго до подключения рабочего места
hub-held-sizes = Неестественно большие числа
hub-all-offices = Все учреждения
hub-not-found = Такой страницы нет.
hub-languages-label = Язык страницы
hub-skip = Перейти к содержанию

## Консоль

hub-total-line = { $office }, { $period }: { $visits }.
hub-held-line = Отложено, в итог не входит: { $held }.
hub-keys-refused = Не принято: { $periods }. Они остаются на рабочем месте.

## Каталог

hub-catalogue-signed = Каталог { $version } подписан и сохранён в { $path }.
hub-catalogue-published = Каталог { $version } опубликован. Рабочие места возьмут его при следующей синхронизации.
hub-catalogue-line = { $version }: опубликован { $date }, подписал { $by }
hub-catalogue-by-hub = этот центральный сервер
hub-catalogue-none = Ни один каталог не опубликован. Рабочие места пользуются тем, что установлен вместе с программой.
hub-publisher-key-made = Ключ сохранён в { $path }. Никому не давайте этот файл. Открытая часть ключа: { $key }
hub-publisher-trusted = Теперь принимаются и каталоги, которые подписывает «{ $name }».

## Администрирование

hub-offices-taken = Список принят. Новых учреждений: { $added }; изменено: { $changed }; без изменений: { $unchanged }.
hub-offices-written = Список учреждений сохранён в { $path }.
hub-list-fault = Строка { $line }: { $fault }
hub-office-merged = Учреждение { $office } входит в { $into } начиная с { $date }. Его история сохраняется.
hub-letter-written = Код регистрации: { $code }. Действует до { $expires }, только для одного рабочего места. Письмо сохранено в { $path }.
hub-letters-written = Писем сохранено в { $path }: { $count }. В каждом свой код, он действует 14 дней.
hub-install-line = { $install }, { $office }: программа { $program }, последняя связь: { $heard }
hub-install-never = никогда
hub-install-none = Ни одно рабочее место не зарегистрировано.
hub-install-stopped = остановлено { $date }
hub-install-apart = данные приходили из двух мест или с восстановленного диска, последний раз { $date }
hub-install-revoked = Рабочее место { $install } больше не может отправлять данные. Уже отправленное остаётся в подсчёте.
hub-install-reinstated = Рабочее место { $install } снова может отправлять данные.
hub-held-none = Ничего не отложено.
hub-code-mapped = Код { $code } теперь учитывается как { $target }.
hub-code-unmapped = Код { $code } снова отложен.
hub-day-mapped = День { $day } этого рабочего места учитывается за { $on }.
hub-day-unmapped = День { $day } этого рабочего места снова отложен.
hub-sizes-accepted = Большие числа этого рабочего места за { $day } учитываются.
hub-backed-up = Копия базы данных сохранена в { $path }. Храните её надёжно: в ней есть и ключ центрального сервера.
hub-key-changed = Теперь сервер подписывает новым ключом (смена № { $number }): { $key }. Рабочие места узнают его сами при следующей отправке. Сделайте сейчас новую копию базы данных: в старых нового ключа нет.
hub-as-of-line = Так было после записи { $number } в журнале.

## Письмо с кодом регистрации

letter-title = Регистрация рабочего места
letter-lead = С этим кодом программа «Îndrumar» в вашем учреждении сможет отправлять сводки. По ним нельзя узнать ни одного человека.
letter-code-caption = Код регистрации
letter-code-alt = Код регистрации в виде картинки
letter-step-open = Откройте программу «Îndrumar» и выберите «Синхронизация».
letter-step-address = Введите адрес центрального сервера.
letter-step-code = Введите код регистрации. Большие и маленькие буквы не различаются.
letter-step-check = Проверьте, что появилось название вашего учреждения.
letter-address = Адрес центрального сервера
letter-code = Код регистрации
letter-until = Действует до
letter-keep = Код предназначен только для одного рабочего места и действует до { $date }. Никому другому его не передавайте.
letter-lost = Если письмо потеряно или срок кода истёк, попросите у администратора новый код. Записанные до этого обращения не пропадут.
