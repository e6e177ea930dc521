//! The least that a durable record can cost here: one row and its search words, inserted and committed in a database
//! that is encrypted and synced as the desk's is. `cargo xtask bench` holds a whole request through `api` against it.
//!
//! `bare_insert FOLDER COUNT` prints one JSON document with the times in microseconds.

use rusqlite::{Connection, params};
use std::error::Error;
use std::path::Path;
use std::time::Instant;

const TABLES: &str = "
    CREATE TABLE request (id TEXT PRIMARY KEY, day TEXT NOT NULL, body TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE request_search USING fts5(words, content='', prefix='3');
";

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count] = words.as_slice() else {
        return Err("bare_insert FOLDER COUNT".into());
    };
    std::fs::create_dir_all(folder)?;
    let mut base = open(&Path::new(folder).join("bare.db"))?;
    let mut times = Vec::new();
    for number in 0..count.parse::<u32>()? {
        let id = format!("{number:032x}");
        let body = format!(
            "{{\"services\":[\"pay.utilities\"],\"minutes\":{}}}",
            number % 60
        );
        let start = Instant::now();
        let change = base.transaction()?;
        change
            .prepare_cached("INSERT INTO request VALUES (?1, '2026-11-23', ?2)")?
            .execute(params![id, body])?;
        change
            .prepare_cached("INSERT INTO request_search (rowid, words) VALUES (?1, ?2)")?
            .execute(params![number, "plata serviciilor lumina gaz apa"])?;
        change.commit()?;
        times.push(start.elapsed().as_micros());
    }
    println!("{}", serde_json::json!({ "microseconds": times }));
    Ok(())
}

fn open(path: &Path) -> Result<Connection, Box<dyn Error>> {
    let base = Connection::open(path)?;
    let key = "5a".repeat(32);
    base.execute_batch(&format!("PRAGMA key = \"x'{key}'\";"))?;
    base.pragma_update(None, "journal_mode", "WAL")?;
    base.pragma_update(None, "synchronous", "FULL")?;
    base.execute_batch(TABLES)?;
    Ok(base)
}
