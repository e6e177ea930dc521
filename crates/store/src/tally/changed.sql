SELECT seq FROM request WHERE day = ?1 AND generation > 0
UNION
SELECT request FROM request_past WHERE day = ?1
