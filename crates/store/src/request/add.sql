INSERT INTO request (id, install, recorded_at, at, utc_offset, day, operator, channel, language, second_language, help, age,
                     equipment, minutes, visits, heads, sheets, note, source, code, secret, generation)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
