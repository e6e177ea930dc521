//! The name of a figure: by it the window asks for the requests behind what it shows.

use chrono::{Datelike, Days, Months, NaiveDate};
use indrumar_domain::{Cut, Day, Figures, ServiceCode, StuckAt};

/// Which figure of a span.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureKey {
    /// Visits.
    Visits,
    /// Services given.
    Items,
    /// People at group sessions.
    Heads,
    /// Minutes of help.
    Minutes,
    /// Sheets printed.
    Sheets,
    /// The visits of a day.
    Day(Day),
    /// The visits of the week that begins with this Monday.
    Week(Day),
    /// The visits of the month that begins with this day.
    Month(Day),
    /// The visits of a weekday (Monday = 0) at an hour.
    Hour(u8, u8),
    /// A word of a cut.
    Word(Cut, String),
    /// The services of a group.
    Field(String),
    /// Stopped at a step.
    Stuck(StuckAt),
}

impl FigureKey {
    /// Its kind: `visits`, `day`, `service`, `stuck`, …
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Visits => "visits",
            Self::Items => "items",
            Self::Heads => "heads",
            Self::Minutes => "minutes",
            Self::Sheets => "sheets",
            Self::Day(_) => "day",
            Self::Week(_) => "week",
            Self::Month(_) => "month",
            Self::Hour(..) => "hour",
            Self::Word(cut, _) => cut.as_str(),
            Self::Field(_) => "field",
            Self::Stuck(_) => "stuck",
        }
    }

    /// Which of its kind: `2026-11-23`, `0-9` (Monday, nine o'clock), `pay.utilities`, `pay.utilities/choose` (a step), `pay.utilities/`
    /// (no step noted). Empty where there is one alone.
    pub fn value(&self) -> String {
        match self {
            Self::Visits | Self::Items | Self::Heads | Self::Minutes | Self::Sheets => {
                String::new()
            }
            Self::Day(day) | Self::Week(day) | Self::Month(day) => day.to_string(),
            Self::Hour(weekday, hour) => format!("{weekday}-{hour}"),
            Self::Word(_, word) | Self::Field(word) => word.clone(),
            Self::Stuck(at) => format!("{}/{}", at.service, at.step.as_deref().unwrap_or("")),
        }
    }

    /// The figure of a kind and a value; nothing when there is none so named.
    pub fn parse(kind: &str, value: &str) -> Option<Self> {
        let day = || Day::parse(value).ok();
        Some(match kind {
            "visits" => Self::Visits,
            "items" => Self::Items,
            "heads" => Self::Heads,
            "minutes" => Self::Minutes,
            "sheets" => Self::Sheets,
            "day" => Self::Day(day()?),
            "week" => Self::Week(day()?),
            "month" => Self::Month(day()?),
            "hour" => {
                let (weekday, hour) = value.split_once('-')?;
                Self::Hour(weekday.parse().ok()?, hour.parse().ok()?)
            }
            "field" => Self::Field(value.to_owned()),
            "stuck" => {
                let (service, step) = value.split_once('/')?;
                let step = (!step.is_empty()).then(|| step.to_owned());
                Self::Stuck(StuckAt {
                    service: service.to_owned(),
                    step,
                })
            }
            cut => Self::Word(Cut::parse(cut).ok()?, value.to_owned()),
        })
    }

    /// The first and the last day that it can be about, where it is about certain days.
    pub fn days(&self) -> Option<(Day, Day)> {
        let last = |first: Day, next: Option<NaiveDate>| {
            let last = next.and_then(|next| next.pred_opt());
            (first, last.map_or(first, Day::from))
        };
        match self {
            Self::Day(day) => Some((*day, *day)),
            Self::Week(day) => Some(last(*day, day.date().checked_add_days(Days::new(7)))),
            Self::Month(day) => Some(last(*day, day.date().checked_add_months(Months::new(1)))),
            _ => None,
        }
    }

    /// The figure itself.
    pub fn of(&self, figures: &Figures) -> u64 {
        let sums = &figures.sums;
        match self {
            Self::Visits => sums.visits,
            Self::Items => sums.items,
            Self::Heads => sums.heads,
            Self::Minutes => sums.minutes,
            Self::Sheets => sums.sheets,
            Self::Day(_) | Self::Week(_) | Self::Month(_) => {
                let days = self.days();
                let range = days.map(|(first, last)| figures.days.range(first..=last));
                range.into_iter().flatten().map(|(_, n)| n).sum()
            }
            Self::Hour(weekday, hour) => {
                figures.hours.get(&(*weekday, *hour)).copied().unwrap_or(0)
            }
            Self::Word(cut, word) => figures.of(*cut, word),
            Self::Field(field) => {
                let services = figures.cut(Cut::Service);
                let of_field = services.filter(|(code, _)| field_of(code) == *field);
                of_field.map(|(_, n)| n).sum()
            }
            Self::Stuck(at) => figures.stuck.get(at).copied().unwrap_or(0),
        }
    }
}

/// The group of a service's code.
pub fn field_of(code: &str) -> String {
    let group = ServiceCode::parse(code).map(|code| code.group().to_owned());
    group.unwrap_or_else(|_| code.to_owned())
}

/// The Monday of a day's week.
pub(super) fn monday(day: Day) -> Day {
    let since = Days::new(day.date().weekday().num_days_from_monday().into());
    day.date().checked_sub_days(since).map_or(day, Day::from)
}

/// The first day of a day's month.
pub(super) fn first(day: Day) -> Day {
    day.date().with_day(1).map_or(day, Day::from)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_is_found_again_by_its_name() {
        let day = Day::parse("2026-11-02").unwrap();
        let stuck = |step: Option<&str>| {
            FigureKey::Stuck(StuckAt {
                service: "pay.utilities".to_owned(),
                step: step.map(str::to_owned),
            })
        };
        let mut all = vec![
            FigureKey::Visits,
            FigureKey::Items,
            FigureKey::Heads,
            FigureKey::Minutes,
            FigureKey::Sheets,
            FigureKey::Day(day),
            FigureKey::Week(day),
            FigureKey::Month(day),
            FigureKey::Hour(6, 23),
            FigureKey::Field("pay".to_owned()),
            stuck(None),
            stuck(Some("choose")),
        ];
        let words = Cut::ALL.iter();
        all.extend(words.map(|cut| FigureKey::Word(*cut, "Ana / Ion".to_owned())));
        for key in all {
            assert_eq!(FigureKey::parse(key.kind(), &key.value()), Some(key));
        }
        for (kind, value) in [
            ("moon", ""),
            ("day", "ieri"),
            ("hour", "9"),
            ("stuck", "pay"),
        ] {
            assert_eq!(FigureKey::parse(kind, value), None);
        }
    }

    #[test]
    fn weeks_begin_on_monday_and_months_end_where_they_end() {
        let day = Day::parse("2026-02-18").unwrap();
        let days = |key: FigureKey| {
            let (first, last) = key.days().unwrap();
            [first.to_string(), last.to_string()]
        };
        assert_eq!(
            days(FigureKey::Week(monday(day))),
            ["2026-02-16", "2026-02-22"]
        );
        assert_eq!(
            days(FigureKey::Month(first(day))),
            ["2026-02-01", "2026-02-28"]
        );
    }
}
