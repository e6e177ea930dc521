# Что говорят программы в терминале.
cli-init-done = Рабочее место «{ $office }» готово. Данные лежат в { $path }.
cli-request-recorded = Записано: обращение { $id }, день { $day }.
cli-request-undone = Отменено: обращение { $id }.
cli-request-none = Обращений нет.
cli-sheet-saved = Памятка сохранена в { $path }.
cli-report-saved = Отчёт сохранён в { $path }.
cli-guide-saved = Памятка оператора сохранена в { $path }.
cli-exported = { $rows ->
        [one] { $rows } строка сохранена в { $path }.
        [few] { $rows } строки сохранены в { $path }.
       *[many] { $rows } строк сохранено в { $path }.
    }
cli-certificate-saved = Сертификат сохранён в { $path }. Имя с него в программе не сохранено.
cli-tally-line = { $period }: { $visits }, { $services }
cli-count-services = { $count ->
        [one] { $count } оказанная услуга
        [few] { $count } оказанные услуги
       *[many] { $count } оказанных услуг
    }
cli-enrolled = Рабочее место подключено для «{ $office }».
cli-left-hub = Подключение для «{ $office }» к { $address } завершено. Все данные остались здесь. После нового подключения все числа уйдут снова; ничего не посчитается дважды.
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
cli-answer-lost = Работа выполнена, но ответ не удалось записать. Проверьте, есть ли место там, куда он пишется, и запросите ответ ещё раз.
cli-catalogue-running = Каталог { $version }. Памятки проверены: { $fresh }; пора проверить: { $due }; с истёкшими сведениями: { $expired }.
cli-catalogue-applied = Теперь работает каталог { $version }.
cli-catalogue-rolled-back = Снова работает каталог { $version }.
cli-catalogue-newest = На центральном сервере нет более нового каталога. Работает { $version }.
cli-moved-out = Данные сохранены, зашифрованные, в { $path }. Пароль, показывается один раз: { $code }
cli-moved-in = Данные здесь. Обращений: { $count }.
