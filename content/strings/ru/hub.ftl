hub-offices-heading = Учреждения
hub-offices-empty = Учреждений пока нет. Добавьте первое командой «indrumar-hub office add».
hub-column-office = Учреждение
hub-column-kind = Вид
hub-column-district = Район
hub-column-desks = Рабочие места
hub-column-day = День
hub-column-service = Услуга
hub-column-visits = Визиты
hub-column-services = Оказанные услуги
hub-total = Всего
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
hub-office-lede = Визиты и услуги, посчитанные рабочими местами этого учреждения.
hub-column-today = Сегодня
hub-column-this-month = Этот месяц
hub-column-this-year = Этот год
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
