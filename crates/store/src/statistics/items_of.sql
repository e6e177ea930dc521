SELECT request, service, counted_as, outcome, step FROM request_item WHERE request = ?1
