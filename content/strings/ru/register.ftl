# Журнал: все обращения.
register-title = Журнал
register-search-label = Поиск в журнале
register-empty = Журнал пуст. Первое обращение запишите в разделе «Приём».
register-no-results = По запросу «{ $query }» обращений нет. Попробуйте другое слово.
register-column-day = День
register-column-time = Время
register-column-services = Услуги
register-column-outcome = Результат
register-column-channel = Способ
register-column-operator = Оператор
register-column-note = Заметка
