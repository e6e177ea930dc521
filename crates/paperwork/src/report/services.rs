//! The services asked for most, as bars and as a table.

use std::collections::BTreeSet;

use indrumar_document::{Block, Chart};
use indrumar_domain::Cut;
use indrumar_i18n::Args;

use super::Writing;
use super::period::Reported;
use super::tables::{Line, counted};
use super::words::service_named;

impl Writing<'_> {
    /// The table has the others in one line, so that it adds up.
    pub(super) fn services(&self) -> Block {
        let periods = [Some(&self.input.now), self.input.before.as_ref()];
        let codes: BTreeSet<&str> = periods
            .into_iter()
            .flatten()
            .flat_map(|figures| figures.cut(Cut::Service))
            .map(|(code, _)| code)
            .collect();
        let mut lines: Vec<Line> = codes
            .into_iter()
            .map(|code| {
                let name = service_named(self.catalogue, self.words, code);
                self.line(name, |figures| figures.of(Cut::Service, code))
            })
            .collect();
        lines.sort_by(|a, b| (b.now, b.before, &a.label).cmp(&(a.now, a.before, &b.label)));
        let rest = lines.split_off(lines.len().min(self.services_shown()));
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
        let heads = self.heads(self.words.plain("report-column-service"));
        Block::Chart(Chart {
            title: self.words.plain("report-chart").into(),
            alt: self.words.text("report-chart-alt", &args),
            bars,
            table: counted(self.words, &heads, &lines),
            key: heads.before.map(|before| (heads.now, before)),
        })
    }

    /// Services that have a line of their own; the others share one.
    fn services_shown(&self) -> usize {
        match self.input.period {
            Reported::Month(_) => 10,
            Reported::Year(_) => 15,
        }
    }
}
