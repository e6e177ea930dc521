//! From figures to parts and lines.

use indrumar_catalogue::Catalogue;
use indrumar_domain::{Cut, Day, Figures, StuckAt};
use indrumar_i18n::{Args, I18n, date};
use std::collections::BTreeSet;

use super::key::{FigureKey, field_of, first, monday};
use super::words_of;
use crate::report::{WEEKDAYS, cut_titles, month, named, service_named, step_named};

/// A span of so many days is shown day by day, a longer one week by week, a still longer one month by month.
const DAILY: usize = 62;
const WEEKLY: usize = 200;

/// A part of the statistics: one picture with its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatisticsPart {
    /// What it is: `sums`, `series`, `hours`, `field`, `stuck`, or a cut's word.
    pub name: &'static str,
    /// The heading over it.
    pub title: String,
    /// The heading over the column of its words.
    pub column: String,
    /// Its lines.
    pub lines: Vec<PartLine>,
    /// What its lines add up to; nothing where they are not parts of one whole.
    pub total: Option<u64>,
}

/// A figure with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartLine {
    /// Its name.
    pub key: FigureKey,
    /// What it is called.
    pub label: String,
    /// The figure.
    pub now: u64,
    /// What it was in the span before, where that can be compared.
    pub before: Option<u64>,
}

/// The parts of a span from day to day; in time it goes no further than `until`. Services are under the codes that they have now.
pub fn statistics(
    catalogue: &Catalogue,
    words: I18n,
    (from, until): (Day, Day),
    now: &Figures,
    before: Option<&Figures>,
) -> Vec<StatisticsPart> {
    let telling = Telling {
        catalogue,
        words,
        now,
        before,
    };
    let mut parts = vec![
        telling.sums(),
        telling.series(from, until),
        telling.hours(),
        telling.cut(Cut::Service),
        telling.fields(),
    ];
    let others = Cut::ALL.iter().filter(|cut| **cut != Cut::Service);
    parts.extend(others.map(|cut| telling.cut(*cut)));
    parts.push(telling.stuck());
    parts.retain(|part| !part.lines.is_empty());
    parts
}

struct Telling<'a> {
    catalogue: &'a Catalogue,
    words: I18n,
    now: &'a Figures,
    before: Option<&'a Figures>,
}

impl Telling<'_> {
    fn line(&self, key: FigureKey, label: String) -> PartLine {
        PartLine {
            now: key.of(self.now),
            before: self.before.map(|before| key.of(before)),
            key,
            label,
        }
    }

    fn spans(&self) -> Vec<&Figures> {
        [Some(self.now), self.before]
            .into_iter()
            .flatten()
            .collect()
    }

    fn sums(&self) -> StatisticsPart {
        let line = |key, word: &str| self.line(key, self.words.plain(word));
        StatisticsPart {
            name: "sums",
            title: self.words.plain("export-part-sums"),
            column: self.words.plain("report-column-figure"),
            lines: vec![
                line(FigureKey::Visits, "report-visits"),
                line(FigureKey::Items, "report-items"),
                line(FigureKey::Heads, "report-heads"),
                line(FigureKey::Minutes, "report-total-minutes"),
                line(FigureKey::Sheets, "report-total-sheets"),
            ],
            total: None,
        }
    }

    fn series(&self, from: Day, until: Day) -> StatisticsPart {
        let days: Vec<Day> = from
            .date()
            .iter_days()
            .take_while(|date| *date <= until.date())
            .map(Day::from)
            .collect();
        // A visit can be dated into the span after `until` only by a clock that went wrong; it is counted all the same.
        let counted = self.now.days.keys().copied();
        let days: BTreeSet<Day> = days.into_iter().chain(counted).collect();
        let (column, keys): (&str, BTreeSet<FigureKey>) = match days.len() {
            n if n <= DAILY => ("daily-date", days.into_iter().map(FigureKey::Day).collect()),
            n if n <= WEEKLY => {
                let weeks = days.into_iter().map(|day| FigureKey::Week(monday(day)));
                ("report-column-week", weeks.collect())
            }
            _ => {
                let months = days.into_iter().map(|day| FigureKey::Month(first(day)));
                ("report-column-month", months.collect())
            }
        };
        let lines = keys.into_iter().map(|key| {
            let label = self.in_time(&key);
            PartLine {
                before: None,
                ..self.line(key, label)
            }
        });
        StatisticsPart {
            name: "series",
            title: self.words.plain("report-series"),
            column: self.words.plain(column),
            lines: lines.collect(),
            total: Some(self.now.sums.visits),
        }
    }

    fn in_time(&self, key: &FigureKey) -> String {
        match key {
            FigureKey::Month(day) => month(self.words, day.date()),
            _ => {
                let days = key.days();
                match days {
                    Some((first, last)) if first != last => {
                        let args = Args::new()
                            .with("from", date(first.date()))
                            .with("to", date(last.date()));
                        self.words.text("export-period-days", &args)
                    }
                    Some((day, _)) => date(day.date()),
                    None => String::new(),
                }
            }
        }
    }

    fn hours(&self) -> StatisticsPart {
        let hours: BTreeSet<(u8, u8)> = self
            .spans()
            .into_iter()
            .flat_map(|figures| figures.hours.keys().copied())
            .collect();
        let lines = hours.into_iter().map(|(weekday, hour)| {
            let key = WEEKDAYS.get(usize::from(weekday));
            let name = key.map(|key| self.words.plain(key)).unwrap_or_default();
            let args = Args::new().with("weekday", name).with("hour", hour);
            let label = self.words.text("export-hour", &args);
            self.line(FigureKey::Hour(weekday, hour), label)
        });
        StatisticsPart {
            name: "hours",
            title: self.words.plain("report-hours"),
            column: self.words.plain("daily-time"),
            lines: lines.collect(),
            total: Some(self.now.hours.values().sum()),
        }
    }

    fn cut(&self, cut: Cut) -> StatisticsPart {
        let (title, column) = cut_titles(self.words, cut);
        let lines = words_of(cut, &self.spans()).into_iter().map(|word| {
            let label = named(self.catalogue, self.words, cut, &word);
            self.line(FigureKey::Word(cut, word), label)
        });
        let sums = &self.now.sums;
        StatisticsPart {
            name: cut.as_str(),
            title,
            column,
            lines: lines.collect(),
            total: match cut {
                Cut::Service | Cut::Outcome => Some(sums.items),
                Cut::Channel | Cut::Language | Cut::Kind | Cut::Operator => Some(sums.visits),
                // Not noted at every visit, or several at one.
                Cut::Help | Cut::Age | Cut::Equipment => None,
            },
        }
    }

    fn fields(&self) -> StatisticsPart {
        let services = self.spans().into_iter();
        let services = services.flat_map(|figures| figures.cut(Cut::Service));
        let fields: BTreeSet<String> = services.map(|(code, _)| field_of(code)).collect();
        let mut lines: Vec<PartLine> = fields
            .into_iter()
            .map(|field| {
                let label = service_named(self.catalogue, self.words, &field);
                self.line(FigureKey::Field(field), label)
            })
            .collect();
        lines.sort_by(|a, b| (b.now, b.before, &a.label).cmp(&(a.now, a.before, &b.label)));
        StatisticsPart {
            name: "field",
            title: self.words.plain("report-groups-of-services"),
            column: self.words.plain("report-column-group"),
            lines,
            total: Some(self.now.sums.items),
        }
    }

    fn stuck(&self) -> StatisticsPart {
        let all: BTreeSet<&StuckAt> = self
            .spans()
            .into_iter()
            .flat_map(|figures| figures.stuck.keys())
            .collect();
        let mut lines: Vec<PartLine> = all
            .into_iter()
            .map(|at| {
                let service = service_named(self.catalogue, self.words, &at.service);
                let step = step_named(self.catalogue, self.words, at);
                self.line(FigureKey::Stuck(at.clone()), format!("{service}: {step}"))
            })
            .collect();
        lines.sort_by(|a, b| (b.now, b.before, &a.key).cmp(&(a.now, a.before, &b.key)));
        StatisticsPart {
            name: "stuck",
            title: self.words.plain("report-stuck"),
            column: self.words.plain("report-column-step"),
            lines,
            total: Some(self.now.stuck.values().sum()),
        }
    }
}
