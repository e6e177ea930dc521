//! The words that stand on every sheet, from `content/strings/<language>/sheet.ftl`.

use indrumar_i18n::{Args, I18n};

use crate::input::Labels;

/// The labels of a language. `address`: where the QR code leads, as people type it.
pub(crate) fn labels(words: I18n, address: &str) -> Labels {
    let plain = |key: &str| words.plain(key);
    Labels {
        need: plain("sheet-need"),
        steps: plain("sheet-steps"),
        hint: plain("sheet-if"),
        notes: plain("sheet-notes"),
        places: plain("sheet-where"),
        help: plain("sheet-help"),
        safety: plain("sheet-safety"),
        safety_clean: plain("sheet-safety-clean"),
        code_caption: plain("sheet-qr-caption"),
        code_alt: words.text("sheet-qr-alt", &Args::new().with("address", address)),
        strip: plain("sheet-strip"),
        strip_number: plain("sheet-strip-number"),
        strip_return: plain("sheet-strip-return"),
        strip_next: plain("sheet-strip-next"),
        page: page(words),
        // What is left out is not known before the sheet is laid out.
        short: words.text("sheet-short", &Args::new().with("what", "{what}")),
        parts: [
            plain("sheet-short-notes"),
            plain("sheet-short-places"),
            plain("sheet-short-facts"),
            plain("sheet-short-help"),
            plain("sheet-short-summary"),
            plain("sheet-short-hints"),
            plain("sheet-short-clean"),
            plain("sheet-short-time"),
            plain("sheet-short-phones"),
        ],
    }
}

/// The page number. The numbers are not known before the pages are: the document puts them in.
pub(crate) fn page(words: I18n) -> String {
    let args = Args::new().with("page", "{page}").with("pages", "{pages}");
    words.text("sheet-page", &args)
}
