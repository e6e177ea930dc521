//! The parts of a report that show figures: the few that matter most, the lists, where people stopped.

use chrono::Datelike;
use indrumar_document::{Bar, Block, Chart, Column, Fact, Table, Text};
use indrumar_domain::{Cut, Figures, Outcome, StuckAt};
use indrumar_i18n::Args;

use super::Writing;
use super::period::Reported;
use super::shares::shares;
use super::tables::{Heads, Line, counted};
use super::words::{change, cut_titles, month_name, named, percent, service_named, step_named};
use crate::statistics::words_of;

/// Steps that are named; a longer list helps nobody.
const STEPS_SHOWN: usize = 8;

impl Writing<'_> {
    pub(super) fn key_figures(&self) -> Vec<Fact> {
        let now = &self.input.now;
        let fact = |key: &str, value: String| Fact {
            label: self.words.plain(key).into(),
            value: value.into(),
        };
        let compared = |key: &str, figure: fn(&Figures) -> u64| fact(key, self.compared(figure));
        let ever = |figure: fn(&Figures) -> u64| {
            figure(now) > 0 || self.input.before.as_ref().is_some_and(|it| figure(it) > 0)
        };
        let mut facts = vec![
            compared("report-visits", |it| it.sums.visits),
            compared("report-items", |it| it.sums.items),
        ];
        let solved = now.of(Cut::Outcome, Outcome::Solved.as_str());
        let items = now.sums.items;
        if items > 0 {
            let share = shares(&[solved, items - solved.min(items)]);
            let args = Args::new().with("solved", solved).with("all", items).with(
                "share",
                percent(self.words, share.first().copied().unwrap_or(0)),
            );
            let text = self.words.text("report-solved-of", &args);
            facts.push(fact("report-solved", text));
        }
        facts.push(compared("report-days", Figures::days_with_visits));
        if ever(|it| it.sums.groups) {
            facts.push(compared("report-groups", |it| it.sums.groups));
            facts.push(compared("report-heads", |it| it.sums.heads));
        }
        facts
    }

    /// The figure, and where there is a period before, what it was then.
    fn compared(&self, figure: impl Fn(&Figures) -> u64) -> String {
        let now = figure(&self.input.now);
        let Some(before) = self.input.before.as_ref().map(figure) else {
            return now.to_string();
        };
        let args = Args::new()
            .with("figure", now)
            .with("period", self.period_before())
            .with("before", before)
            .with("change", change(now, before));
        self.words.text("report-compared", &args)
    }

    pub(super) fn heads(&self, label: String) -> Heads {
        Heads {
            label,
            now: self.period(),
            before: self.input.before.as_ref().map(|_| self.period_before()),
        }
    }

    /// The line of one kind of thing, from both periods.
    pub(super) fn line(&self, label: String, figure: impl Fn(&Figures) -> u64) -> Line {
        Line {
            label,
            now: figure(&self.input.now),
            before: self.input.before.as_ref().map_or(0, figure),
        }
    }

    pub(super) fn bar(&self, line: &Line) -> Bar {
        let before = self.input.before.is_some().then_some(line.before);
        Bar {
            label: line.label.as_str().into(),
            value: line.now as f64,
            shown: line.now.to_string(),
            before: before.map(|before| before as f64),
            before_shown: before.map(|before| before.to_string()),
        }
    }

    /// The months of a year as bars, with their table.
    pub(super) fn months(&self, year: i32) -> Block {
        let (first, _) = Reported::Year(year).bounds();
        let of = |figures: &Figures, month| {
            let months = figures.days.iter();
            let in_month = months.filter(|(day, _)| day.date().month() == month);
            in_month.map(|(_, visits)| visits).sum::<u64>()
        };
        let lines: Vec<Line> = (1..=12)
            .filter_map(|month| Some((month, first.with_month(month)?)))
            .map(|(month, day)| {
                let name = super::capital(&month_name(self.words, day));
                self.line(name, |figures| of(figures, month))
            })
            .collect();
        let heads = self.heads(self.words.plain("report-column-month"));
        let most = lines.iter().max_by_key(|line| line.now);
        let args = Args::new()
            .with("name", most.map_or("", |line| line.label.as_str()))
            .with("figure", most.map_or(0, |line| line.now));
        Block::Chart(Chart {
            title: self.words.plain("report-chart-months").into(),
            alt: self.words.text("report-chart-months-alt", &args),
            bars: lines.iter().map(|line| self.bar(line)).collect(),
            table: counted(self.words, &heads, &lines),
            key: heads.before.map(|before| (heads.now, before)),
        })
    }

    /// How it ended, how people came, what they spoke, and whatever else was noted.
    pub(super) fn lists(&self) -> Vec<Block> {
        let lists = [
            Cut::Outcome,
            Cut::Channel,
            Cut::Language,
            Cut::Help,
            Cut::Age,
            Cut::Equipment,
        ];
        let lists = lists.into_iter().map(|cut| self.list(cut));
        lists.flatten().flatten().collect()
    }

    /// The words of a cut that occur in either period. A list that has nothing to tell is left out: nothing was lent.
    fn list(&self, cut: Cut) -> Option<[Block; 2]> {
        let periods = [Some(&self.input.now), self.input.before.as_ref()];
        let periods: Vec<&Figures> = periods.into_iter().flatten().collect();
        let lines: Vec<Line> = words_of(cut, &periods)
            .iter()
            .map(|word| {
                let name = named(self.catalogue, self.words, cut, word);
                self.line(name, |figures| figures.of(cut, word))
            })
            .collect();
        if lines.is_empty() {
            return None;
        }
        let (heading, column) = cut_titles(self.words, cut);
        let table = counted(self.words, &self.heads(column), &lines);
        Some([Block::Heading(heading.into()), Block::Table(table)])
    }

    /// The steps at which most people stopped.
    pub(super) fn stuck(&self) -> Vec<Block> {
        let now = &self.input.now.stuck;
        if now.is_empty() {
            return Vec::new();
        }
        let mut steps: Vec<(&StuckAt, u64)> = now.iter().map(|(at, n)| (at, *n)).collect();
        steps.sort_by(|(a, n), (b, m)| (m, a).cmp(&(n, b)));
        let rest = steps.split_off(steps.len().min(STEPS_SHOWN));
        let mut rows: Vec<Vec<Text>> = steps
            .iter()
            .map(|(at, n)| {
                let service = service_named(self.catalogue, self.words, &at.service);
                let step = step_named(self.catalogue, self.words, at);
                vec![service.into(), step.into(), n.to_string().into()]
            })
            .collect();
        if !rest.is_empty() {
            let args = Args::new().with("count", rest.len());
            let others: u64 = rest.iter().map(|(_, n)| n).sum();
            rows.push(vec![
                self.words.text("report-rest-steps", &args).into(),
                Text::default(),
                others.to_string().into(),
            ]);
        }
        let all: u64 = now.values().sum();
        rows.push(vec![
            self.words.plain("report-total").into(),
            Text::default(),
            all.to_string().into(),
        ]);
        let column = |key: &str, weight: f32, right: bool| Column {
            title: self.words.plain(key).into(),
            weight,
            right,
        };
        vec![
            self.heading("report-stuck"),
            Block::Table(Table {
                columns: vec![
                    column("report-column-service", 3.0, false),
                    column("report-column-step", 5.0, false),
                    column("report-column-times", 1.4, true),
                ],
                rows,
                total: true,
            }),
        ]
    }
}
