# The register: all requests.
register-title = Register
register-search-label = Search the register
register-empty = The register is empty. Record the first request at the Desk.
register-no-results = No request for “{ $query }”. Try another word.
register-column-day = Day
register-column-time = Time
register-column-services = Services
register-column-outcome = Outcome
register-column-channel = Channel
register-column-operator = Operator
register-column-note = Note
