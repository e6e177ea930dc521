//! Blocks as HTML.

use crate::model::{Block, Chart, Step, Table};
use crate::svg::push;

use super::Writer;

impl Writer {
    pub(super) fn block(&self, out: &mut String, block: &Block) {
        match block {
            Block::Heading(text) => push(out, format_args!("<h2>{}</h2>\n", self.text(text))),
            Block::Paragraph(text) => push(out, format_args!("<p>{}</p>\n", self.text(text))),
            Block::Notice(text) => push(
                out,
                format_args!("<p class=\"notice\">{}</p>\n", self.text(text)),
            ),
            Block::Checks(items) => {
                out.push_str("<ul class=\"checks\">\n");
                for item in items {
                    push(out, format_args!("<li>{}</li>\n", self.text(item)));
                }
                out.push_str("</ul>\n");
            }
            Block::Points(items) => {
                out.push_str("<ul>\n");
                for item in items {
                    push(out, format_args!("<li>{}</li>\n", self.text(item)));
                }
                out.push_str("</ul>\n");
            }
            Block::Steps { first, steps } => self.steps(out, *first, steps),
            Block::Facts(facts) => {
                out.push_str("<dl>\n");
                for fact in facts {
                    push(
                        out,
                        format_args!(
                            "<dt>{}</dt><dd>{}</dd>\n",
                            self.text(&fact.label),
                            self.text(&fact.value)
                        ),
                    );
                }
                out.push_str("</dl>\n");
            }
            Block::Table(table) => self.table(out, table),
            Block::Display(text) => push(
                out,
                format_args!("<p class=\"display\">{}</p>\n", self.text(text)),
            ),
            Block::Signatures(labels) => {
                out.push_str("<div class=\"signatures\">\n");
                for label in labels {
                    push(out, format_args!("<p>{}</p>\n", self.text(label)));
                }
                out.push_str("</div>\n");
            }
            Block::Chart(chart) => self.chart(out, chart),
            Block::Pair {
                language,
                left,
                right,
            } => {
                out.push_str("<div class=\"pair\">\n<div>\n");
                for block in left {
                    self.block(out, block);
                }
                push(
                    out,
                    format_args!("</div>\n<div lang=\"{}\">\n", language.tag()),
                );
                let second = Writer {
                    language: *language,
                };
                for block in right {
                    second.block(out, block);
                }
                out.push_str("</div>\n</div>\n");
            }
        }
    }

    /// Bars are lengths in per cent; the table below says the same in figures.
    fn chart(&self, out: &mut String, chart: &Chart) {
        let countable = |value: f64| {
            if value.is_finite() {
                value.max(0.0)
            } else {
                0.0
            }
        };
        let values = chart
            .bars
            .iter()
            .flat_map(|bar| [bar.value, bar.before.unwrap_or(0.0)]);
        let most = values.map(countable).fold(0.0, f64::max);
        let share = |value: f64| match most > 0.0 {
            true => 100.0 * countable(value) / most,
            false => 0.0,
        };
        let title = self.text(&chart.title);
        let alt = self.plain(&chart.alt);
        push(out, format_args!("<p><strong>{title}</strong></p>\n"));
        if !chart.bars.is_empty() {
            push(
                out,
                format_args!("<div class=\"chart\" role=\"img\" aria-label=\"{alt}\">\n"),
            );
            if let Some((now, before)) = &chart.key {
                let (now, before) = (self.plain(now), self.plain(before));
                push(
                    out,
                    format_args!("<p><i></i> {now} <i class=\"before\"></i> {before}</p>\n"),
                );
            }
            for bar in &chart.bars {
                let (label, width) = (self.text(&bar.label), share(bar.value));
                let shown = self.plain(&bar.shown);
                push(
                    out,
                    format_args!("<p>{label}<br><b style=\"width:{width:.1}%\"></b> {shown}"),
                );
                if let Some(before) = bar.before {
                    let width = share(before);
                    let shown = self.plain(bar.before_shown.as_deref().unwrap_or_default());
                    push(
                        out,
                        format_args!(
                            "<br><b class=\"before\" style=\"width:{width:.1}%\"></b> {shown}"
                        ),
                    );
                }
                out.push_str("</p>\n");
            }
            out.push_str("</div>\n");
        }
        self.table(out, &chart.table);
    }

    fn steps(&self, out: &mut String, first: u32, steps: &[Step]) {
        push(out, format_args!("<ol start=\"{first}\">\n"));
        for step in steps {
            push(out, format_args!("<li>{}", self.text(&step.text)));
            if let Some(hint) = &step.hint {
                push(
                    out,
                    format_args!("<p class=\"hint\">{}</p>", self.text(hint)),
                );
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n");
    }

    fn table(&self, out: &mut String, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        out.push_str("<table>\n<thead><tr>");
        for column in &table.columns {
            let class = if column.right { " class=\"right\"" } else { "" };
            let title = self.text(&column.title);
            push(out, format_args!("<th scope=\"col\"{class}>{title}</th>"));
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for (index, row) in table.rows.iter().enumerate() {
            let total = table.total && index + 1 == table.rows.len();
            out.push_str(if total {
                "<tr class=\"total\">"
            } else {
                "<tr>"
            });
            for (index, column) in table.columns.iter().enumerate() {
                let class = if column.right { " class=\"right\"" } else { "" };
                let cell = row
                    .get(index)
                    .map(|cell| self.text(cell))
                    .unwrap_or_default();
                push(out, format_args!("<td{class}>{cell}</td>"));
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n");
    }
}
