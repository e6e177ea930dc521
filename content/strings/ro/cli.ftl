# Ce spun programele din terminal.
cli-init-done = Ghișeul „{ $office }” este pregătit. Datele sunt în { $path }.
cli-request-recorded = Înregistrat: solicitarea { $id }, ziua { $day }.
cli-request-undone = Anulată: solicitarea { $id }.
cli-request-none = Nicio solicitare.
cli-sheet-saved = Fișa este salvată în { $path }.
cli-report-saved = Raportul este salvat în { $path }.
cli-guide-saved = Ghidul operatorului este salvat în { $path }.
cli-exported = { $rows ->
        [one] Un rând este salvat în { $path }.
        [few] { $rows } rânduri sunt salvate în { $path }.
       *[other] { $rows } de rânduri sunt salvate în { $path }.
    }
cli-certificate-saved = Certificatul este salvat în { $path }. Numele de pe el nu s-a păstrat în program.
cli-tally-line = { $period }: { $visits }, { $services }
cli-count-services = { $count ->
        [one] { $count } serviciu acordat
        [few] { $count } servicii acordate
       *[other] { $count } de servicii acordate
    }
cli-enrolled = Ghișeul este înscris pentru „{ $office }”.
cli-left-hub = Înscrierea pentru „{ $office }” la { $address } este încheiată. Toate datele au rămas aici. După o înscriere nouă se trimit din nou toate numerele; nimic nu se numără de două ori.
cli-sync-done = Trimise: { $sent }; confirmate: { $receipted }; refuzate: { $refused }.
cli-sync-complete-through = Complet până la { $day }, inclusiv.
cli-bundle-exported = Bilanțul este salvat în { $path }. Duceți fișierul la centralizator.
cli-bundle-receipted = Confirmarea din { $path } este primită.
cli-demo-filled = { $count ->
        [one] Adăugată { $count } solicitare inventată.
        [few] Adăugate { $count } solicitări inventate.
       *[other] Adăugate { $count } de solicitări inventate.
    }
cli-search-none = Niciun serviciu pentru „{ $query }”.
cli-misuse = Comanda nu este clară: { $detail }. Nu s-a schimbat nimic. Scrieți --help pentru forma ei.
cli-answer-lost = Lucrul este făcut, dar răspunsul nu s-a putut scrie. Verificați dacă mai este loc acolo unde se scrie și cereți răspunsul din nou.
cli-catalogue-running = Catalogul { $version }. Fișe verificate: { $fresh }; de reverificat: { $due }; cu date expirate: { $expired }.
cli-catalogue-applied = Se folosește acum catalogul { $version }.
cli-catalogue-rolled-back = Se folosește din nou catalogul { $version }.
cli-catalogue-newest = Centralizatorul nu are un catalog mai nou. Se folosește { $version }.
cli-moved-out = Datele sunt salvate, criptate, în { $path }. Parola, arătată o singură dată: { $code }
cli-moved-in = Datele sunt aici. Solicitări: { $count }.
