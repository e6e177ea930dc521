//! Months, weekdays, differences and shares as the reports write them, and what each kind of figure is called.

use chrono::{Datelike, NaiveDate};
use indrumar_catalogue::Catalogue;
use indrumar_domain::{Cut, GROUP, ServiceCode, StuckAt};
use indrumar_i18n::{Args, I18n};

use crate::from_catalogue::sheet_language;

const MONTHS: [&str; 12] = [
    "report-month-1",
    "report-month-2",
    "report-month-3",
    "report-month-4",
    "report-month-5",
    "report-month-6",
    "report-month-7",
    "report-month-8",
    "report-month-9",
    "report-month-10",
    "report-month-11",
    "report-month-12",
];

/// The days of the week from Monday on.
pub(crate) const WEEKDAYS: [&str; 7] = [
    "report-weekday-1",
    "report-weekday-2",
    "report-weekday-3",
    "report-weekday-4",
    "report-weekday-5",
    "report-weekday-6",
    "report-weekday-7",
];

/// Of a long step so many characters stand in a table.
const STEP_SHOWN: usize = 70;

/// The month of a day with its year: "noiembrie 2026".
pub(crate) fn month(words: I18n, day: NaiveDate) -> String {
    format!("{} {}", month_name(words, day), day.year())
}

/// The month of a day: "noiembrie".
pub(super) fn month_name(words: I18n, day: NaiveDate) -> String {
    let key = MONTHS.get(day.month0() as usize);
    key.map(|key| words.plain(key)).unwrap_or_default()
}

/// How much more or less it is: "+25", "−3", "0".
pub(crate) fn change(now: u64, before: u64) -> String {
    match now.cmp(&before) {
        std::cmp::Ordering::Greater => format!("+{}", now - before),
        std::cmp::Ordering::Less => format!("−{}", before - now),
        std::cmp::Ordering::Equal => "0".to_owned(),
    }
}

/// A share of the whole.
pub(super) fn percent(words: I18n, share: u64) -> String {
    words.text("report-percent", &Args::new().with("number", share))
}

/// A word of a closed list as it begins a row.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// The heading over the figures of a cut, and over the column of its words.
pub fn cut_titles(words: I18n, cut: Cut) -> (String, String) {
    let (heading, column) = match cut {
        Cut::Service => ("report-services", "report-column-service"),
        Cut::Outcome => ("report-outcomes", "report-column-outcome"),
        Cut::Channel => ("report-channels", "report-column-channel"),
        Cut::Language => ("report-languages", "report-column-language"),
        Cut::Help => ("report-help", "report-column-help"),
        Cut::Age => ("report-ages", "report-column-age"),
        Cut::Equipment => ("report-equipment", "report-column-equipment"),
        Cut::Kind => ("report-kinds", "report-column-kind"),
        Cut::Operator => ("report-operators", "report-column-operator"),
    };
    (words.plain(heading), words.plain(column))
}

/// What a word of a cut is called at the beginning of a row. What nobody knows any more is shown as it was recorded.
pub fn named(catalogue: &Catalogue, words: I18n, cut: Cut, word: &str) -> String {
    let of = |family: &str| {
        // A plus sign cannot stand in the name of a message.
        let key = format!("{family}-{}", word.replace('+', ""));
        match words.knows(&key) {
            true => capital(&words.plain(&key)),
            false => word.to_owned(),
        }
    };
    match cut {
        Cut::Service => service_named(catalogue, words, word),
        Cut::Outcome => of("outcome"),
        Cut::Channel => of("channel"),
        Cut::Language => of("spoken"),
        Cut::Help => of("help"),
        Cut::Age => of("age"),
        Cut::Equipment => of("equipment"),
        Cut::Kind if word == GROUP => words.plain("report-kind-group"),
        Cut::Kind => words.plain("report-kind-individual"),
        Cut::Operator => word.to_owned(),
    }
}

/// A service's name; a service that this catalogue no longer has is shown by its code.
pub(crate) fn service_named(catalogue: &Catalogue, words: I18n, code: &str) -> String {
    let language = sheet_language(words.lang());
    let name = ServiceCode::parse(code)
        .ok()
        .and_then(|code| catalogue.name(&code, language).map(str::to_owned));
    name.unwrap_or_else(|| code.to_owned())
}

/// Where people stopped, in words: "pasul 3: Alegeți furnizorul".
pub(crate) fn step_named(catalogue: &Catalogue, words: I18n, at: &StuckAt) -> String {
    let Some(id) = &at.step else {
        return words.plain("report-step-unknown");
    };
    let service = ServiceCode::parse(&at.service).ok();
    let service = service.and_then(|code| catalogue.service(&code));
    let steps = service.map(|service| service.steps.as_slice());
    let place = steps.and_then(|steps| steps.iter().position(|step| step.id.as_str() == id));
    let (Some(steps), Some(place)) = (steps, place) else {
        return id.clone();
    };
    let language = sheet_language(words.lang());
    let text = steps
        .get(place)
        .map_or("", |step| step.action.get(language));
    let args = Args::new()
        .with("number", place + 1)
        .with("step", shortened(text));
    words.text("report-step", &args)
}

/// The beginning of a text, cut between words.
fn shortened(text: &str) -> String {
    if text.chars().count() <= STEP_SHOWN {
        return text.trim_end_matches('.').to_owned();
    }
    let begin: String = text.chars().take(STEP_SHOWN).collect();
    let whole = begin
        .rsplit_once(' ')
        .map_or(begin.as_str(), |(begin, _)| begin);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.']))
}
