//! The JSON Schema that editors check a sheet by while it is written, with Romanian hints for whoever writes it.
//!
//! Made by hand, because a derived one would carry the reasons of the program instead of hints. The fields and words it
//! knows are held against the ones that the reader itself names when it refuses a file.

use std::collections::BTreeSet;

use indrumar_catalogue::Catalogue;
use serde_json::{Value, json};

use crate::support::{BREAD, MANIFEST, read};

const CODE: &str = "^[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$";
const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const DAY: &str = "^\\d{4}-\\d{2}-\\d{2}$";

/// The schema of one file of `content/services`.
pub(crate) fn of_a_service() -> Value {
    let fields = [
        (
            "code",
            hint(
                json!({ "type": "string", "pattern": CODE }),
                "Codul serviciului; numele fișierului. Odată publicat, nu se mai schimbă.",
            ),
        ),
        (
            "group",
            hint(
                json!({ "type": "string", "pattern": ID }),
                "Primul cuvânt al codului; rubrica din catalogue.toml.",
            ),
        ),
        (
            "event",
            hint(
                json!({ "type": "string", "pattern": ID }),
                "Evenimentul de viață din catalogue.toml.",
            ),
        ),
        (
            "who",
            hint(
                json!({ "enum": ["citizen", "beside", "cups"] }),
                "Cine o face: cetățeanul singur, cu un operator alături, sau pentru altcineva numai CUPS ori asistentul social.",
            ),
        ),
        (
            "sensitive",
            hint(
                json!({ "type": "boolean" }),
                "Da, dacă arată boală, sărăcie sau abateri: se numără numai pe grupă.",
            ),
        ),
        (
            "confidence",
            reference("confidence", "Cât de sigură este fișa întreagă."),
        ),
        (
            "verified",
            reference("day", "Ziua în care cineva a comparat fișa cu sursele."),
        ),
        ("provider", reference("text", "Cine dă serviciul.")),
        (
            "name",
            reference("text", "Cum se numește, în liste și rapoarte."),
        ),
        (
            "title",
            reference("text", "Titlul fișei: un scop, la persoana întâi."),
        ),
        (
            "summary",
            reference("text", "Ce este, într-o propoziție sau două."),
        ),
        (
            "aliases",
            hint(
                object(
                    &[("ro", words()), ("ru", words()), ("en", words())],
                    &["ro", "ru", "en"],
                ),
                "Cum îi spun oamenii: cuvinte de toate zilele, nume vechi, greșeli obișnuite.",
            ),
        ),
        (
            "addresses",
            list(
                object(
                    &[
                        ("label", reference("text", "Ce se află acolo.")),
                        (
                            "url",
                            json!({ "type": "string", "pattern": "^https://[^ ]+\\.[^ ]+$" }),
                        ),
                    ],
                    &["label", "url"],
                ),
                "Unde se face; prima stă sub codul QR. Gazda trebuie să fie în content/addresses.toml.",
            ),
        ),
        (
            "bring",
            list(reference("text", "Un lucru."), "Ce aveți la îndemână."),
        ),
        (
            "steps",
            list(step(), "Ce se face, în ordine: o faptă la fiecare pas."),
        ),
        (
            "notes",
            list(
                reference("text", "Cel mult 15 cuvinte într-o propoziție."),
                "Ce mai este bine de știut.",
            ),
        ),
        (
            "facts",
            list(
                fact(),
                "Tot ce poate deveni neadevărat: prețuri, termene, telefoane.",
            ),
        ),
    ];
    let required = [
        "code",
        "group",
        "event",
        "who",
        "confidence",
        "verified",
        "provider",
        "name",
        "title",
        "summary",
        "aliases",
        "steps",
    ];
    let mut schema = object(&fields, &required);
    let root = schema.as_object_mut().unwrap();
    root.insert(
        "$schema".to_owned(),
        json!("http://json-schema.org/draft-07/schema#"),
    );
    root.insert("title".to_owned(), json!("Fișa unui serviciu"));
    root.insert("definitions".to_owned(), definitions());
    schema
}

fn definitions() -> Value {
    let said = json!({ "type": "string", "minLength": 1 });
    json!({
        "confidence": { "enum": ["high", "medium", "low"] },
        "day": { "type": "string", "pattern": DAY },
        "text": object(&[("ro", said.clone()), ("ru", said.clone()), ("en", said)], &["ro", "ru", "en"]),
    })
}

fn step() -> Value {
    let fields = [
        (
            "id",
            hint(
                json!({ "type": "string", "pattern": ID }),
                "Numele pasului, în engleză; nu se schimbă: după el se numără unde se opresc oamenii.",
            ),
        ),
        (
            "do",
            reference("text", "O singură faptă, într-o propoziție."),
        ),
        ("if", reference("text", "Ce faceți dacă nu merge.")),
    ];
    object(&fields, &["id", "do"])
}

fn fact() -> Value {
    let kinds = [
        "price",
        "price-online",
        "price-desk",
        "commission",
        "amount",
        "term",
        "deadline",
        "validity",
        "delivery",
        "place",
        "phone",
        "hours",
        "email",
    ];
    let value = json!({ "anyOf": [{ "type": "string", "minLength": 1 }, { "$ref": "#/definitions/text" }] });
    let fields = [
        ("kind", hint(json!({ "enum": kinds }), "Despre ce este.")),
        (
            "label",
            reference("text", "Al cui este, dacă felul singur nu o spune."),
        ),
        (
            "value",
            hint(
                value,
                "Ce spune; un preț nesigur „apare pe ecran înainte de plată”.",
            ),
        ),
        (
            "confidence",
            reference("confidence", "Cât de sigur este, dacă diferă de fișă."),
        ),
        (
            "source",
            hint(
                json!({ "type": "string", "pattern": "^[^ ]+\\.[^ ]+$" }),
                "Unde stă scris: adresa întreagă.",
            ),
        ),
        (
            "dated",
            hint(
                json!({ "type": "string" }),
                "Data pe care o poartă sursa, dacă poartă una.",
            ),
        ),
        (
            "verified",
            reference("day", "Ziua în care a fost comparat cu sursa."),
        ),
        (
            "expires",
            reference(
                "day",
                "Ultima zi în care se tipărește. Sumele unui an: 31 decembrie.",
            ),
        ),
    ];
    object(&fields, &["kind", "value", "source", "verified"])
}

fn words() -> Value {
    json!({ "type": "array", "items": { "type": "string", "minLength": 1 } })
}

fn list(items: Value, description: &str) -> Value {
    json!({ "type": "array", "items": items, "description": description })
}

fn hint(mut schema: Value, description: &str) -> Value {
    schema
        .as_object_mut()
        .unwrap()
        .insert("description".to_owned(), json!(description));
    schema
}

/// Beside a `$ref` a hint would not count in this draft: the reference is wrapped.
fn reference(name: &str, description: &str) -> Value {
    json!({ "allOf": [{ "$ref": format!("#/definitions/{name}") }], "description": description })
}

fn object(fields: &[(&str, Value)], required: &[&str]) -> Value {
    let properties: serde_json::Map<_, _> = fields
        .iter()
        .map(|(name, schema)| ((*name).to_owned(), schema.clone()))
        .collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

/// The words that the reader says it knows, when it is given one that it does not: "expected one of `a`, `b`".
fn known(from: &str, to: &str) -> BTreeSet<String> {
    let error = read(MANIFEST, &BREAD.replacen(from, to, 1))
        .unwrap_err()
        .to_string();
    let list = error
        .split("expected")
        .nth(1)
        .unwrap_or_else(|| panic!("{error}"));
    list.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn of(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Object(fields) => fields.keys().cloned().collect(),
        Value::Array(words) => words
            .iter()
            .map(|word| word.as_str().unwrap().to_owned())
            .collect(),
        other => panic!("{other}"),
    }
}

#[test]
fn the_schema_knows_the_fields_and_words_that_the_reader_knows() {
    let schema = of_a_service();
    let at = |path: &str| of(schema.pointer(path).unwrap());
    let fact = "/properties/facts/items/properties";
    assert_eq!(at("/properties"), known("who =", "x = 1\nwho ="));
    assert_eq!(
        at("/properties/steps/items/properties"),
        known("id = \"pay\"", "id = \"pay\"\nx = 1")
    );
    assert_eq!(
        at(fact),
        known("kind = \"price\"", "x = 1\nkind = \"price\"")
    );
    assert_eq!(
        at("/properties/addresses/items/properties"),
        known("url =", "x = 1\nurl =")
    );
    assert_eq!(
        at("/definitions/text/properties"),
        known("do.ro =", "do.x = \"\"\ndo.ro =")
    );
    assert_eq!(at("/properties/who/enum"), known("\"citizen\"", "\"x\""));
    assert_eq!(
        at("/definitions/confidence/enum"),
        known("\"high\"", "\"x\"")
    );
    assert_eq!(
        at(&format!("{fact}/kind/enum")),
        known("kind = \"price\"", "kind = \"x\"")
    );
}

#[test]
fn the_schema_asks_for_what_the_reader_asks_for() {
    let schema = of_a_service();
    let whole: toml::Table = toml::from_str(BREAD).unwrap();
    for field in whole.keys() {
        let mut part = whole.clone();
        part.remove(field);
        let refused = read(MANIFEST, &toml::to_string(&part).unwrap()).is_err();
        let required = of(schema.pointer("/required").unwrap()).contains(field);
        assert_eq!(refused, required, "{field}");
    }
}

#[test]
fn every_sheet_keeps_the_schema() {
    let schema = of_a_service();
    for service in Catalogue::builtin().unwrap().services() {
        let file = format!(
            "{}/../../content/services/{}.toml",
            env!("CARGO_MANIFEST_DIR"),
            service.code
        );
        let sheet: toml::Table = toml::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        keeps(
            &schema,
            &schema,
            &serde_json::to_value(sheet).unwrap(),
            service.code.as_str(),
        );
    }
}

/// As much of a validator as this schema needs; patterns are left to the reader, which is stricter.
fn keeps(root: &Value, schema: &Value, value: &Value, place: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        return keeps(root, root.pointer(&name[1..]).unwrap(), value, place);
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        keeps(root, part, value, place);
    }
    if let Some(words) = schema["enum"].as_array() {
        assert!(words.contains(value), "{place}: {value}");
    }
    match schema["type"].as_str() {
        Some("string") => assert!(value.is_string(), "{place}"),
        Some("boolean") => assert!(value.is_boolean(), "{place}"),
        Some("array") => {
            for (number, item) in value.as_array().unwrap().iter().enumerate() {
                keeps(root, &schema["items"], item, &format!("{place}.{number}"));
            }
        }
        Some("object") => {
            let fields = value.as_object().unwrap();
            for field in of(&schema["required"]) {
                assert!(fields.contains_key(&field), "{place} lacks {field}");
            }
            for (field, value) in fields {
                keeps(
                    root,
                    &schema["properties"][field],
                    value,
                    &format!("{place}.{field}"),
                );
            }
        }
        _ => {}
    }
}
