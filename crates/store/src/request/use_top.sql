SELECT service, n FROM service_use WHERE n > 0 ORDER BY n DESC, service LIMIT ?1
