//! When to try next, as data: how the last try ended and how long ago are arguments, chance is one, nothing is done here.
//!
//! Every pause is drawn at random below its limit, so that two thousand desks that got their network back at the same moment
//! do not come at the same moment. Moments are times since the program began: no clock of the computer decides.

use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// Nobody is made to wait longer, whatever a hub asks for.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// After a change: most undos come within this time, and then nothing need have left.
const SECOND_THOUGHTS: Duration = Duration::from_secs(30);

/// The shortest pause: chance alone must not make a flood.
const BREATH: Duration = Duration::from_secs(5);

/// How a try ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The hub has everything.
    Done,
    /// The hub is away, refuses, or something else answers.
    Failed,
    /// The same, and it says when to come again.
    FailedUntil(Duration),
    /// Somebody here wanted no more of it: as if it had not been.
    Stopped,
}

/// When the next try is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    failures: u32,
    due: Duration,
}

impl Default for Schedule {
    fn default() -> Self {
        Self::new()
    }
}

impl Schedule {
    /// A program that has just begun tries at once.
    pub const fn new() -> Self {
        Self {
            failures: 0,
            due: Duration::ZERO,
        }
    }

    /// The moment of the next try.
    pub const fn due(&self) -> Duration {
        self.due
    }

    /// How many tries in a row have failed.
    pub const fn failures(&self) -> u32 {
        self.failures
    }

    /// A try ended. `share`: a number between nought and one that nobody chose.
    pub fn ended(&mut self, now: Duration, how: Ended, share: f64) {
        match how {
            Ended::Done => {
                self.failures = 0;
                self.due = now + pause(HOUR, share);
            }
            Ended::Failed => self.failed(now, Duration::ZERO, share),
            Ended::FailedUntil(wait) => self.failed(now, wait.min(DAY), share),
            Ended::Stopped => self.due = self.due.max(now + pause(limit(1), share)),
        }
    }

    fn failed(&mut self, now: Duration, wait: Duration, share: f64) {
        self.failures = self.failures.saturating_add(1);
        // Never before the moment that was asked for; and not all at that moment.
        self.due = now + wait + pause(limit(self.failures), share);
    }

    /// There is something new to send. While the hub is away it waits with the rest.
    pub fn changed(&mut self, now: Duration, share: f64) {
        if self.failures == 0 {
            self.due = self.due.min(now + SECOND_THOUGHTS + pause(MINUTE, share));
        }
    }

    /// Whatever kept it from trying is over: the switch was turned, a hub was named.
    pub fn at_once(&mut self, now: Duration) {
        self.failures = 0;
        self.due = now;
    }
}

/// The longest pause after so many failures in a row: from a minute, doubling with each, to an hour.
fn limit(failures: u32) -> Duration {
    MINUTE
        .saturating_mul(2_u32.saturating_pow(failures.saturating_sub(1)))
        .min(HOUR)
}

/// A share of the limit, and at least a breath.
fn pause(limit: Duration, share: f64) -> Duration {
    limit.mul_f64(share.clamp(0.0, 1.0)).max(BREATH)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(n: u64) -> Duration {
        Duration::from_secs(n)
    }

    /// The same numbers for the same seed.
    fn shares(mut seed: u64) -> impl FnMut() -> f64 {
        move || {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            f64::from(u32::try_from(seed >> 32).unwrap_or(0)) / f64::from(u32::MAX)
        }
    }

    #[test]
    fn the_limit_doubles_from_a_minute_to_an_hour() {
        let minutes = |failures| limit(failures).as_secs() / 60;
        assert_eq!([1, 2, 3, 6, 7, 40].map(minutes), [1, 2, 4, 32, 60, 60]);
    }

    #[test]
    fn what_happens_decides_the_next_moment() {
        let at = seconds(1000);
        let table = [
            ("done, half", vec![Ended::Done], 0.5, 1000 + 1800),
            ("done, all", vec![Ended::Done], 1.0, 1000 + 3600),
            ("failed once", vec![Ended::Failed], 0.5, 1000 + 30),
            ("chance makes no flood", vec![Ended::Failed], 0.0, 1000 + 5),
            ("failed twice", vec![Ended::Failed; 2], 0.5, 1000 + 60),
            (
                "failed for days",
                vec![Ended::Failed; 400],
                1.0,
                1000 + 3600,
            ),
            (
                "asked to wait",
                vec![Ended::FailedUntil(seconds(600))],
                0.5,
                1000 + 600 + 30,
            ),
            (
                "asked for too much",
                vec![Ended::FailedUntil(seconds(u64::MAX))],
                0.5,
                1000 + 86_400 + 30,
            ),
            (
                "well again",
                vec![Ended::Failed, Ended::Failed, Ended::Done],
                0.5,
                1000 + 1800,
            ),
        ];
        for (what, happened, share, due) in table {
            let mut schedule = Schedule::new();
            for how in happened {
                schedule.ended(at, how, share);
            }
            assert_eq!(schedule.due(), seconds(due), "{what}");
        }
    }

    #[test]
    fn a_change_is_sent_calmly_and_never_hurries_a_hub_that_is_away() {
        let mut schedule = Schedule::new();
        schedule.ended(seconds(0), Ended::Done, 1.0);
        schedule.changed(seconds(100), 0.5);
        assert_eq!(schedule.due(), seconds(160));
        // The next visits do not put it off.
        schedule.changed(seconds(150), 0.5);
        assert_eq!(schedule.due(), seconds(160));
        schedule.ended(seconds(160), Ended::FailedUntil(seconds(900)), 0.5);
        schedule.changed(seconds(170), 0.5);
        assert_eq!(schedule.due(), seconds(160 + 900 + 30));
        schedule.at_once(seconds(200));
        assert_eq!((schedule.due(), schedule.failures()), (seconds(200), 0));
    }

    #[test]
    fn whatever_happens_no_pause_is_a_flood_and_none_is_for_ever() {
        let mut chance = shares(20_261_128);
        for _ in 0..200 {
            let (mut schedule, mut now) = (Schedule::new(), Duration::ZERO);
            for _ in 0..100 {
                now = now.max(schedule.due());
                let how = match chance() {
                    it if it < 0.4 => Ended::Done,
                    it if it < 0.8 => Ended::Failed,
                    it if it < 0.9 => Ended::Stopped,
                    _ => Ended::FailedUntil(Duration::from_secs_f64(chance() * 7200.0)),
                };
                schedule.ended(now, how, chance());
                let most = match how {
                    Ended::FailedUntil(wait) => wait + HOUR,
                    _ => HOUR,
                };
                let pause = schedule.due() - now;
                assert!((BREATH..=most).contains(&pause), "{how:?}: {pause:?}");
                if chance() < 0.3 {
                    schedule.changed(now, chance());
                    assert!(schedule.due() >= now + BREATH);
                }
            }
        }
    }

    #[test]
    fn two_thousand_desks_do_not_come_at_one_moment() {
        let mut chance = shares(7);
        let mut minutes = [0_u32; 16];
        for _ in 0..2000 {
            let mut schedule = Schedule::new();
            for _ in 0..5 {
                schedule.ended(Duration::ZERO, Ended::Failed, chance());
            }
            let minute = schedule.due().as_secs() / 60;
            minutes[usize::try_from(minute).unwrap_or(15).min(15)] += 1;
        }
        assert!(
            minutes.iter().all(|desks| (60..250).contains(desks)),
            "{minutes:?}"
        );
    }
}
