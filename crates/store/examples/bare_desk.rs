//! The least that the same work can cost on a desk with very many requests: bare SQL on the desk's own tables, and one plain table
//! with a plain FTS5 index that holds the same requests. `cargo xtask bench desk` holds `api`'s example `desk` against it.
//!
//! `bare_desk FOLDER BARE fill` makes the plain table from the desk in FOLDER; `search TYPED…`, `rowids TYPED…`, `today`, `year` and
//! `record COUNT` print one JSON document with times in microseconds; `lines` prints the requests for a peer, one a line.

use rusqlite::types::Value;
use rusqlite::{Connection, Params, params};
use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

/// How often a screen is asked for.
const TURNS: u32 = 20;
/// The day that is today, and the years that are compared, as in `api`'s example.
const TODAY: &str = "2026-11-23";
const YEARS: [[&str; 2]; 2] = [["2026-01-01", "2026-12-31"], ["2025-01-01", "2025-12-31"]];
const USAGE: &str = "bare_desk FOLDER BARE fill | search TYPED… | rowids TYPED… | today | year | record COUNT | lines";

const TABLES: &str = "
    CREATE TABLE request (seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, day TEXT NOT NULL, body TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE request_search USING fts5(words, content='', prefix='3', tokenize='unicode61 remove_diacritics 2');
";
/// Every request with all that is shown of it, and with its words: note, operator, and those of its services in every language.
const FILL: [&str; 2] = [
    "INSERT INTO request SELECT seq, id, day, json_object('at', at, 'operator', operator, 'channel', channel, 'language', language,
       'help', help, 'age', age, 'minutes', minutes, 'visits', visits, 'heads', heads, 'note', note,
       'items', (SELECT json_group_array(json_array(service, outcome, step)) FROM desk.request_item WHERE request = seq))
     FROM desk.request",
    "INSERT INTO request_search (rowid, words) SELECT seq, operator || ' ' || coalesce(note, '') || ' ' ||
       (SELECT group_concat(n.words, ' ') FROM desk.request_item i JOIN desk.search_name n ON n.name = 'service ' || i.service
        WHERE i.request = seq)
     FROM desk.request",
];

/// Requests of the day with their items, those taken back, the tiles, what is owed, the days of which something is known.
const SCREEN: [&str; 8] = [
    "SELECT name, value FROM setting WHERE ?1 <> ''",
    "SELECT * FROM request WHERE day = ?1 AND undone_at IS NULL ORDER BY at DESC, seq DESC LIMIT 2000",
    "SELECT i.* FROM request r JOIN request_item i ON i.request = r.seq WHERE r.day = ?1 AND r.undone_at IS NULL",
    "SELECT * FROM request WHERE day = ?1 AND undone_at IS NOT NULL ORDER BY at DESC, seq DESC LIMIT 51",
    "SELECT service, n FROM service_use WHERE n > 0 AND ?1 <> '' ORDER BY n DESC LIMIT 32",
    "SELECT count(*) FILTER (WHERE f.due < ?1), count(*) FILTER (WHERE f.due = ?1), count(*)
     FROM follow_up f JOIN request r ON r.seq = f.request WHERE f.done_on IS NULL AND r.undone_at IS NULL",
    "SELECT * FROM follow_up f JOIN request r ON r.seq = f.request
     WHERE f.done_on IS NULL AND f.due = ?1 AND r.undone_at IS NULL ORDER BY f.request LIMIT 1",
    "SELECT day FROM tally_day WHERE known = 1 AND day < ?1",
];

/// What somebody would ask who wants the same numbers and knows SQL; the index of days and the order of the joins are those of
/// the best plan.
const FIGURES: [&str; 12] = [
    "SELECT sum(visits), sum(heads), sum(minutes), count(minutes), sum(sheets) FROM request INDEXED BY request_by_day
     WHERE day BETWEEN ?1 AND ?2 AND undone_at IS NULL",
    "SELECT day, sum(visits) FROM request INDEXED BY request_by_day WHERE day BETWEEN ?1 AND ?2 AND undone_at IS NULL GROUP BY day",
    "SELECT strftime('%w %H', at / 1000, 'unixepoch', '+2 hours') AS hour, sum(visits) FROM request INDEXED BY request_by_day
     WHERE day BETWEEN ?1 AND ?2 AND undone_at IS NULL AND source IS NULL GROUP BY hour",
    "SELECT channel, sum(visits) FROM request INDEXED BY request_by_day WHERE day BETWEEN ?1 AND ?2 AND undone_at IS NULL GROUP BY channel",
    "SELECT language, sum(visits) FROM request INDEXED BY request_by_day WHERE day BETWEEN ?1 AND ?2 AND undone_at IS NULL GROUP BY language",
    "SELECT operator, sum(visits) FROM request INDEXED BY request_by_day WHERE day BETWEEN ?1 AND ?2 AND undone_at IS NULL GROUP BY operator",
    "SELECT help, sum(visits) FROM request INDEXED BY request_by_day WHERE day BETWEEN ?1 AND ?2 AND undone_at IS NULL GROUP BY help",
    "SELECT age, sum(visits) FROM request INDEXED BY request_by_day WHERE day BETWEEN ?1 AND ?2 AND undone_at IS NULL GROUP BY age",
    "SELECT equipment, sum(visits) FROM request INDEXED BY request_by_day WHERE day BETWEEN ?1 AND ?2 AND undone_at IS NULL GROUP BY equipment",
    "SELECT i.counted_as, sum(r.visits) FROM request r INDEXED BY request_by_day CROSS JOIN request_item i ON i.request = r.seq
     WHERE r.day BETWEEN ?1 AND ?2 AND r.undone_at IS NULL GROUP BY i.counted_as",
    "SELECT i.outcome, sum(r.visits) FROM request r INDEXED BY request_by_day CROSS JOIN request_item i ON i.request = r.seq
     WHERE r.day BETWEEN ?1 AND ?2 AND r.undone_at IS NULL GROUP BY i.outcome",
    "SELECT i.service, i.step, sum(r.visits) FROM request r INDEXED BY request_by_day CROSS JOIN request_item i ON i.request = r.seq
     WHERE r.day BETWEEN ?1 AND ?2 AND r.undone_at IS NULL AND i.outcome = 'stuck' GROUP BY i.service, i.step",
];

/// The same page of requests as the core gives, and the numbers of its requests alone.
const SEARCH: &str = "SELECT r.* FROM request_search s JOIN request r ON r.seq = s.rowid
    WHERE s.words MATCH ?1 ORDER BY s.rowid DESC LIMIT 101";
const ROWIDS: &str =
    "SELECT rowid FROM request_search WHERE words MATCH ?1 ORDER BY rowid DESC LIMIT 101";

/// What a peer is given of a request: the operator and the beginning of its services' words; its note.
const LINES: &str = "SELECT operator || ' ' || coalesce((SELECT group_concat(substr(n.words, 1, 60), ' ') FROM request_item i
       JOIN search_name n ON n.name = 'service ' || i.service WHERE i.request = seq), ''),
     replace(replace(coalesce(note, ''), char(10), ' '), char(9), ' ')
     FROM request";

type Tried<T> = Result<T, Box<dyn Error>>;

fn main() -> Tried<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, bare, what, rest @ ..] = words.as_slice() else {
        return Err(USAGE.into());
    };
    let (desk, key) = (Path::new(folder).join("desk.db"), key(Path::new(folder))?);
    let bare = Path::new(bare).join("bare.db");
    let times = match (what.as_str(), rest) {
        ("fill", []) => return fill(&desk, &bare, &key),
        ("lines", []) => return lines(&open(&desk, &key)?),
        ("search", typed) => search(&open(&bare, &key)?, SEARCH, typed)?,
        ("rowids", typed) => search(&open(&bare, &key)?, ROWIDS, typed)?,
        ("today", []) => {
            let base = open(&desk, &key)?;
            turns(|| SCREEN.iter().try_for_each(|sql| all(&base, sql, [TODAY])))?
        }
        ("year", []) => {
            let base = open(&desk, &key)?;
            let year = |year| FIGURES.iter().try_for_each(|sql| all(&base, sql, year));
            turns(|| YEARS.into_iter().try_for_each(year))?
        }
        ("record", [count]) => record(&mut open(&bare, &key)?, count.parse()?)?,
        _ => return Err(USAGE.into()),
    };
    println!("{}", serde_json::json!({ "microseconds": times }));
    Ok(())
}

/// The desk's key: both databases are encrypted with it.
fn key(folder: &Path) -> Tried<String> {
    let text = std::fs::read_to_string(folder.join("desk.key"))?;
    Ok(text.trim().to_owned())
}

fn open(path: &Path, key: &str) -> Tried<Connection> {
    let base = Connection::open(path)?;
    base.execute_batch(&format!(
        "PRAGMA key = \"x'{key}'\"; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
    ))?;
    base.set_prepared_statement_cache_capacity(64);
    Ok(base)
}

fn fill(desk: &Path, bare: &Path, key: &str) -> Tried<()> {
    let base = open(bare, key)?;
    base.execute_batch(TABLES)?;
    let attach = format!("ATTACH ?1 AS desk KEY \"x'{key}'\"");
    base.execute(&attach, [desk.to_string_lossy()])?;
    for sql in FILL {
        base.execute(sql, [])?;
    }
    Ok(())
}

fn lines(desk: &Connection) -> Tried<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut statement = desk.prepare(LINES)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (names, note): (String, String) = (row.get(0)?, row.get(1)?);
        writeln!(out, "{names}\t{note}")?;
    }
    Ok(out.flush()?)
}

/// What was typed, as the question that finds every word by its beginning; each after a first turn that fills the caches.
fn search(base: &Connection, sql: &str, typed: &[String]) -> Tried<Vec<u128>> {
    let mut times = Vec::new();
    for turn in 0..2 {
        for typed in typed {
            let words = typed.split_whitespace().map(|word| format!("\"{word}\"*"));
            let question = words.collect::<Vec<_>>().join(" ");
            let took = timed(|| all(base, sql, [question]))?;
            times.extend((turn > 0).then_some(took));
        }
    }
    Ok(times)
}

fn record(base: &mut Connection, count: u32) -> Tried<Vec<u128>> {
    let since = std::time::UNIX_EPOCH;
    let mut add = |number: u32| -> Tried<()> {
        let body = format!(
            "{{\"services\":[\"pay.utilities\"],\"minutes\":{}}}",
            number % 60
        );
        // Ids that grow with the clock, as those of requests do.
        let id = since.elapsed()?.as_nanos().to_be_bytes();
        let change = base.transaction()?;
        change
            .prepare_cached("INSERT INTO request (id, day, body) VALUES (?1, ?2, ?3)")?
            .execute(params![id.as_slice(), TODAY, body])?;
        let seq = change.last_insert_rowid();
        change
            .prepare_cached("INSERT INTO request_search (rowid, words) VALUES (?1, ?2)")?
            .execute(params![seq, "Maria Rusu plata serviciilor lumina gaz apa"])?;
        Ok(change.commit()?)
    };
    (0..count).map(|number| timed(|| add(number))).collect()
}

/// Asks, and takes every value of the answer.
fn all(base: &Connection, sql: &str, params: impl Params) -> Tried<()> {
    let mut statement = base.prepare_cached(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query(params)?;
    let mut values: Vec<Value> = Vec::new();
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            values.push(row.get(column)?);
        }
    }
    std::hint::black_box(values);
    Ok(())
}

fn turns(mut turn: impl FnMut() -> Tried<()>) -> Tried<Vec<u128>> {
    turn()?;
    (0..TURNS).map(|_| timed(&mut turn)).collect()
}

fn timed(turn: impl FnOnce() -> Tried<()>) -> Tried<u128> {
    let start = Instant::now();
    turn()?;
    Ok(start.elapsed().as_micros())
}
