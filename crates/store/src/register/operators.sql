SELECT operator FROM (SELECT seq, operator FROM request ORDER BY seq DESC LIMIT 5000) GROUP BY operator ORDER BY max(seq) DESC
