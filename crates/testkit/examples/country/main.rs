//! `country sqlite FOLDER|postgres FOLDER DESKS DAYS`: a hub for a country, filled and then met by a morning, beside the bare
//! database that takes the same rows, batch by batch in turn. Prints JSON lines; for `cargo xtask bench hub`.
//!
//! The hub is in the process and spoken to without HTTP, but for the country's pages, which are timed beside the bare query for
//! their sums; what goes over a connection is counted at the end, for one desk.

mod bare;
mod desks;
mod measured;
mod relay;
mod views;

use bare::Bare;
use desks::{Desk, Ready, mixed, rows};
use indrumar_domain::{Day, Period};
use indrumar_hub::{Clock, Config, Database, Hub, NewOffice};
use indrumar_sync::{Road, http};
use indrumar_testkit::hub::RunningHub;
#[cfg(unix)]
use indrumar_testkit::postgres::Postgres;
use indrumar_wire::{
    Answer, Digest, Enrolment, Question, Signed, key_digest, root_digest, squeezed,
};
use measured::{Stretch, Stretches, hundredths, peak, quantile};
use relay::Relay;
use serde_json::json;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

type Done<T> = Result<T, Box<dyn Error>>;

/// Bundles under way at once.
const UNDER_WAY: usize = 64;
/// Bundles of a batch, after which it is the other database's turn. A morning's are small and many, so that each moment of it but
/// the last has as many under way; of a back-fill no more than fit into memory.
const FILLED: usize = 64;
const MORNING: usize = 1_024;
/// How many batches the bare database is timed with at most, spread evenly; the others it is given as quickly as it takes them.
/// Most countries are timed whole; of the largest the hub is, and the bare database would take an hour.
const TIMED: usize = 200;

fn main() -> Done<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [kind, folder, desks, days] = &words[..] else {
        return Err("country sqlite|postgres FOLDER DESKS DAYS".into());
    };
    let (desks, days): (u32, u32) = (desks.parse()?, days.parse()?);
    let (folder, runtime) = (Path::new(folder), tokio::runtime::Runtime::new()?);
    match kind.as_str() {
        "sqlite" => {
            let at = |name: &str| format!("sqlite:{}", folder.join(name).display());
            std::fs::File::create(folder.join("bare.db"))?;
            let size = || Some(std::fs::metadata(folder.join("hub.db")).ok()?.len());
            runtime.block_on(country(
                "sqlite",
                &at("hub.db"),
                &at("bare.db"),
                desks,
                days,
                &size,
            ))?;
        }
        #[cfg(unix)]
        "postgres" => {
            // As safe as the hub's file: every commit is on the disk.
            let server = Postgres::start(
                "-c max_connections=100 -c shared_buffers=256MB -c max_wal_size=4GB",
            );
            let (hub, bare) = (server.database(), server.database());
            let asked =
                "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind IN ('r', 'p')";
            let size = || server.sql("hub_1", asked).parse().ok();
            runtime.block_on(country("postgres", &hub, &bare, desks, days, &size))?;
        }
        other => return Err(format!("no database {other}").into()),
    }
    if kind == "sqlite" {
        over_http()?;
    }
    Ok(())
}

async fn country(
    name: &str,
    at: &str,
    bare: &str,
    count: u32,
    days: u32,
    size: &dyn Fn() -> Option<u64>,
) -> Done<()> {
    // What is filled in was filled in yesterday: in the morning each desk is heard again, and that is noted.
    let yesterday = Arc::new(AtomicBool::new(true));
    let at_night = Arc::clone(&yesterday);
    let clock = Clock::from_fn(move || {
        let hours = if at_night.load(Ordering::Relaxed) {
            12
        } else {
            0
        };
        chrono::Utc::now() - chrono::Duration::hours(hours)
    });
    let config = Config {
        clock,
        ..Config::new(Database::parse(at)?)
    };
    let hub = Hub::open(&config).await?;
    let bare = Bare::open(bare).await?;
    let desks: Vec<Desk> = (1..=count).map(Desk::new).collect();
    for desk in &desks {
        enrolled(&hub, desk).await?;
    }
    let before = size();
    let year = last_days(days, 1)?;
    let mut filled = Against::of(desks.len(), FILLED);
    for batch in desks.chunks(FILLED) {
        let ready = batch
            .iter()
            .map(|desk| Ok((desk.number, desk.bundle(&year)?)));
        filled
            .batch(&hub, &bare, ready.collect::<Done<_>>()?)
            .await?;
    }
    let grown = size()
        .zip(before)
        .map(|(now, before)| now.saturating_sub(before) as f64);
    let places = f64::from(count) * f64::from(days);
    filled.print(
        "hub-back-fill",
        name,
        count,
        &[
            ("days", json!(days)),
            (
                "bytes_per_desk_and_day",
                json!(grown.map(|bytes| hundredths(bytes / places))),
            ),
        ],
    );
    yesterday.store(false, Ordering::Relaxed);
    // Everybody's today: a fifth asks again as if the answer had been lost, a twentieth comes twice at once.
    let today = last_days(1, 0)?;
    let mut order: Vec<&Desk> = Vec::new();
    for desk in &desks {
        let drawn = mixed(u64::from(desk.number)) % 100;
        let times = 1 + usize::from(drawn < 20) + usize::from((20..25).contains(&drawn));
        order.extend(std::iter::repeat_n(desk, times));
    }
    order.sort_by_key(|desk| mixed(u64::from(desk.number) ^ 0xdead));
    let mut morning = Against::of(order.len(), MORNING);
    for batch in order.chunks(MORNING) {
        let ready = batch
            .iter()
            .map(|desk| Ok((desk.number, desk.bundle(&today)?)));
        morning
            .batch(&hub, &bare, ready.collect::<Done<_>>()?)
            .await?;
    }
    // All of it, which is more at once than a minute's.
    let stretch = Stretch::begin();
    hub.notes_heard().await;
    morning.hub.add(&stretch);
    morning.print("hub-national-morning", name, count, &[]);
    views::look(hub, &bare, name, count, &year).await
}

async fn enrolled(hub: &Hub, desk: &Desk) -> Done<()> {
    let office = NewOffice::new(&desk.office(), &desk.office(), "library", None)?;
    hub.add_office(&office).await?;
    let wish = Enrolment {
        code: Some(hub.make_code(&desk.office()).await?.code.to_string()),
        certificate: None,
        install: desk.install,
        public_key: desk.key.public(),
        program: "indrumar bench".to_owned(),
    };
    hub.enrol(&Signed::seal(&wish, &desk.key)?.to_bytes()?)
        .await?;
    Ok(())
}

/// So many days up to the one before which so many more have passed: 0 for today.
fn last_days(count: u32, passed: u32) -> Done<Vec<Day>> {
    let today = chrono::Utc::now();
    let day = |back: u32| Day::of(&(today - chrono::Duration::days(i64::from(back))));
    Ok((passed..count + passed).rev().map(day).collect())
}

/// The hub beside the bare database.
#[derive(Default)]
struct Against {
    hub: Stretches,
    bare: Stretches,
    answers: Vec<Duration>,
    bundles: usize,
    bare_bundles: usize,
    marks: u64,
    batches: usize,
    /// Every which batch the bare database is timed with.
    every: usize,
}

impl Against {
    fn of(bundles: usize, batch: usize) -> Self {
        Self {
            every: bundles.div_ceil(batch * TIMED).max(1),
            ..Self::default()
        }
    }

    async fn batch(&mut self, hub: &Hub, bare: &Bare, ready: Vec<(u32, Ready)>) -> Done<()> {
        self.bundles += ready.len();
        self.marks += ready.iter().map(|(_, ready)| ready.marks).sum::<u64>();
        let same: Vec<_> = ready
            .iter()
            .map(|(number, ready)| (i64::from(*number), rows(&ready.tallies)))
            .collect();
        let stretch = Stretch::begin();
        let mut under_way = JoinSet::new();
        let mut waiting = ready.into_iter();
        loop {
            let room = UNDER_WAY - under_way.len();
            for (_, Ready { bytes, .. }) in waiting.by_ref().take(room) {
                let hub = hub.clone();
                under_way.spawn(async move {
                    let began = Instant::now();
                    hub.deliver(bytes).await.map(|_| began.elapsed())
                });
            }
            let Some(done) = under_way.join_next().await else {
                break;
            };
            self.answers.push(done??);
        }
        self.hub.add(&stretch);
        let timed = self.batches.is_multiple_of(self.every);
        self.batches += 1;
        let (stretch, bundles) = (Stretch::begin(), same.len());
        bare.write(same, !timed).await?;
        if timed {
            self.bare.add(&stretch);
            self.bare_bundles += bundles;
        }
        Ok(())
    }

    fn print(
        &mut self,
        bench: &str,
        database: &str,
        desks: u32,
        more: &[(&str, serde_json::Value)],
    ) {
        let rate = |bundles: usize, wall: Duration| hundredths(bundles as f64 / wall.as_secs_f64());
        let ours = rate(self.bundles, self.hub.wall);
        let bare = rate(self.bare_bundles, self.bare.wall);
        let processor = self.hub.processor.as_secs_f64() * 1000.0 / self.bundles as f64;
        let mut line = json!({
            "bench": bench, "database": database, "desks": desks, "bundles": self.bundles, "marks": self.marks,
            "bare_bundles": self.bare_bundles, "hub_bundles_per_second": ours, "bare_bundles_per_second": bare,
            "ratio_of_rates": hundredths(ours / bare),
            "processor_ms_per_bundle": hundredths(processor), "peak_mb": peak(),
        });
        line["answer_p50_ms"] = json!(quantile(&mut self.answers, 0.5));
        line["answer_p99_ms"] = json!(quantile(&mut self.answers, 0.99));
        for (name, value) in more {
            line[*name] = value.clone();
        }
        println!("{line}");
    }
}

/// One desk over a connection: its year in one request, and a sync that finds nothing to say.
fn over_http() -> Done<()> {
    let hub = RunningHub::start();
    let desk = Desk::new(1);
    hub.wait(async {
        enrolled(hub.hub(), &desk)
            .await
            .map_err(|error| error.to_string())
    })?;
    let relay = Relay::to(hub.address().trim_start_matches("http://").to_owned())?;
    let road = || http::Hub::at(&format!("http://{}", relay.address));
    let ready = desk.bundle(&last_days(365, 0)?)?;
    road()?.deliver(&ready.bytes)?;
    let filled = relay.passed();
    let mut digests: BTreeMap<Period, Digest> = BTreeMap::new();
    for (period, tally) in &ready.tallies {
        digests.insert(period.clone(), key_digest(&desk.install, period, tally)?);
    }
    let question = Question {
        install: desk.install,
        root: root_digest(&digests)?,
    };
    let question = Signed::seal(&question, &desk.key)?.to_bytes()?;
    let answer = road()?.ask(&question)?;
    if !answer.peek::<Answer>()?.same {
        return Err("the hub has something else".into());
    }
    // As both sides send them.
    let sent = |bytes: &[u8]| squeezed(bytes).map_or(bytes.len(), |fewer| fewer.len());
    let bodies = sent(&question) + sent(&answer.to_bytes()?);
    let year = sent(&ready.bytes);
    println!(
        "{}",
        json!({
            "bench": "hub-sync-bytes", "no_change_body_bytes": bodies, "no_change_wire_bytes": relay.passed(),
            "year_marks": ready.marks, "year_wire_bytes": filled, "year_requests": 1,
            "year_request_bytes_per_mark": hundredths(year as f64 / ready.marks as f64),
            "year_wire_bytes_per_mark": hundredths(filled as f64 / ready.marks as f64),
        })
    );
    Ok(())
}
