# Что говорят программы в терминале.
cli-init-done = Рабочее место «{ $office }» готово. Данные лежат в { $path }.
cli-request-recorded = Записано: обращение { $id }, день { $day }.
cli-request-undone = Отменено: обращение { $id }.
cli-request-none = Обращений нет.
cli-sheet-saved = Памятка сохранена в { $path }.
cli-tally-line = { $period }: визитов { $visits }, оказанных услуг { $services }
cli-enrolled = Рабочее место подключено для «{ $office }».
cli-sync-done = Отправлено: { $sent }; подтверждено: { $receipted }; не принято: { $refused }.
cli-sync-complete-through = Полно по { $day } включительно.
cli-bundle-exported = Сводка сохранена в { $path }. Передайте файл на центральный сервер.
cli-bundle-receipted = Подтверждение из { $path } принято.
cli-demo-filled = { $count ->
        [one] Добавлено { $count } вымышленное обращение.
        [few] Добавлено { $count } вымышленных обращения.
       *[many] Добавлено { $count } вымышленных обращений.
    }
cli-search-none = По запросу «{ $query }» услуг нет.
cli-misuse = Команда непонятна: { $detail }. Ничего не изменено. Наберите --help, чтобы увидеть её вид.
