INSERT INTO request (id, install, recorded_at, at, utc_offset, day, operator, channel, language,
                     minutes, visits, heads, note, secret, generation)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
