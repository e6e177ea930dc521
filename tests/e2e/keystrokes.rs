//! The ten commonest visits, recorded and printed in the built window by keyboard alone. What it takes is counted in keys after
//! the first letters of the service and printed with the time; more than four keys is a fault, whatever the time.

use crate::driver::keys::{ALT, CONTROL, ENTER};
use crate::driver::session::Session;
use crate::driver::{Fault, journey, wait};
use crate::programs;
use crate::room::{Room, begin};
use indrumar_i18n::{Args, I18n, Lang};
use serde_json::Value;
use std::time::Instant;

const MOST_KEYS: usize = 4;

/// A key after the letters, alone or with another one held.
enum Key {
    Alone(&'static str),
    WithAlt(&'static str),
    WithControl(&'static str),
}
use Key::{Alone, WithAlt, WithControl};

struct Visit {
    what: &'static str,
    letters: &'static str,
    keys: &'static [Key],
    /// What must stand in the register afterwards: a path in the request and its value.
    recorded: &'static [(&'static str, &'static str)],
}

const PRINT: Key = WithControl("p");
const RECORD: Key = Alone(ENTER);

const VISITS: &[Visit] = &[
    Visit {
        what: "utilities paid, at the desk",
        letters: "lum",
        keys: &[RECORD, RECORD],
        recorded: &[
            ("/items/0/service", "pay.utilities"),
            ("/items/0/outcome", "solved"),
        ],
    },
    Visit {
        what: "criminal record, with its sheet",
        letters: "caz",
        keys: &[PRINT],
        recorded: &[("/items/0/service", "papers.criminal-record")],
    },
    Visit {
        what: "pension asked about, by telephone",
        letters: "pens",
        keys: &[RECORD, WithAlt("c"), Alone("2"), RECORD],
        recorded: &[
            ("/items/0/service", "benefits.pension"),
            ("/channel", "phone"),
        ],
    },
    Visit {
        what: "electronic signature, in Russian, with its sheet",
        letters: "подпис",
        keys: &[RECORD, WithAlt("l"), Alone("2"), PRINT],
        recorded: &[
            ("/items/0/service", "sign.electronic-signature"),
            ("/language", "ru"),
        ],
    },
    Visit {
        what: "appointment, comes back tomorrow",
        letters: "program",
        keys: &[RECORD, WithAlt("v"), Alone("1"), PRINT],
        recorded: &[("/items/0/service", "desk.asp-appointment")],
    },
    Visit {
        what: "fine paid, with its sheet",
        letters: "amen",
        keys: &[PRINT],
        recorded: &[("/items/0/service", "pay.fines")],
    },
    Visit {
        what: "cadastre extract, sent on",
        letters: "cadas",
        keys: &[RECORD, WithAlt("r"), Alone("3"), PRINT],
        recorded: &[
            ("/items/0/service", "papers.cadastre-extract"),
            ("/items/0/outcome", "referred"),
        ],
    },
    Visit {
        what: "kindergarten, done together",
        letters: "grad",
        keys: &[RECORD, WithAlt("h"), Alone("3"), PRINT],
        recorded: &[
            ("/items/0/service", "pay.kindergarten"),
            ("/help", "together"),
        ],
    },
    Visit {
        what: "the same as the visit before",
        letters: "",
        keys: &[WithAlt("u"), RECORD],
        recorded: &[("/items/0/service", "pay.kindergarten")],
    },
    Visit {
        what: "the service asked for most, by its tile",
        letters: "",
        keys: &[Alone("1"), PRINT],
        recorded: &[("/items/0/service", "pay.kindergarten")],
    },
];

#[test]
fn the_ten_commonest_visits_take_at_most_four_keys_after_the_letters() {
    let room = Room::new();
    room.put_a_printer();
    let window = room.open();
    begin(&window);
    println!("keys  letters  ms    printed  visit");
    for visit in VISITS {
        assert!(visit.keys.len() <= MOST_KEYS, "{}", visit.what);
        let prints = matches!(visit.keys.last(), Some(WithControl(_)));
        let before = room.printed().len();
        let began = Instant::now();
        journey::one_more_today(&window, || press(&window, visit)).unwrap();
        if prints {
            is_printed(&window);
        }
        let ms = began.elapsed().as_millis();
        println!(
            "{:4}  {:7}  {ms:4}  {:7}  {}",
            visit.keys.len(),
            visit.letters.chars().count(),
            if prints { "yes" } else { "no" },
            visit.what
        );
        assert_eq!(room.printed().len() > before, prints, "{}", visit.what);
        is_recorded(&room, visit);
    }
}

/// Between two keys, in milliseconds: twice as fast as the fastest typist.
const PACE: u32 = 50;

fn press(window: &Session, visit: &Visit) -> Result<(), Fault> {
    let letters: Vec<String> = visit.letters.chars().map(String::from).collect();
    let letters = letters.iter().map(|letter| (None, letter.as_str()));
    let keys = visit.keys.iter().map(|key| match key {
        Alone(key) => (None, *key),
        WithAlt(key) => (Some(ALT), *key),
        WithControl(key) => (Some(CONTROL), *key),
    });
    window.press_paced(&letters.chain(keys).collect::<Vec<_>>(), PACE)
}

/// The window says that the sheet goes to the printer.
fn is_printed(window: &Session) {
    let printer = Args::new().with("printer", "HP_M1132");
    let sentence = I18n::new(Lang::Ro).text("desk-printed-on", &printer);
    let read = || window.text(&window.find("main .ask > p")?);
    wait::until(
        "the sheet on its way to the printer",
        wait::PATIENCE,
        || Ok(read()?.contains(&sentence).then_some(())),
    )
    .unwrap_or_else(|fault| panic!("{fault}; the line says: {:?}", read()));
}

fn is_recorded(room: &Room, visit: &Visit) {
    let requests = programs::json("indrumar-cli", &["--data", &room.data(), "request", "list"]);
    let newest = &requests[0];
    for (path, value) in visit.recorded {
        let stands = newest.pointer(path).and_then(Value::as_str);
        assert_eq!(stands, Some(*value), "{}: {newest}", visit.what);
    }
    let returns = newest
        .pointer("/follow_up/due")
        .is_some_and(Value::is_string);
    assert_eq!(returns, visit.what.contains("comes back"), "{newest}");
}
