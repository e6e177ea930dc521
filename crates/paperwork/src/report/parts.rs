//! The parts of a report that show figures: the few that matter most, the services as bars, the lists.

use std::collections::BTreeSet;

use indrumar_document::{Bar, Block, Chart, Fact};
use indrumar_domain::{Channel, Outcome, ServiceCode, SpokenLanguage};
use indrumar_i18n::Args;

use super::Writing;
use super::figures::{Figures, shares};
use super::tables::{Heads, Line, counted};
use super::words::{capital, change, percent};
use crate::from_catalogue::sheet_language;

/// Services that have a line of their own; the others share one.
const SERVICES_SHOWN: usize = 10;

impl Writing<'_> {
    pub(super) fn key_figures(&self) -> Vec<Fact> {
        let now = &self.input.now;
        let fact = |key: &str, value: String| Fact {
            label: self.words.plain(key).into(),
            value: value.into(),
        };
        let compared = |figure: fn(&Figures) -> u64| self.compared(figure);
        let mut facts = vec![
            fact("report-visits", compared(|it| it.visits)),
            fact("report-items", compared(Figures::items)),
        ];
        let solved = now.outcomes.get(&Outcome::Solved).copied().unwrap_or(0);
        let items = now.items();
        if items > 0 {
            let [share, ..] = shares(&[solved, items - solved.min(items)])[..] else {
                return facts;
            };
            let args = Args::new()
                .with("solved", solved)
                .with("all", items)
                .with("share", percent(self.words, share));
            facts.push(fact(
                "report-solved",
                self.words.text("report-solved-of", &args),
            ));
        }
        let days = |it: &Figures| it.days.values().filter(|visits| **visits > 0).count() as u64;
        facts.push(fact("report-days", compared(days)));
        let heads = |it: &Figures| it.heads;
        if now.heads > 0 || self.input.before.as_ref().is_some_and(|it| it.heads > 0) {
            facts.push(fact("report-heads", compared(heads)));
        }
        facts
    }

    /// The figure, and where there is a month before, what it was then.
    fn compared(&self, figure: impl Fn(&Figures) -> u64) -> String {
        let now = figure(&self.input.now);
        let Some(before) = self.input.before.as_ref().map(figure) else {
            return now.to_string();
        };
        let args = Args::new()
            .with("figure", now)
            .with("month", self.month_before())
            .with("before", before)
            .with("change", change(now, before));
        self.words.text("report-compared", &args)
    }

    fn heads(&self, label: &str) -> Heads {
        Heads {
            label: self.words.plain(label),
            now: self.month(),
            before: self.input.before.as_ref().map(|_| self.month_before()),
        }
    }

    /// The line of one kind of thing, from both months.
    fn line(&self, label: String, figure: impl Fn(&Figures) -> u64) -> Line {
        Line {
            label,
            now: figure(&self.input.now),
            before: self.input.before.as_ref().map_or(0, figure),
        }
    }

    /// The services asked for most, as bars and as a table; the table has the others in one line, so that it adds up.
    pub(super) fn services(&self) -> Block {
        let months = [Some(&self.input.now), self.input.before.as_ref()];
        let codes: BTreeSet<&ServiceCode> = months
            .into_iter()
            .flatten()
            .flat_map(|figures| figures.services.keys())
            .collect();
        let language = sheet_language(self.words.lang());
        let mut lines: Vec<Line> = codes
            .into_iter()
            .map(|code| {
                // A service that this catalogue no longer has is shown by its code.
                let name = self.catalogue.name(code, language);
                let figure = |it: &Figures| it.services.get(code).copied().unwrap_or(0);
                self.line(name.unwrap_or(code.as_str()).to_owned(), figure)
            })
            .collect();
        lines.sort_by(|a, b| (b.now, b.before, &a.label).cmp(&(a.now, a.before, &b.label)));
        let rest = lines.split_off(lines.len().min(SERVICES_SHOWN));
        let bars = lines
            .iter()
            .filter(|line| line.now > 0)
            .map(|line| self.bar(line))
            .collect();
        let best = lines
            .first()
            .map_or("", |line| line.label.as_str())
            .to_owned();
        let most = lines.first().map_or(0, |line| line.now);
        if !rest.is_empty() {
            lines.push(Line {
                label: self
                    .words
                    .text("report-rest", &Args::new().with("count", rest.len())),
                now: rest.iter().map(|line| line.now).sum(),
                before: rest.iter().map(|line| line.before).sum(),
            });
        }
        let args = Args::new().with("name", best).with("figure", most);
        let heads = self.heads("report-column-service");
        Block::Chart(Chart {
            title: self.words.plain("report-chart").into(),
            alt: self.words.text("report-chart-alt", &args),
            bars,
            table: counted(self.words, &heads, &lines),
            key: heads.before.map(|before| (heads.now, before)),
        })
    }

    fn bar(&self, line: &Line) -> Bar {
        let before = self.input.before.is_some().then_some(line.before);
        Bar {
            label: line.label.as_str().into(),
            value: line.now as f64,
            shown: line.now.to_string(),
            before: before.map(|before| before as f64),
            before_shown: before.map(|before| before.to_string()),
        }
    }

    /// How it ended, how people came, what they spoke.
    pub(super) fn lists(&self) -> Vec<Block> {
        let row =
            |family: &str, word: &str| capital(&self.words.plain(&format!("{family}-{word}")));
        let outcomes = Outcome::ALL.iter().map(|word| {
            let figure = |it: &Figures| it.outcomes.get(word).copied().unwrap_or(0);
            self.line(row("outcome", word.as_str()), figure)
        });
        let channels = Channel::ALL.iter().map(|word| {
            let figure = |it: &Figures| it.channels.get(word).copied().unwrap_or(0);
            self.line(row("channel", word.as_str()), figure)
        });
        let languages = SpokenLanguage::ALL.iter().map(|word| {
            let figure = |it: &Figures| it.languages.get(word).copied().unwrap_or(0);
            self.line(row("spoken", word.as_str()), figure)
        });
        let list = |heading: &str, label: &str, lines: Vec<Line>| {
            let told: Vec<Line> = lines
                .into_iter()
                .filter(|line| line.now > 0 || line.before > 0)
                .collect();
            let table = counted(self.words, &self.heads(label), &told);
            [self.heading(heading), Block::Table(table)]
        };
        [
            list(
                "report-outcomes",
                "report-column-outcome",
                outcomes.collect(),
            ),
            list(
                "report-channels",
                "report-column-channel",
                channels.collect(),
            ),
            list(
                "report-languages",
                "report-column-language",
                languages.collect(),
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
