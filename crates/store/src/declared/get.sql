SELECT what FROM declared_day WHERE seq = ?1
