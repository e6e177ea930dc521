SELECT name, content FROM template ORDER BY name
