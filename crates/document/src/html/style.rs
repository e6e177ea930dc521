//! How a sheet on the web looks.
//!
//! Every rule holds inside the sheet alone, so that it can be pasted into a page that has styles of its own.

use crate::svg::push;

/// The class of the element that is the sheet.
pub(super) const CLASS: &str = "indrumar-sheet";

/// The rules, each for the inside of the sheet.
pub(super) fn sheet() -> String {
    let mut out = String::new();
    push(&mut out, format_args!(".{CLASS}{{{ROOT}}}\n"));
    rules(&mut out, RULES);
    for (condition, inside) in MEDIA {
        push(&mut out, format_args!("@media {condition}{{\n"));
        rules(&mut out, inside);
        out.push_str("}\n");
    }
    out
}

fn rules(out: &mut String, rules: &[Rule]) {
    for (selectors, declarations) in rules {
        let scoped: Vec<String> = selectors
            .split(',')
            .map(|selector| format!(".{CLASS} {selector}"))
            .collect();
        push(
            out,
            format_args!("{}{{{declarations}}}\n", scoped.join(",")),
        );
    }
}

/// Selectors, and what holds there.
type Rule = (&'static str, &'static str);

const ROOT: &str = "max-width:42rem;margin:0 auto;padding:1.5rem;background:#fff;color:#000;\
    font:1.125rem/1.5 'Noto Sans',system-ui,sans-serif";

const RULES: &[Rule] = &[
    ("h1", "font-size:1.9rem;line-height:1.2;margin:.5rem 0"),
    ("h1.second", "font-size:1.5rem;margin:.8rem 0 .5rem"),
    (
        "h2",
        "font-size:1.3rem;line-height:1.25;margin:1.6rem 0 .5rem",
    ),
    (
        ".office",
        "border-bottom:2px solid;padding-bottom:.4rem;font-size:1rem",
    ),
    (
        "figure",
        "float:right;margin:0 0 1rem 1.5rem;width:9rem;font-size:1rem",
    ),
    ("figure svg", "display:block;width:100%"),
    (".checks", "list-style:none;padding:0"),
    (
        ".checks li",
        "padding:.15rem 0 .15rem 1.9rem;position:relative",
    ),
    (
        ".checks li::before",
        "content:'';position:absolute;left:0;top:.5rem;width:.85rem;height:.85rem;border:2px solid",
    ),
    ("ol li", "margin:.6rem 0;padding-left:.4rem"),
    ("ol li::marker", "font-weight:700"),
    (
        ".hint",
        "margin:.3rem 0;padding-left:.8rem;border-left:3px solid",
    ),
    (
        "dl",
        "display:grid;grid-template-columns:auto 1fr;gap:.4rem 1.2rem;border-top:1px solid;\
         border-bottom:1px solid;padding:.5rem 0",
    ),
    ("dt", "font-weight:700"),
    ("dd", "margin:0"),
    ("table", "border-collapse:collapse;width:100%"),
    (
        "th,td",
        "text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid",
    ),
    ("th", "border-bottom-width:2px"),
    (".right", "text-align:right"),
    (
        ".notice",
        "border:2px solid;border-left-width:1.2rem;padding:.6rem .9rem",
    ),
    (".total td", "font-weight:700;border-top:2px solid"),
    (
        ".display",
        "font-size:1.9rem;font-weight:700;text-align:center",
    ),
    (".signatures", "display:flex;flex-wrap:wrap;gap:1.5rem"),
    (
        ".signatures p",
        "flex:1 1 12rem;margin-top:3rem;border-top:1px solid",
    ),
    (
        ".pair",
        "display:grid;grid-template-columns:1fr 1fr;gap:0 1.6rem",
    ),
    (".pair>div+div", "border-left:1px solid;padding-left:1.6rem"),
    (
        ".chart b,.chart i",
        "display:inline-block;box-sizing:border-box;height:.8rem;max-width:75%;background:#000",
    ),
    (".chart i", "width:.8rem"),
    (".chart .before", "background:none;border:1px solid"),
    (
        "footer",
        "clear:both;margin-top:2rem;border-top:1px solid;padding-top:.5rem;font-size:.9rem",
    ),
];

const MEDIA: &[(&str, &[Rule])] = &[
    (
        "(max-width:34rem)",
        &[
            ("figure", "float:none;margin:0 0 1rem"),
            (".pair", "display:block"),
            (".pair>div+div", "border:0;padding:0"),
        ],
    ),
    (
        "print",
        &[
            ("li,.notice,tr,figure", "break-inside:avoid"),
            ("h2", "break-after:avoid"),
        ],
    ),
];
