//! What the hub has done since it started, for Prometheus. Numbers of messages and desks, never a count that a desk sent.

use crate::{Error, Hub};
use chrono::Duration as Span;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Upper ends in microseconds, with the labels that Prometheus wants.
const BUCKETS: &[(u64, &str)] = &[
    (1_000, "0.001"),
    (5_000, "0.005"),
    (20_000, "0.02"),
    (100_000, "0.1"),
    (500_000, "0.5"),
    (2_000_000, "2"),
    (10_000_000, "10"),
];

/// The text format, version 0.0.4.
pub(crate) const CONTENT_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Counters of this process.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    bundles: AtomicU64,
    marks: AtomicU64,
    questions: AtomicU64,
    waiting: AtomicU64,
    merges: AtomicU64,
    micros: AtomicU64,
    buckets: [AtomicU64; BUCKETS.len()],
    refusals: Mutex<BTreeMap<&'static str, u64>>,
}

/// A delivery on its way, counted as waiting until it is dropped.
pub(crate) struct Waiting<'a>(&'a Metrics);

impl Metrics {
    /// A delivery enters the queue.
    pub(crate) fn wait(&self) -> Waiting<'_> {
        self.waiting.fetch_add(1, Relaxed);
        Waiting(self)
    }

    /// A transaction with so many bundles was committed.
    pub(crate) fn merged(&self, bundles: u64, marks: u64, took: Duration) {
        self.bundles.fetch_add(bundles, Relaxed);
        self.marks.fetch_add(marks, Relaxed);
        self.merges.fetch_add(1, Relaxed);
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.micros.fetch_add(micros, Relaxed);
        for ((end, _), bucket) in BUCKETS.iter().zip(&self.buckets) {
            if micros <= *end {
                bucket.fetch_add(1, Relaxed);
            }
        }
    }

    /// A question was answered.
    pub(crate) fn asked(&self) {
        self.questions.fetch_add(1, Relaxed);
    }

    /// A message was answered with this code.
    pub(crate) fn refused(&self, code: &'static str) {
        let mut refusals = self.refusals.lock().unwrap_or_else(PoisonError::into_inner);
        *refusals.entry(code).or_default() += 1;
    }

    fn text(&self) -> String {
        let mut text = String::new();
        let read = |counter: &AtomicU64| counter.load(Relaxed);
        for (name, kind, help, value) in [
            (
                "bundles_total",
                "counter",
                "Bundles merged.",
                read(&self.bundles),
            ),
            (
                "marks_total",
                "counter",
                "Marks that were new, removals among them.",
                read(&self.marks),
            ),
            (
                "questions_total",
                "counter",
                "Questions answered.",
                read(&self.questions),
            ),
            (
                "queue_length",
                "gauge",
                "Deliveries that wait or are being written.",
                read(&self.waiting),
            ),
        ] {
            head(&mut text, name, kind, help);
            let _ = writeln!(text, "indrumar_hub_{name} {value}");
        }
        head(
            &mut text,
            "refusals_total",
            "counter",
            "Messages that were not taken, by the code of the answer.",
        );
        let refusals = self.refusals.lock().unwrap_or_else(PoisonError::into_inner);
        for (code, count) in refusals.iter() {
            let _ = writeln!(
                text,
                "indrumar_hub_refusals_total{{code=\"{code}\"}} {count}"
            );
        }
        drop(refusals);
        head(
            &mut text,
            "merge_seconds",
            "histogram",
            "From the beginning of a transaction to its commit.",
        );
        let merges = read(&self.merges);
        for ((_, label), bucket) in BUCKETS.iter().zip(&self.buckets) {
            let count = read(bucket);
            let _ = writeln!(
                text,
                "indrumar_hub_merge_seconds_bucket{{le=\"{label}\"}} {count}"
            );
        }
        let micros = read(&self.micros);
        let (whole, rest) = (micros / 1_000_000, micros % 1_000_000);
        let _ = writeln!(
            text,
            "indrumar_hub_merge_seconds_bucket{{le=\"+Inf\"}} {merges}"
        );
        let _ = writeln!(text, "indrumar_hub_merge_seconds_sum {whole}.{rest:06}");
        let _ = writeln!(text, "indrumar_hub_merge_seconds_count {merges}");
        text
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.waiting.fetch_sub(1, Relaxed);
    }
}

fn head(text: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(text, "# HELP indrumar_hub_{name} {help}");
    let _ = writeln!(text, "# TYPE indrumar_hub_{name} {kind}");
}

/// Installs that may write, by when they were last heard: within so many days, before, never.
const HEARD: &str = "
    SELECT CASE WHEN h.at >= $1 THEN 'day' WHEN h.at >= $2 THEN 'week'
                WHEN h.at >= $3 THEN 'month' WHEN h.at IS NULL THEN 'never' ELSE 'longer' END,
           count(*)
    FROM install i LEFT JOIN heard h ON h.install = i.no
    WHERE i.revoked_at IS NULL GROUP BY 1";

impl Hub {
    /// All of it as text.
    pub(crate) async fn metrics_text(&self) -> Result<String, Error> {
        self.note_heard().await;
        let now = self.clock.now();
        let ago = |days| crate::clock::stamp(&(now - Span::days(days)));
        let heard: Vec<(String, i64)> = sqlx::query_as(HEARD)
            .bind(ago(1))
            .bind(ago(7))
            .bind(ago(31))
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?;
        let heard: BTreeMap<String, i64> = heard.into_iter().collect();
        let mut text = self.metrics.text();
        head(
            &mut text,
            "installs",
            "gauge",
            "Enrolled installs by when they were last heard.",
        );
        for when in ["day", "week", "month", "longer", "never"] {
            let count = heard.get(when).unwrap_or(&0);
            let _ = writeln!(text, "indrumar_hub_installs{{heard=\"{when}\"}} {count}");
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_histogram_counts_upwards_and_a_queue_empties() {
        let metrics = Metrics::default();
        metrics.merged(3, 40, Duration::from_millis(4));
        metrics.merged(1, 2, Duration::from_secs(60));
        metrics.refused("malformed");
        let waiting = metrics.wait();
        assert!(metrics.text().contains("indrumar_hub_queue_length 1\n"));
        drop(waiting);
        let text = metrics.text();
        for line in [
            "indrumar_hub_bundles_total 4",
            "indrumar_hub_marks_total 42",
            "indrumar_hub_queue_length 0",
            "indrumar_hub_refusals_total{code=\"malformed\"} 1",
            "indrumar_hub_merge_seconds_bucket{le=\"0.001\"} 0",
            "indrumar_hub_merge_seconds_bucket{le=\"0.005\"} 1",
            "indrumar_hub_merge_seconds_bucket{le=\"10\"} 1",
            "indrumar_hub_merge_seconds_bucket{le=\"+Inf\"} 2",
            "indrumar_hub_merge_seconds_sum 60.004000",
        ] {
            assert!(text.contains(&format!("{line}\n")), "{line}\n{text}");
        }
    }
}
