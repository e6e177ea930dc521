INSERT INTO service_use (service, n) VALUES (?1, ?2)
ON CONFLICT (service) DO UPDATE SET n = n + excluded.n
