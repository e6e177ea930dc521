//! Writes specimen pages for looking at: `cargo run -p indrumar-document --example specimen -- FOLDER`.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use indrumar_document::{
    Block, Code, Column, Document, Fact, Field, Footer, Language, Masthead, Size, Step, Strip,
    Table, Text, Value, html, layout, pdf, svg_pages,
};

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let folder = std::path::Path::new(&folder);
    for (name, document) in [("ro", romanian()), ("ru", russian())] {
        for size in [Size::Normal, Size::Large, Size::VeryLarge] {
            let laid = layout(&document, size).unwrap();
            let bytes = pdf(&laid).unwrap();
            let stem = format!("specimen-{name}-{}", size.as_str());
            println!("{stem}: {} pages, {} bytes", laid.pages.len(), bytes.len());
            std::fs::write(folder.join(format!("{stem}.pdf")), bytes).unwrap();
            for (page, svg) in svg_pages(&laid).into_iter().enumerate() {
                std::fs::write(folder.join(format!("{stem}-{}.svg", page + 1)), svg).unwrap();
            }
        }
        std::fs::write(
            folder.join(format!("specimen-{name}.html")),
            html(&document),
        )
        .unwrap();
    }
}

fn romanian() -> Document {
    let step = |text: &str, hint: Option<&str>| Step {
        text: text.into(),
        hint: hint.map(|hint| Text::strong("Dacă nu merge: ").and(hint)),
    };
    let fact = |label: &str, value: &str| Fact {
        label: label.into(),
        value: value.into(),
    };
    Document {
        language: Language::Romanian,
        as_of: NaiveDate::from_ymd_opt(2026, 3, 12).unwrap(),
        masthead: Some(Masthead {
            office: "Primăria satului Exemplu".into(),
            contact: vec!["0 200 00 000".into(), "luni–vineri 8:00–17:00".into()],
        }),
        title: "Cum comandați un act prin internet?".into(),
        lead: Some(
            "Comandați actul de acasă sau de la ghișeul nostru și îl primiți fără drum la oraș."
                .into(),
        ),
        also: None,
        code: Some(Code {
            address: "https://servicii.gov.md/".into(),
            words: "servicii.gov.md".into(),
            caption: "Deschideți cu telefonul:".into(),
            alt: "Cod QR: deschide servicii.gov.md".into(),
        }),
        blocks: vec![
            Block::Facts(vec![
                fact("Cost", "se vede pe ecran înainte de plată"),
                fact("Durată", "10 minute pentru comandă"),
            ]),
            Block::Heading("De ce aveți nevoie".into()),
            Block::Checks(vec![
                "buletinul de identitate".into(),
                "adresa de e-mail și telefonul mobil".into(),
                "cardul bancar, dacă plătiți pe loc".into(),
            ]),
            Block::Heading("Pașii".into()),
            Block::Steps {
                first: 1,
                steps: vec![
                    step(
                        "Deschideți servicii.gov.md și căutați numele actului.",
                        None,
                    ),
                    step(
                        "Citiți ce fel de act vă trebuie. Întrebați instituția care vi-l cere.",
                        None,
                    ),
                    step(
                        "Intrați cu MPass sau continuați fără autentificare.",
                        Some("cereți la ghișeu să vă arătăm cealaltă cale."),
                    ),
                    step(
                        "Scrieți datele. Citiți-le încă o dată înainte de a trimite.",
                        None,
                    ),
                    step(
                        "Plătiți prin MPay: nota de plată → cardul → confirmarea.",
                        None,
                    ),
                    step(
                        "Descărcați actul sau ridicați-l pe hârtie, cu buletinul.",
                        None,
                    ),
                ],
            },
            Block::Notice(
                Text::strong("Nu spuneți nimănui codul PIN.")
                    .and(" Nici banca, nici statul, nici noi nu vi-l cerem vreodată."),
            ),
            Block::Heading("Unde găsiți ajutor".into()),
            Block::Facts(vec![
                fact("Telefon", "0 200 00 000"),
                fact("Program", "luni–vineri, 8:00–17:00"),
            ]),
        ],
        strip: Some(Strip {
            cut: "Tăiați aici și păstrați".into(),
            title: "Cum comandați un act prin internet?".into(),
            fields: vec![
                Field {
                    label: "Numărul notei de plată".into(),
                    value: Value::Boxes(vec![4, 4, 4]),
                },
                Field {
                    label: "Data următoare".into(),
                    value: Value::Boxes(vec![2, 2]),
                },
            ],
            note: "Primăria satului Exemplu · 0 200 00 000".into(),
        }),
        footer: Footer {
            notes: vec!["verificat la 12.03.2026".into(), "catalog 2026.3".into()],
            page: "pagina {page} / {pages}".into(),
        },
        frame: false,
    }
}

fn russian() -> Document {
    let step = |text: &str, hint: Option<&str>| Step {
        text: text.into(),
        hint: hint.map(|hint| Text::strong("Если не получается: ").and(hint)),
    };
    let cells = |cells: [&str; 3]| cells.map(Text::from).to_vec();
    let column = |title: &str, weight: f32, right: bool| Column {
        title: title.into(),
        weight,
        right,
    };
    Document {
        language: Language::Russian,
        as_of: NaiveDate::from_ymd_opt(2026, 3, 12).unwrap(),
        masthead: Some(Masthead {
            office: "Примэрия села Пример · единое окно".into(),
            contact: vec![
                "0 200 00 000".into(),
                "с понедельника по пятницу 8:00–17:00".into(),
            ],
        }),
        title: "Как заказать документ через интернет".into(),
        lead: Some(
            Text::from(
                "Закажите документ из дома или у нашего окна. По-румынски услуга называется ",
            )
            .and_in(Language::Romanian, "cerere electronică")
            .and("."),
        ),
        also: None,
        code: Some(Code {
            address: "https://servicii.gov.md/ru".into(),
            words: "servicii.gov.md/ru".into(),
            caption: "Откройте телефоном:".into(),
            alt: "QR-код: открывает servicii.gov.md".into(),
        }),
        blocks: vec![
            Block::Heading("Что понадобится".into()),
            Block::Checks(vec![
                "удостоверение личности".into(),
                "адрес электронной почты и мобильный телефон".into(),
            ]),
            Block::Heading("Порядок действий".into()),
            Block::Steps {
                first: 1,
                steps: vec![
                    step(
                        "Откройте servicii.gov.md и найдите название документа.",
                        None,
                    ),
                    step(
                        "Введите данные. Перечитайте их ещё раз, прежде чем отправить.",
                        Some("обратитесь к нам, мы покажем другой способ."),
                    ),
                    step("Оплатите через MPay и сохраните подтверждение.", None),
                    step("Скачайте документ или получите его на бумаге.", None),
                ],
            },
            Block::Heading("Где платить".into()),
            Block::Table(Table {
                columns: vec![
                    column("Способ", 2.0, false),
                    column("Что взять", 3.0, false),
                    column("Минут", 1.0, true),
                ],
                rows: vec![
                    cells(["Банковская карта", "карту и телефон для кода из SMS", "5"]),
                    cells(["Касса банка", "номер счёта на оплату", "20"]),
                    cells(["Почта", "номер счёта на оплату, наличные", "30"]),
                ],
                total: false,
            }),
            Block::Notice(
                Text::strong("Никому не сообщайте PIN-код.")
                    .and(" Ни банк, ни государство, ни мы никогда его не спрашиваем."),
            ),
        ],
        strip: Some(Strip {
            cut: "Отрежьте и сохраните".into(),
            title: "Как заказать документ через интернет".into(),
            fields: vec![
                Field {
                    label: "Номер счёта на оплату".into(),
                    value: Value::Known("1234 5678 9012".into()),
                },
                Field {
                    label: "Код для возврата".into(),
                    value: Value::Boxes(vec![3, 3]),
                },
            ],
            note: "Примэрия села Пример · 0 200 00 000".into(),
        }),
        footer: Footer {
            notes: vec!["проверено 12.03.2026".into(), "каталог 2026.3".into()],
            page: "страница {page} / {pages}".into(),
        },
        frame: false,
    }
}
