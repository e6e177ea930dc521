INSERT INTO request_item (request, place, service, counted_as, outcome, step, referred_to)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
