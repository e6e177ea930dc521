//! What it took: times, the processor's time of this process, its memory.

use std::time::{Duration, Instant};

/// The processor's time of this process so far, on Linux; nothing elsewhere.
pub(crate) fn processor() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name, which may have spaces in it: the 12th and 13th word, in hundredths of a second.
    let words = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace();
    let ticks: u64 = words
        .skip(11)
        .take(2)
        .filter_map(|word| word.parse::<u64>().ok())
        .sum();
    Duration::from_millis(ticks * 10)
}

/// The most memory this process ever had, in MB.
pub(crate) fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some((kilobytes / 102.4).round() / 10.0)
}

/// Several stretches of one kind, added up.
#[derive(Default)]
pub(crate) struct Stretches {
    pub(crate) wall: Duration,
    pub(crate) processor: Duration,
}

/// One stretch that goes on.
pub(crate) struct Stretch(Instant, Duration);

impl Stretch {
    pub(crate) fn begin() -> Self {
        Self(Instant::now(), processor())
    }
}

impl Stretches {
    pub(crate) fn add(&mut self, stretch: &Stretch) {
        self.wall += stretch.0.elapsed();
        self.processor += processor().saturating_sub(stretch.1);
    }
}

/// The value below which this share lies, in milliseconds.
pub(crate) fn quantile(times: &mut [Duration], share: f64) -> f64 {
    times.sort();
    let last = times.len().saturating_sub(1);
    let at = (last as f64 * share).round() as usize;
    times
        .get(at)
        .map_or(f64::NAN, |time| hundredths(time.as_secs_f64() * 1000.0))
}

pub(crate) fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
