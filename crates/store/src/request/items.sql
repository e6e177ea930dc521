SELECT service, counted_as, outcome, step FROM request_item WHERE request = ?1 ORDER BY place
