//! Weekday and hour as the clock in Chișinău showed them, for a million moments in a row.

use crate::StoreError;
use crate::convert::utc;
use chrono::{Datelike, Timelike};
use indrumar_domain::CHISINAU;

const HOUR: i64 = 3_600_000;

/// Remembers the last hour: the zone's rules are asked once for all moments of an hour. Clocks change on the hour.
#[derive(Debug, Default)]
pub(super) struct Clock {
    last: Option<(i64, (u8, u8))>,
}

impl Clock {
    /// Weekday from Monday = 0, and hour.
    pub(super) fn weekday_and_hour(&mut self, millis: i64) -> Result<(u8, u8), StoreError> {
        let hour = millis.div_euclid(HOUR);
        match self.last {
            Some((last, shown)) if last == hour => Ok(shown),
            _ => {
                let at = utc(millis)?.with_timezone(&CHISINAU);
                let weekday = at.weekday().num_days_from_monday();
                // Neither number reaches 24.
                let shown = (weekday as u8, at.hour() as u8);
                self.last = Some((hour, shown));
                Ok(shown)
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use chrono::DateTime;

    #[test]
    fn the_clock_shows_summer_and_winter() {
        let mut clock = Clock::default();
        let mut shown = |text: &str| {
            let at = DateTime::parse_from_rfc3339(text).unwrap();
            clock.weekday_and_hour(at.timestamp_millis()).unwrap()
        };
        assert_eq!(shown("2026-11-23T08:30:00Z"), (0, 10));
        assert_eq!(shown("2026-07-05T21:30:00Z"), (0, 0), "Monday in Chișinău");
        assert_eq!(shown("1969-12-31T23:59:59Z"), (3, 2));
    }
}
