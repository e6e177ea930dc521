# What the terminal programs say.
cli-init-done = The desk “{ $office }” is ready. The data are in { $path }.
cli-request-recorded = Recorded: request { $id }, day { $day }.
cli-request-undone = Undone: request { $id }.
cli-request-none = No requests.
cli-sheet-saved = The sheet is saved in { $path }.
cli-report-saved = The report is saved in { $path }.
cli-guide-saved = The operator’s guide is saved in { $path }.
cli-exported = { $rows ->
        [one] One row is saved in { $path }.
       *[other] { $rows } rows are saved in { $path }.
    }
cli-certificate-saved = The certificate is saved in { $path }. The name on it was not kept in the program.
cli-tally-line = { $period }: { $visits }, { $services }
cli-count-services = { $count ->
        [one] { $count } service given
       *[other] { $count } services given
    }
cli-enrolled = The desk is enrolled for “{ $office }”.
cli-left-hub = The enrolment for “{ $office }” at { $address } is ended. All data stayed here. After a new enrolment all numbers are sent again; nothing counts twice.
cli-sync-done = Sent: { $sent }; confirmed: { $receipted }; refused: { $refused }.
cli-sync-complete-through = Complete up to and including { $day }.
cli-bundle-exported = The tally is saved in { $path }. Take the file to the hub.
cli-bundle-receipted = The receipt in { $path } is accepted.
cli-demo-filled = { $count ->
        [one] Added { $count } invented request.
       *[other] Added { $count } invented requests.
    }
cli-search-none = No service for “{ $query }”.
cli-misuse = The command is not clear: { $detail }. Nothing was changed. Write --help to see its form.
cli-answer-lost = The work is done, but the answer could not be written. Check that there is room where it goes, and ask for it again.
cli-catalogue-running = Catalogue { $version }. Sheets verified: { $fresh }; due for a check: { $due }; with something expired: { $expired }.
cli-catalogue-applied = The catalogue { $version } is in use now.
cli-catalogue-rolled-back = The catalogue { $version } is in use again.
cli-catalogue-newest = The hub has no newer catalogue. { $version } is in use.
cli-moved-out = The data are saved, encrypted, in { $path }. The passphrase, told this once: { $code }
cli-moved-in = The data are here. Requests: { $count }.
