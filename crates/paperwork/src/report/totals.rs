//! Which days are accounted for, and the totals that statistical forms ask for: they are grouped so that each can be copied, and name
//! no line of a form, because forms change and are explained elsewhere.

use indrumar_document::{Column, Fact, Table, Text};
use indrumar_domain::{Channel, Cut, Figures, Outcome};

use super::Writing;
use super::words::change;

impl Writing<'_> {
    /// The days by what is known of them.
    pub(super) fn covered(&self) -> Vec<Fact> {
        let (first, last) = self.input.period.bounds();
        let covered = self.input.coverage.count(&self.input.now, first, last);
        let fact = |key: &str, n: u64| Fact {
            label: self.words.plain(key).into(),
            value: n.to_string().into(),
        };
        vec![
            fact("report-days", covered.visits),
            fact("report-days-zero", covered.zero),
            fact("report-days-closed", covered.closed),
            fact("report-days-unknown", covered.unknown),
        ]
    }

    pub(super) fn totals(&self) -> Table {
        let words = self.words;
        let remote = |it: &Figures| {
            let far = [Channel::Phone, Channel::Message];
            far.iter().map(|by| it.of(Cut::Channel, by.as_str())).sum()
        };
        let mut lines: Vec<(String, Figure)> = Vec::new();
        let mut add = |key: &str, figure: Figure| lines.push((words.plain(key), figure));
        add("report-total-visits", |it| it.sums.visits);
        add("report-total-individual", |it| it.sums.individual);
        add("report-total-groups", |it| it.sums.groups);
        add("report-total-heads", |it| it.sums.heads);
        add("report-total-people", |it| it.sums.people());
        add("report-total-items", |it| it.sums.items);
        add("report-total-solved", |it| {
            it.of(Cut::Outcome, Outcome::Solved.as_str())
        });
        add("report-total-referred", |it| {
            it.of(Cut::Outcome, Outcome::Referred.as_str())
        });
        add("report-total-remote", remote);
        add("report-total-minutes", |it| it.sums.minutes);
        add("report-total-sheets", |it| it.sums.sheets);
        let column = |title: String, weight: f32, right: bool| Column {
            title: title.into(),
            weight,
            right,
        };
        let mut columns = vec![
            column(words.plain("report-column-figure"), 5.0, false),
            column(self.period(), 1.9, true),
        ];
        if self.input.before.is_some() {
            columns.push(column(self.period_before(), 1.9, true));
            columns.push(column(words.plain("report-column-change"), 1.6, true));
        }
        let rows = lines
            .into_iter()
            .map(|(label, figure)| {
                let now = figure(&self.input.now);
                let mut cells = vec![label, now.to_string()];
                if let Some(before) = self.input.before.as_ref().map(figure) {
                    cells.push(before.to_string());
                    cells.push(change(now, before));
                }
                cells.into_iter().map(Text::from).collect()
            })
            .collect();
        Table {
            columns,
            rows,
            total: false,
        }
    }
}

type Figure = fn(&Figures) -> u64;
