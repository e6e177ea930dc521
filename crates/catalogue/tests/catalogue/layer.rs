//! The desk's own layer: shown over the official sheets, never lost, set aside when the official words change under it.

use indrumar_catalogue::{
    Catalogue, Conflict, ExtraStep, FactKind, Kept, Layer, LayerError, LayerPart, OwnService,
    OwnText, RecheckNote, ServiceLayer, SheetLanguage, State, Why,
};
use indrumar_domain::StepId;

use crate::support::{BREAD, MANIFEST, code, day, edition, pack, read};

fn official() -> Catalogue {
    read(MANIFEST, BREAD).unwrap()
}

fn changed(from: &str, to: &str) -> Catalogue {
    assert!(BREAD.contains(from), "{from}");
    read(MANIFEST, &BREAD.replacen(from, to, 1)).unwrap()
}

fn id(text: &str) -> StepId {
    StepId::parse(text).unwrap()
}

fn step(name: &str, after: Option<&str>) -> ExtraStep {
    ExtraStep {
        id: id(name),
        after: after.map(id),
        action: OwnText::romanian(format!("Pasul {name}.")),
        trouble: None,
    }
}

fn everything() -> ServiceLayer {
    ServiceLayer {
        phone: Some("0230 22 333".to_owned()),
        hours: Some(OwnText::romanian("luni–vineri")),
        supplier: Some(OwnText::romanian("Brutăria satului")),
        account: Some(OwnText::romanian("Contul stă pe pungă.")),
        note: Some(OwnText {
            ro: "Aduceți o sacoșă.".to_owned(),
            ru: Some("Возьмите сумку.".to_owned()),
            en: None,
        }),
        steps: vec![step("local-1", Some("pay")), step("local-2", None)],
    }
}

fn layer(content: ServiceLayer) -> Layer {
    let base = content.base(official().service(&code("pay.bread")).unwrap());
    let kept = Kept {
        content,
        base,
        changed: day("2026-11-25"),
    };
    Layer {
        services: [(code("pay.bread"), kept)].into(),
        ..Layer::default()
    }
}

fn conflict(part: Option<LayerPart>, why: Why) -> Conflict {
    Conflict {
        code: code("pay.bread"),
        part,
        why,
    }
}

#[test]
fn what_the_desk_adds_stands_on_the_sheet_and_the_official_catalogue_is_untouched() {
    let official = official();
    let (merged, conflicts) = official.with(&layer(everything()));
    assert_eq!(conflicts, []);
    let bread = merged.service(&code("pay.bread")).unwrap();
    let steps: Vec<_> = bread.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(steps, ["local-2", "pay", "local-1"]);
    let phones: Vec<_> = bread
        .facts_on(day("2026-11-25"), FactKind::Phone)
        .map(|fact| fact.value.get(SheetLanguage::Ro))
        .collect();
    assert_eq!(phones, ["0230 22 333", "022 000 000"]);
    let label = bread.facts[0].label.as_ref().unwrap();
    assert_eq!(label.get(SheetLanguage::Ro), "Brutăria satului");
    assert_eq!(bread.notes.len(), 2);
    assert_eq!(official.service(&code("pay.bread")).unwrap().steps.len(), 1);
}

#[test]
fn what_is_not_translated_is_shown_in_romanian_and_seen_to_be_so() {
    let (merged, _) = official().with(&layer(everything()));
    let note = merged
        .service(&code("pay.bread"))
        .unwrap()
        .notes
        .last()
        .unwrap();
    assert_eq!(note.get(SheetLanguage::Ro), "Aduceți o sacoșă.");
    assert_eq!(note.get(SheetLanguage::Ru), "Возьмите сумку.");
    assert_eq!(note.get(SheetLanguage::En), "(ro) Aduceți o sacoșă.");
}

#[test]
fn a_supplier_without_telephone_or_hours_is_a_note() {
    let content = ServiceLayer {
        supplier: Some(OwnText::romanian("Brutăria satului")),
        ..ServiceLayer::default()
    };
    let (merged, _) = official().with(&layer(content));
    let bread = merged.service(&code("pay.bread")).unwrap();
    assert_eq!(bread.notes[0].get(SheetLanguage::Ro), "Brutăria satului");
}

#[test]
fn only_what_rests_on_changed_words_is_set_aside() {
    let layer = layer(everything());
    let set_aside = |catalogue: &Catalogue| catalogue.with(&layer).1;
    let changed_text = |part| [conflict(Some(part), Why::TextChanged)];
    assert_eq!(
        set_aside(&changed("022 000 000", "022 111 111")),
        changed_text(LayerPart::Phone)
    );
    assert_eq!(
        set_aside(&changed("\"brutarul\"", "\"morarul\"")),
        changed_text(LayerPart::Supplier)
    );
    assert_eq!(
        set_aside(&changed("Заплатите.", "Платите.")),
        [
            conflict(Some(LayerPart::Step(id("local-1"))), Why::TextChanged),
            conflict(Some(LayerPart::Step(id("local-2"))), Why::TextChanged),
        ]
    );
    let (merged, _) = changed("022 000 000", "022 111 111").with(&layer);
    let bread = merged.service(&code("pay.bread")).unwrap();
    let phones: Vec<_> = bread
        .facts_on(day("2026-11-25"), FactKind::Phone)
        .map(|fact| fact.value.get(SheetLanguage::Ro))
        .collect();
    assert_eq!(phones, ["022 111 111"], "the official one alone");
    assert_eq!(bread.steps.len(), 3, "the rest is still shown");
}

#[test]
fn words_that_changed_elsewhere_and_dates_that_moved_disturb_nothing() {
    let layer = layer(everything());
    for (from, to) in [
        ("Plătesc pâinea", "Plătesc o pâine"),
        ("10 lei", "12 lei"),
        ("verified = \"2026-11-23\"", "verified = \"2026-12-24\""),
        ("source = \"example.md\"", "source = \"example.com\""),
    ] {
        assert_eq!(changed(from, to).with(&layer).1, [], "{from}");
    }
}

#[test]
fn a_layer_comes_back_when_the_official_words_do() {
    let layer = layer(everything());
    assert!(
        !changed("022 000 000", "022 111 111")
            .with(&layer)
            .1
            .is_empty()
    );
    assert_eq!(official().with(&layer).1, []);
}

#[test]
fn a_step_behind_one_that_is_gone_is_set_aside_by_name() {
    let layer = layer(everything());
    let conflicts = changed("id = \"pay\"", "id = \"hand-over\"").with(&layer).1;
    let gone = conflict(
        Some(LayerPart::Step(id("local-1"))),
        Why::StepGone(id("pay")),
    );
    assert!(conflicts.contains(&gone), "{conflicts:?}");
}

#[test]
fn a_layer_for_a_service_that_is_gone_is_set_aside_whole() {
    let retired = edition("2026.12.01", &["pay.cake"], &[("pay.bread", "pay.cake")]);
    let gone = edition("2026.12.01", &["pay.cake"], &[]);
    for (files, successor) in [(retired, Some(code("pay.cake"))), (gone, None)] {
        let (merged, conflicts) = pack(&files).catalogue().with(&layer(everything()));
        assert_eq!(conflicts, [conflict(None, Why::ServiceGone { successor })]);
        let cake = merged.service(&code("pay.cake")).unwrap();
        assert_eq!(cake.steps.len(), 1);
    }
}

fn own() -> OwnService {
    OwnService {
        name: OwnText::romanian("Apa satului"),
        title: OwnText::romanian("Plătesc apa satului"),
        aliases: vec!["apeduct".to_owned(), "водопровод".to_owned()],
        summary: None,
        provider: None,
        bring: vec![OwnText::romanian("contorul")],
        steps: vec![
            OwnText::romanian("Citiți contorul."),
            OwnText::romanian("Plătiți."),
        ],
        note: None,
        phone: Some("0230 11 222".to_owned()),
        hours: None,
    }
}

#[test]
fn a_service_of_the_desks_own_is_found_shown_last_and_counted_with_the_others() {
    let water = code("local.water");
    let layer = Layer {
        own: [(water.clone(), (own(), day("2026-11-25")))].into(),
        ..Layer::default()
    };
    let (merged, conflicts) = official().with(&layer);
    assert_eq!(conflicts, []);
    assert_eq!(merged.services().last().unwrap().code, water);
    assert_eq!(
        merged.search("apa satului", SheetLanguage::Ro, 3)[0].code,
        water
    );
    for alias in ["apeduct", "водопровод", "djljghjdjl"] {
        let found = merged.search(alias, SheetLanguage::En, 3);
        assert_eq!(found.first().map(|hit| &hit.code), Some(&water), "{alias}");
    }
    assert_eq!(merged.tally_code(&water), code("local.other"));
    let shown = merged.service(&water).unwrap();
    assert_eq!(
        shown.title.get(SheetLanguage::En),
        "(ro) Plătesc apa satului"
    );
    assert_eq!(shown.steps.len(), 2);
    assert!(!merged.published().contains(&water));
    assert_eq!(shown.state(day("2026-11-25")), State::Fresh);
}

#[test]
fn what_does_not_fit_on_a_sheet_is_refused() {
    let official = official();
    let bread = code("pay.bread");
    let check = |content: &ServiceLayer| content.check(&bread, &official).map(|_| ());
    assert_eq!(check(&everything()), Ok(()));
    assert!(matches!(
        check(&ServiceLayer::default()),
        Err(LayerError::Empty { .. })
    ));
    let with = |change: fn(&mut ServiceLayer)| {
        let mut content = everything();
        change(&mut content);
        check(&content)
    };
    let empty = |place: &str| {
        Err(LayerError::Empty {
            place: place.to_owned(),
        })
    };
    let no_step = |name: &str| Err(LayerError::NoSuchStep(name.to_owned()));
    assert_eq!(with(|it| it.phone = Some(" ".to_owned())), empty("phone"));
    assert_eq!(
        with(|it| it.phone = Some("022\n11".to_owned())),
        empty("phone")
    );
    assert_eq!(
        with(|it| it.note = Some(OwnText::romanian(""))),
        empty("note")
    );
    assert_eq!(
        with(|it| it.steps[0].after = Some(id("fly"))),
        no_step("fly")
    );
    assert_eq!(with(|it| it.steps[0].id = id("pay")), no_step("pay"));
    assert_eq!(
        with(|it| it.steps[1].id = id("local-1")),
        no_step("local-1")
    );
    assert!(matches!(
        with(|it| it.note = Some(OwnText::romanian("a".repeat(301)))),
        Err(LayerError::TooLong { .. })
    ));
    assert!(matches!(
        with(|it| it.steps = vec![step("local-1", None); 21]),
        Err(LayerError::TooManySteps { .. })
    ));
    assert!(matches!(
        everything().check(&code("pay.gold"), &official),
        Err(LayerError::NoSuchService(_))
    ));
}

#[test]
fn other_words_for_a_service_of_the_desks_own_are_few_and_words() {
    let check = |aliases: Vec<String>| {
        let service = OwnService { aliases, ..own() };
        service.check(&code("local.water"))
    };
    let place = "aliases.2".to_owned();
    assert_eq!(
        check(vec!["apeduct".to_owned(), " ".to_owned()]),
        Err(LayerError::Empty { place })
    );
    assert_eq!(
        check(vec!["apeduct".to_owned(); 21]),
        Err(LayerError::TooManySteps { max: 20 })
    );
}

#[test]
fn a_service_of_the_desks_own_keeps_to_its_codes() {
    assert_eq!(own().check(&code("local.water")), Ok(()));
    for taken in ["pay.water", "local", "local.other", "locals.water"] {
        assert_eq!(
            own().check(&code(taken)),
            Err(LayerError::NotLocal(taken.to_owned()))
        );
    }
    let mut empty = own();
    empty.steps.clear();
    assert!(matches!(
        empty.check(&code("local.water")),
        Err(LayerError::Empty { .. })
    ));
}

#[test]
fn a_recheck_counts_as_verified_until_the_fact_says_something_else() {
    let official = official();
    let phone = official.service(&code("pay.bread")).unwrap().facts[1].id();
    let note = |fact: Option<String>| RecheckNote {
        code: code("pay.bread"),
        fact,
        day: day("2028-01-01"),
        operator: "Ana".to_owned(),
    };
    let layer = Layer {
        rechecks: vec![note(Some(phone)), note(None)],
        ..Layer::default()
    };
    let verified = |catalogue: &Catalogue| {
        let (merged, _) = catalogue.with(&layer);
        let bread = merged.service(&code("pay.bread")).unwrap();
        (bread.verified, bread.facts[1].verified)
    };
    let (then, now) = (day("2026-11-23"), day("2028-01-01"));
    assert_eq!(verified(&official), (now, now));
    assert_eq!(verified(&changed("022 000 000", "022 1")), (now, then));
}
