SELECT request, service, counted_as, outcome, step, referred_to
FROM request_item WHERE request IN (SELECT value FROM json_each(?1)) ORDER BY request, place
