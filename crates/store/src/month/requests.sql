 WHERE r.day BETWEEN ?1 AND ?2
   OR r.seq IN (SELECT p.request FROM request_past p WHERE p.day BETWEEN ?1 AND ?2)
