//! Documents as HTML: one self-contained page, no scripts, nothing loaded from elsewhere.
//!
//! Made from the model, not from the layout: a web page flows by itself. The strip to tear off and page numbers belong to paper
//! and are left out. A town hall can paste the whole into its own site: styles reach nothing outside of the sheet, no element has an id that
//! another might have, and the sheet says its own language.

mod blocks;
mod style;

use crate::clean::{clean, clean_text};
use crate::model::{Code, Document};
use crate::qr;
use crate::svg::{escape, push};
use crate::text::{Language, Text};

use self::style::CLASS;

/// Writes a document as a self-contained HTML page.
pub fn html(document: &Document) -> String {
    let writer = Writer {
        language: document.language,
    };
    let language = document.language.tag();
    let title = writer.plain(&document.title);
    // The styles stand beside the sheet and not in the head: whoever copies the body has both.
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         </head>\n<body>\n<style>\n{}</style>\n<article class=\"{CLASS}\" lang=\"{language}\">\n",
        style::sheet()
    );
    if let Some(masthead) = &document.masthead {
        let contact = writer.text(&Text::joined(&masthead.contact, " · "));
        let office = writer.text(&masthead.office);
        push(
            &mut out,
            format_args!(
                "<p class=\"office\"><strong>{office}</strong> <span>{contact}</span></p>\n"
            ),
        );
    }
    push(&mut out, format_args!("<h1>{title}</h1>\n"));
    if let Some(lead) = &document.lead {
        push(&mut out, format_args!("<p>{}</p>\n", writer.text(lead)));
    }
    if let Some(also) = &document.also {
        let second = Writer {
            language: also.language,
        };
        let (tag, title) = (also.language.tag(), second.plain(&also.title));
        push(
            &mut out,
            format_args!("<div lang=\"{tag}\">\n<h1 class=\"second\">{title}</h1>\n"),
        );
        if let Some(lead) = &also.lead {
            push(&mut out, format_args!("<p>{}</p>\n", second.text(lead)));
        }
        out.push_str("</div>\n");
    }
    if let Some(code) = &document.code {
        writer.code(&mut out, code);
    }
    for block in &document.blocks {
        writer.block(&mut out, block);
    }
    let notes = writer.text(&Text::joined(&document.footer.notes, " · "));
    push(
        &mut out,
        format_args!("<footer>{notes}</footer>\n</article>\n</body>\n</html>\n"),
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
        let caption = self.text(&code.caption);
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
}
