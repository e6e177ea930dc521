//! Documents as HTML: one self-contained page, no scripts, nothing loaded from elsewhere.
//!
//! Made from the model, not from the layout: a web page flows by itself. The strip to tear off and page numbers belong to paper
//! and are left out. A town hall can paste the whole into its own site.

use crate::clean::{clean, clean_text};
use crate::model::{Block, Code, Document, Step, Table};
use crate::qr;
use crate::svg::{escape, push};
use crate::text::{Language, Text};

/// Writes a document as a self-contained HTML page.
pub fn html(document: &Document) -> String {
    let writer = Writer {
        language: document.language,
    };
    let language = document.language.tag();
    let title = writer.plain(&document.title);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
    );
    if let Some(masthead) = &document.masthead {
        let contact = writer.plain(&masthead.contact.join(" · "));
        let office = writer.plain(&masthead.office);
        push(
            &mut out,
            format_args!(
                "<p class=\"office\"><strong>{office}</strong> <span>{contact}</span></p>\n"
            ),
        );
    }
    if let Some(code) = &document.code {
        writer.code(&mut out, code);
    }
    push(&mut out, format_args!("<h1>{title}</h1>\n"));
    if let Some(lead) = &document.lead {
        push(&mut out, format_args!("<p>{}</p>\n", writer.text(lead)));
    }
    for block in &document.blocks {
        writer.block(&mut out, block);
    }
    let notes = writer.plain(&document.footer.notes.join(" · "));
    push(
        &mut out,
        format_args!("<footer>{notes}</footer>\n</main>\n</body>\n</html>\n"),
    );
    out
}

struct Writer {
    language: Language,
}

impl Writer {
    fn plain(&self, text: &str) -> String {
        escape(&clean_text(&Text::from(text), self.language))
    }

    fn text(&self, text: &Text) -> String {
        let mut out = String::new();
        for span in &text.spans {
            let language = span.language.unwrap_or(self.language);
            let words = escape(&clean(&span.content, language));
            let words = if span.strong {
                format!("<strong>{words}</strong>")
            } else {
                words
            };
            if language == self.language {
                out.push_str(&words);
            } else {
                push(
                    &mut out,
                    format_args!("<span lang=\"{}\">{words}</span>", language.tag()),
                );
            }
        }
        out.trim().to_owned()
    }

    fn code(&self, out: &mut String, code: &Code) {
        let words = self.plain(&code.words);
        let caption = self.plain(&code.caption);
        let address = escape(&code.address);
        out.push_str("<figure>");
        // An address too long for a code is still an address.
        if let Ok(pattern) = qr::encode(&code.address) {
            let side = pattern.side + 8;
            push(
                out,
                format_args!(
                    "<svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{}\"><path d=\"",
                    self.plain(&code.alt)
                ),
            );
            for (column, row, length) in pattern.runs {
                push(
                    out,
                    format_args!("M{} {}h{length}v1h-{length}z", column + 4, row + 4),
                );
            }
            out.push_str("\"/></svg>");
        }
        let is_web = code.address.starts_with("https://") || code.address.starts_with("http://");
        push(out, format_args!("<figcaption>{caption} "));
        if is_web {
            push(out, format_args!("<a href=\"{address}\">{words}</a>"));
        } else {
            out.push_str(&words);
        }
        out.push_str("</figcaption></figure>\n");
    }

    fn block(&self, out: &mut String, block: &Block) {
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
        }
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
        for row in &table.rows {
            out.push_str("<tr>");
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

const STYLE: &str = "\
body{margin:0;background:#fff;color:#000;font:1.125rem/1.5 'Noto Sans',system-ui,sans-serif}
main{max-width:42rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.3rem;line-height:1.25;margin:1.6rem 0 .5rem}
.office{border-bottom:2px solid;padding-bottom:.4rem;font-size:1rem}
figure{float:right;margin:0 0 1rem 1.5rem;width:9rem;font-size:1rem}
figure svg{display:block;width:100%}
.checks{list-style:none;padding:0}
.checks li{padding:.15rem 0 .15rem 1.9rem;position:relative}
.checks li::before{content:'';position:absolute;left:0;top:.5rem;width:.85rem;height:.85rem;border:2px solid}
ol li{margin:.6rem 0;padding-left:.4rem}
ol li::marker{font-weight:700}
.hint{margin:.3rem 0;padding-left:.8rem;border-left:3px solid}
dl{display:grid;grid-template-columns:auto 1fr;gap:.4rem 1.2rem;border-top:1px solid;border-bottom:1px solid;padding:.5rem 0}
dt{font-weight:700}
dd{margin:0}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid}
th{border-bottom-width:2px}
.right{text-align:right}
.notice{border:2px solid;border-left-width:1.2rem;padding:.6rem .9rem}
footer{clear:both;margin-top:2rem;border-top:1px solid;padding-top:.5rem;font-size:.9rem}
@media(max-width:34rem){figure{float:none;margin:0 0 1rem}}
";
