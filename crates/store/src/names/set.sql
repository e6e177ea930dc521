UPDATE search_name SET words = ?2 WHERE sign = ?1
