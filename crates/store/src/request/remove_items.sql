DELETE FROM request_item WHERE request = ?1
