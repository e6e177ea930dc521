//! Five weeks of a small desk: its office, four to eight visits a day, what people were promised, what it says itself on its sheets.

use super::{Life, Tried, agreed, day, item, moment, visit, working_days, written};
use chrono::NaiveDate;
use serde_json::{Value, json};

const WEEKS: i64 = 5;

/// Service, outcome, channel, language, minutes, how far the help went. A day begins somewhere in the list and goes on from there.
const VISITS: &[(&str, &str, &str, &str, u32, &str)] = &[
    ("pay.utilities", "solved", "desk", "ro", 8, "together"),
    (
        "papers.criminal-record",
        "solved",
        "desk",
        "ro",
        15,
        "together",
    ),
    ("pay.utilities", "solved", "desk", "ru", 6, "shown"),
    (
        "benefits.energy-compensation",
        "come-back",
        "desk",
        "ro",
        20,
        "together",
    ),
    ("pay.mpay", "solved", "desk", "ro", 5, "shown"),
    (
        "desk.asp-appointment",
        "referred",
        "phone",
        "ro",
        4,
        "informed",
    ),
    (
        "sign.mobile-signature",
        "stuck",
        "desk",
        "ro",
        25,
        "together",
    ),
    ("pay.utilities", "solved", "home", "ro", 12, "done"),
    (
        "papers.civil-status-extract",
        "solved",
        "desk",
        "ru",
        10,
        "together",
    ),
    ("pay.fines", "solved", "desk", "ro", 7, "shown"),
    ("insurance.medical", "solved", "phone", "ro", 3, "informed"),
    ("benefits.pension", "referred", "desk", "ro", 9, "informed"),
    ("account.mpass", "stuck", "desk", "ru", 18, "together"),
    ("pay.property-tax", "solved", "desk", "ro", 11, "together"),
    (
        "papers.driving-licence",
        "solved",
        "message",
        "ro",
        5,
        "informed",
    ),
    ("learn.not-be-cheated", "solved", "desk", "ro", 10, "shown"),
    ("account.evo", "solved", "desk", "ro", 14, "together"),
];

/// At which step of their sheets people stop.
const STEPS: &[(&str, &str)] = &[
    ("papers.criminal-record", "sign-in"),
    ("pay.utilities", "account"),
];

/// When in the day visits come: not at noon.
const HOURS: &[(u32, u32)] = &[
    (8, 20),
    (9, 5),
    (9, 50),
    (10, 40),
    (11, 25),
    (13, 15),
    (14, 10),
    (15, 30),
    (16, 20),
];

/// Of the working days before today, counted backwards from the last: nothing is known of one, nobody came, the desk was closed.
const UNKNOWN: usize = 1;
const ZERO: usize = 10;
const CLOSED: usize = 13;

/// What people were promised: on which of the working days backwards, due so many days from today, why, with what, how they
/// are called here.
const PROMISED: &[(usize, i64, &str, &str, &str, &str)] = &[
    (
        7,
        -3,
        "sign.mobile-signature",
        "activăm semnătura pe telefonul nou",
        "buletinul și telefonul",
        "Vera",
    ),
    (
        5,
        -1,
        "benefits.energy-compensation",
        "aduce factura care lipsea",
        "factura la gaz pe octombrie",
        "Nicolae",
    ),
    (
        6,
        0,
        "papers.criminal-record",
        "ridică certificatul tipărit",
        "buletinul",
        "Ana",
    ),
    (
        3,
        0,
        "account.mpass",
        "încercăm din nou cu numărul schimbat",
        "telefonul",
        "",
    ),
    (
        4,
        3,
        "benefits.pension",
        "adeverința de la fosta întreprindere",
        "carnetul de muncă",
        "Petru",
    ),
    (
        2,
        10,
        "pay.property-tax",
        "vine după ce primește avizul",
        "avizul de plată",
        "",
    ),
];

/// Lives them.
pub(super) fn live(folder: &str) -> Tried<()> {
    let days = working_days(WEEKS);
    let first = days.last().copied().unwrap_or_else(|| day(-1));
    let life = Life::at(folder, moment(first, 8, 0))?;
    set_up(&life)?;
    for (back, today) in days.iter().enumerate().rev() {
        match back {
            UNKNOWN => {}
            ZERO => declare(&life, *today, "zero")?,
            CLOSED => declare(&life, *today, "closed")?,
            _ => work(&life, back, *today)?,
        }
    }
    promise(&life, &days)?;
    keep(&life)
}

fn declare(life: &Life, today: NaiveDate, what: &str) -> Tried<()> {
    life.go_to(moment(today, 16, 0));
    life.ask(
        "day_declare",
        json!({ "day": written(today), "what": what }),
    )?;
    Ok(())
}

fn set_up(life: &Life) -> Tried<()> {
    let office = json!({ "name": "Primăria Pelinia", "kind": "town-hall", "locality": "Pelinia", "district": "Drochia" });
    life.ask(
        "set_up",
        json!({ "language": "ro", "office": office, "operator": "Maria Rusu" }),
    )?;
    let operators = json!({ "current": "Maria Rusu", "all": ["Maria Rusu", "Ion Ciobanu"] });
    let contact = json!({ "phone": "0252 00 000", "hours": "luni–vineri, 8–12 și 13–17" });
    let looks = json!({ "theme": "system", "text": "normal", "hints": false });
    life.ask(
        "settings_set",
        json!({ "operators": operators, "contact": contact, "looks": looks }),
    )?;
    life.ask("patron_day_set", json!({ "day": "11-08" }))?;
    Ok(())
}

/// One day's visits, and now and then something that is no common visit.
fn work(life: &Life, number: usize, today: NaiveDate) -> Tried<()> {
    let count = 4 + number * 7 % 5;
    for (place, (hour, minute)) in HOURS.iter().enumerate().take(count) {
        let Some(said) = VISITS.get((number * 5 + place) % VISITS.len()) else {
            continue;
        };
        let (service, outcome, channel, language, minutes, help) = *said;
        let drift = u32::try_from((number * 3 + place * 5) % 9)?;
        life.go_to(moment(today, *hour, minute + drift));
        let mut one = item(service, outcome);
        if outcome == "referred" {
            one["referred_to"] = json!("Casa Teritorială de Asigurări Sociale Drochia");
        }
        life.record(json!({
            "items": [one], "channel": channel, "language": language, "minutes": minutes + drift, "help": help,
            "sheets": (place % 3 == 0).then_some(1),
        }))?;
    }
    life.go_to(moment(today, 16, 40));
    match number % 8 {
        2 => group(life),
        4 => stuck(life, number),
        5 => paper(life, today),
        _ => Ok(()),
    }
}

/// A lesson at the library.
fn group(life: &Life) -> Tried<()> {
    let lesson = json!({
        "items": [item("learn.not-be-cheated", "solved")], "channel": "outreach", "minutes": 50, "heads": 14,
        "help": "shown", "sheets": 14, "note": "Lecție la bibliotecă, după-amiaza.",
    });
    life.record(lesson).map(|_| ())
}

/// Somebody who stopped at a step.
fn stuck(life: &Life, number: usize) -> Tried<()> {
    let Some((service, step)) = STEPS.get(number % STEPS.len()) else {
        return Ok(());
    };
    let mut one = item(service, "stuck");
    one["step"] = json!(step);
    let visit = json!({
        "items": [one, item("account.mpass", "solved")], "minutes": 30, "help": "together", "language": "ru",
        "second_language": "ro", "equipment": ["public-pc", "card-reader"],
        "note": "Nu știa parola la MPass. Am găsit-o împreună.",
    });
    life.record(visit).map(|_| ())
}

/// The afternoon without electricity, entered later.
fn paper(life: &Life, today: NaiveDate) -> Tried<()> {
    let rows = [("pay.utilities", 4), ("pay.mpay", 2)]
        .map(|(service, visits)| json!({ "service": service, "visits": visits, "outcome": null }));
    let tally = json!({ "day": written(today), "rows": rows, "channel": null, "language": null });
    life.ask("tally_enter", tally).map(|_| ())
}

/// What is owed, what is late, and one that was kept.
fn promise(life: &Life, days: &[NaiveDate]) -> Tried<()> {
    for (back, due, service, reason, bring, alias) in PROMISED {
        life.go_to(moment(on(days, *back), 11, 0));
        let agreed = json!({
            "due": written(agreed(*due)), "reason": reason, "bring": bring, "phone": null,
            "alias": (!alias.is_empty()).then_some(alias),
        });
        life.record(
            json!({ "items": [item(service, "come-back")], "minutes": 15, "follow_up": agreed }),
        )?;
    }
    life.go_to(moment(on(days, 9), 10, 0));
    let came = on(days, 4);
    let agreed = json!({ "due": written(came), "reason": "ridică extrasul", "bring": "buletinul", "alias": "Elena", "phone": null });
    let kept = life.record(
        json!({ "items": [item("papers.civil-status-extract", "come-back")], "follow_up": agreed }),
    )?;
    life.go_to(moment(came, 9, 30));
    life.ask(
        "followup_done",
        json!({ "id": kept, "outcome": "solved", "visit": null }),
    )?;
    Ok(())
}

fn on(days: &[NaiveDate], back: usize) -> NaiveDate {
    days.get(back).copied().unwrap_or_else(|| day(-1))
}

/// A template, and what the desk says itself on the sheets.
fn keep(life: &Life) -> Tried<()> {
    life.go_to(moment(day(-1), 15, 0));
    let both = json!({ "items": [item("pay.utilities", "solved"), item("benefits.energy-compensation", "solved")] });
    life.ask(
        "template_set",
        json!({ "name": "pensionar, lumină și compensație", "request": visit(both) }),
    )?;
    let added = json!({
        "phone": "0252 00 000",
        "hours": words("Luni–vineri, 8–12 și 13–17", "Понедельник–пятница, 8–12 и 13–17"),
        "supplier": words("Apa: „Apă-Canal” Drochia", "Вода: «Апэ-Канал» Дрокия"),
        "account": null,
        "steps": [{
            "id": null, "after": "find-account",
            "text": words("Arătați factura la masa a doua.", "Покажите счёт за вторым столом."), "trouble": null,
        }],
        "note": words("Calculatorul pentru vizitatori este lângă ușă.", "Компьютер для посетителей стоит у двери."),
    });
    life.ask(
        "layer_set",
        json!({ "code": "pay.utilities", "content": added, "operator": null }),
    )?;
    life.ask(
        "local_service_set",
        json!({ "code": null, "service": water(), "operator": null }),
    )?;
    Ok(())
}

fn words(ro: &str, ru: &str) -> Value {
    json!({ "ro": ro, "ru": ru, "en": null })
}

/// A service of this village alone.
fn water() -> Value {
    json!({
        "name": words("Apa din rețeaua satului", "Вода из сельской сети"),
        "title": words("Plătesc apa din rețeaua satului", "Плачу за воду из сельской сети"),
        "aliases": ["apeduct", "contor de apă"],
        "summary": words("Apa din rețeaua satului se plătește la casieria primăriei.", "Вода из сельской сети оплачивается в кассе примэрии."),
        "provider": words("Primăria Pelinia", "Примэрия Пелиния"),
        "bring": [words("Numărul contorului sau factura.", "Номер счётчика или счёт.")],
        "steps": [
            words("Citiți cifrele de pe contor.", "Спишите цифры со счётчика."),
            words("Spuneți cifrele casierului.", "Назовите цифры кассиру."),
            words("Plătiți și păstrați bonul.", "Оплатите и сохраните чек."),
        ],
        "note": null, "phone": "0252 00 000",
        "hours": words("Marți și joi, 9–12", "Вторник и четверг, 9–12"),
    })
}
