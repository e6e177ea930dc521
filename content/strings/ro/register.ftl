# Registrul: toate solicitările.
register-title = Registru
register-search-label = Caută în registru
register-empty = Registrul este gol. Prima solicitare o înregistrați la Ghișeu.
register-no-results = Nicio solicitare pentru „{ $query }”. Încercați alt cuvânt.
register-column-day = Ziua
register-column-time = Ora
register-column-services = Servicii
register-column-outcome = Rezultat
register-column-channel = Canal
register-column-operator = Operator
register-column-note = Notă
