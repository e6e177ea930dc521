//! The pages of the country over HTTP, beside the bare query for the sums of the same days on a table with the same rows.

use crate::Done;
use crate::bare::Bare;
use crate::measured::{hundredths, quantile};
use indrumar_domain::Day;
use indrumar_hub::{Hub, Role};
use indrumar_i18n::Lang;
use indrumar_testkit::browser::{Browser, PASSWORD};
use serde_json::json;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;

/// Each page is looked at so often, or until this has passed: a hundred thousand desks' page takes minutes.
const ROUNDS: usize = 7;
const ENOUGH: Duration = Duration::from_secs(60);
/// How far back the day lies whose month is looked at, unless there are fewer days; then the middle of what there is.
const BACK: usize = 30;

/// Serves the hub, looks at a month that most of these days, or all of it, lie in, at that month as of now, and at its year;
/// closes the hub.
pub(crate) async fn look(
    hub: Hub,
    bare: &Bare,
    database: &str,
    desks: u32,
    filled: &[Day],
) -> Done<()> {
    hub.add_account("minister", &Role::new("national", None)?, Lang::Ro)
        .await?;
    hub.set_password("minister", PASSWORD).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let running = hub.serve(listener)?;
    let mut browser = Browser::at(&format!("http://{}", running.address()));
    browser = tokio::task::spawn_blocking(move || {
        browser.sign_in("minister", PASSWORD);
        browser
    })
    .await?;
    let looked_at = filled.iter().rev().nth(BACK.min(filled.len() / 2));
    let month = looked_at.ok_or("no days")?.month();
    let now = chrono::Utc::now().format("%Y-%m-%dT%H:%M:%SZ");
    let days = |month: &str| (format!("{month}-01"), format!("{month}-31"));
    let year = month.get(..4).unwrap_or_default().to_owned();
    let pages = [
        (
            "hub-national-month",
            format!("/?period={month}"),
            days(&month),
        ),
        (
            "hub-national-month-as-of",
            format!("/?period={month}&as_of={now}"),
            days(&month),
        ),
        (
            "hub-national-year",
            format!("/?period={year}"),
            (format!("{year}-01-01"), format!("{year}-12-31")),
        ),
    ];
    let cells = bare.cells().await?;
    for (bench, path, (from, to)) in pages {
        let (mut ours, mut theirs): (Vec<Duration>, Vec<Duration>) = (Vec::new(), Vec::new());
        let page_began = Instant::now();
        while ours.is_empty() || (ours.len() < ROUNDS && page_began.elapsed() < ENOUGH) {
            let (asked, path) = (browser.clone(), path.clone());
            let took = tokio::task::spawn_blocking(move || {
                let (mut asked, began) = (asked, Instant::now());
                let shown = asked.get(&path);
                (shown.status, began.elapsed())
            });
            let (status, took) = took.await?;
            if status != 200 {
                return Err(format!("{bench}: the page is a {status}").into());
            }
            ours.push(took);
            let began = Instant::now();
            bare.sums(&from, &to).await?;
            theirs.push(began.elapsed());
        }
        let (page, query) = (quantile(&mut ours, 0.5), quantile(&mut theirs, 0.5));
        println!(
            "{}",
            json!({
                "bench": bench, "database": database, "desks": desks, "cells": cells, "rounds": ours.len(), "page_p50_ms": page,
                "bare_query_p50_ms": query, "ratio": hundredths(page / query),
            })
        );
    }
    running.stop().await;
    Ok(())
}
