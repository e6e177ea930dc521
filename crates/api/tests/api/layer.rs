//! What the desk says itself: kept apart, shown on its sheets, set aside when the official words change; and re-checks.

use crate::update::{applied, change, files, sealed, told, trusting};
use indrumar_api::catalogue::{
    CatalogueRecheck, CatalogueSearch, LayerContent, LayerGet, LayerOf, LayerPreviewArgs, LayerSet,
    LayerView, LocalService, LocalServiceSet, LocalStep, OwnWords, ServiceViewArgs, layer_get,
    layer_preview, layer_remove, layer_set, local_service_remove, local_service_set, recheck,
    search, view,
};
use indrumar_api::sheet::{SheetSave, save};
use indrumar_api::{ApiError, Desk};
use indrumar_testkit::{desk, request};

fn words(ro: &str) -> OwnWords {
    OwnWords {
        ro: ro.to_owned(),
        ..OwnWords::default()
    }
}

fn content() -> LayerContent {
    LayerContent {
        phone: Some("0230 22 333".to_owned()),
        steps: vec![LocalStep {
            id: None,
            after: Some("open".to_owned()),
            text: words("Folosiți calculatorul de lângă ușă."),
            trouble: None,
        }],
        ..LayerContent::default()
    }
}

fn of(code: &str) -> LayerOf {
    LayerOf {
        code: code.to_owned(),
    }
}

fn set(desk: &Desk, code: &str, content: LayerContent) -> Result<(), ApiError> {
    let args = LayerSet {
        code: code.to_owned(),
        content,
        operator: None,
    };
    layer_set(desk, args).map(|done| assert!(done.changes.catalogue))
}

fn get(code: &str) -> LayerGet {
    LayerGet {
        code: code.to_owned(),
        language: "ro".to_owned(),
    }
}

fn kept(desk: &Desk, code: &str) -> LayerView {
    layer_get(desk, get(code)).unwrap()
}

fn steps(desk: &Desk, code: &str) -> Vec<String> {
    let args = ServiceViewArgs {
        code: code.to_owned(),
        language: "ro".to_owned(),
    };
    let steps = view(desk, args).unwrap().steps;
    steps.into_iter().map(|step| step.id).collect()
}

#[test]
fn what_the_desk_adds_is_on_its_sheets_after_opening_again() {
    let first = desk().open();
    set(&first, "pay.mpay", content()).unwrap();
    let desk = desk().folder(first.folder_path()).open();
    assert_eq!(steps(&desk, "pay.mpay")[..3], ["open", "local-1", "find"]);
    let path = first.folder_path().join("a.html");
    let args = SheetSave {
        code: "pay.mpay".to_owned(),
        language: "ru".to_owned(),
        size: "normal".to_owned(),
        also: None,
        from_step: None,
        as_of: None,
        path: path.display().to_string(),
    };
    save(&desk, args).unwrap();
    let sheet = std::fs::read_to_string(path).unwrap();
    assert!(sheet.contains("0230 22 333"));
    assert!(sheet.contains("(ro) Folosiți calculatorul"));
    let view = kept(&desk, "pay.mpay");
    assert_eq!(view.changed_by.as_deref(), Some("Ana"));
    assert_eq!(view.changed_on.as_deref(), Some("2026-11-23"));
    let mut written = view.content.unwrap();
    assert_eq!(written.steps[0].id.take().as_deref(), Some("local-1"));
    assert_eq!(written, content());
}

#[test]
fn a_step_of_the_desks_own_can_be_where_somebody_stopped() {
    let desk = desk().open();
    set(&desk, "pay.mpay", content()).unwrap();
    request("pay.mpay")
        .outcome("stuck")
        .step("local-1")
        .record(&desk);
}

#[test]
fn additions_survive_an_update_and_are_set_aside_only_where_the_words_changed() {
    let desk = trusting();
    set(&desk, "pay.mpay", content()).unwrap();
    let mut other = files("2027.01.01");
    change(
        &mut other,
        "pay.utilities.toml",
        "verified = \"2026-11-23\"",
        "verified = \"2026-12-23\"",
    );
    applied(&desk, &sealed(&other)).unwrap();
    assert_eq!(told(&desk).conflicts, []);
    assert!(steps(&desk, "pay.mpay").contains(&"local-1".to_owned()));

    let mut other = files("2027.02.01");
    change(
        &mut other,
        "pay.mpay.toml",
        "Deschideți pagina mpay.gov.md.",
        "Deschideți mpay.gov.md.",
    );
    applied(&desk, &sealed(&other)).unwrap();
    let conflicts = told(&desk).conflicts;
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].part.as_deref(), Some("steps.local-1"));
    assert!(
        conflicts[0].sentence.contains("Plata prin MPay"),
        "{conflicts:?}"
    );
    assert!(!steps(&desk, "pay.mpay").contains(&"local-1".to_owned()));

    // Nothing of it is lost, and to keep it again is to say that it fits.
    let again = kept(&desk, "pay.mpay").content.unwrap();
    set(&desk, "pay.mpay", again).unwrap();
    assert_eq!(told(&desk).conflicts, []);
    assert!(steps(&desk, "pay.mpay").contains(&"local-1".to_owned()));
}

#[test]
fn additions_to_a_service_that_is_retired_are_told_with_its_successor() {
    let desk = trusting();
    set(&desk, "pay.mpay", content()).unwrap();
    let mut next = files("2027.01.01");
    next.remove("pay.mpay.toml");
    let retired = "\n[[retired]]\ncode = \"pay.mpay\"\nsuccessor = \"pay.utilities\"\n";
    change(&mut next, "catalogue.toml", "  \"pay.mpay\",\n", "");
    next.get_mut("catalogue.toml").unwrap().push_str(retired);
    applied(&desk, &sealed(&next)).unwrap();
    let conflicts = told(&desk).conflicts;
    assert_eq!((conflicts.len(), conflicts[0].part.clone()), (1, None));
    for name in ["Plata prin MPay", "Plata serviciilor comunale"] {
        assert!(conflicts[0].sentence.contains(name), "{conflicts:?}");
    }
    layer_remove(&desk, of("pay.mpay")).unwrap();
    assert_eq!(told(&desk).conflicts, []);
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_is_kept() {
    let desk = desk().open();
    let with = |change: fn(&mut LayerContent)| {
        let mut content = content();
        change(&mut content);
        set(&desk, "pay.mpay", content)
    };
    assert_eq!(
        with(|it| it.steps[0].after = Some("fly".to_owned())),
        Err(ApiError::UnknownStep {
            step: "fly".to_owned()
        })
    );
    assert_eq!(
        with(|it| it.note = Some(OwnWords {
            ru: Some("да".to_owned()),
            ..words(" ")
        })),
        Err(ApiError::LayerTextEmpty {
            place: "note".to_owned()
        })
    );
    assert!(matches!(
        with(|it| it.note = Some(words(&"a".repeat(301)))),
        Err(ApiError::LayerTextTooLong { max: 300, .. })
    ));
    assert!(matches!(
        with(|it| it.note = Some(words("Zâmbiți 🙂"))),
        Err(ApiError::MissingGlyph { .. })
    ));
    assert!(matches!(
        set(&desk, "pay.mpay", LayerContent::default()),
        Err(ApiError::LayerTextEmpty { .. })
    ));
    assert!(matches!(
        set(&desk, "pay.gold", content()),
        Err(ApiError::UnknownService { .. })
    ));
    assert_eq!(kept(&desk, "pay.mpay").content, None);
    assert_eq!(
        layer_remove(&desk, of("pay.mpay")),
        Err(ApiError::NoSuchLayer {
            code: "pay.mpay".to_owned()
        })
    );
}

fn preview(content: Option<LayerContent>, size: &str) -> LayerPreviewArgs {
    LayerPreviewArgs {
        code: Some("pay.mpay".to_owned()),
        content,
        local: None,
        language: "ro".to_owned(),
        size: size.to_owned(),
    }
}

#[test]
fn a_preview_shows_the_pages_and_keeps_nothing() {
    let desk = desk().open();
    let bare = layer_preview(&desk, preview(None, "normal")).unwrap();
    let with = layer_preview(&desk, preview(Some(content()), "normal")).unwrap();
    assert!(with.pages.iter().all(|page| page.starts_with("<svg")));
    assert_ne!(bare, with);
    assert_eq!(kept(&desk, "pay.mpay").content, None);
    set(&desk, "pay.mpay", content()).unwrap();
    assert_eq!(layer_preview(&desk, preview(None, "normal")).unwrap(), bare);
    assert!(matches!(
        layer_preview(&desk, preview(None, "huge")),
        Err(ApiError::UnknownSize { .. })
    ));
}

fn water() -> LocalService {
    LocalService {
        name: words("Apa satului"),
        title: words("Plătesc apa satului"),
        aliases: vec!["apeduct".to_owned()],
        steps: vec![words("Citiți contorul."), words("Plătiți la primărie.")],
        ..LocalService::default()
    }
}

fn set_local(desk: &Desk, code: &str, service: LocalService) -> Result<(), ApiError> {
    let args = LocalServiceSet {
        code: Some(code.to_owned()),
        service,
        operator: Some("Ion".to_owned()),
    };
    local_service_set(desk, args).map(|_| ())
}

#[test]
fn a_service_of_the_desks_own_is_found_recorded_and_counted_with_the_others() {
    let desk = desk().open();
    set_local(&desk, "local.apa", water()).unwrap();
    for query in ["apa satului", "apeduct"] {
        let args = CatalogueSearch {
            query: query.to_owned(),
            language: "ro".to_owned(),
            limit: 3,
        };
        assert_eq!(search(&desk, args).unwrap()[0].code, "local.apa");
    }
    request("local.apa").record(&desk);
    assert_eq!(desk.counted_as("local.apa"), "local.other");
    let view = kept(&desk, "local.apa");
    assert_eq!(view.local, Some(water()));
    assert_eq!(view.changed_by.as_deref(), Some("Ion"));
    let args = LayerPreviewArgs {
        code: None,
        local: Some(water()),
        ..preview(None, "large")
    };
    assert!(!layer_preview(&desk, args).unwrap().pages.is_empty());
    local_service_remove(&desk, of("local.apa")).unwrap();
    assert!(matches!(
        layer_get(&desk, get("local.apa")),
        Err(ApiError::UnknownService { .. })
    ));
    assert_eq!(desk.counted_as("local.apa"), "local.other");
}

#[test]
fn a_new_service_of_the_desks_own_gets_a_code_from_its_name_that_nobody_has() {
    let desk = desk().open();
    let new = |name: &str| {
        let args = LocalServiceSet {
            code: None,
            service: LocalService {
                name: words(name),
                ..water()
            },
            operator: None,
        };
        local_service_set(&desk, args).unwrap().code
    };
    assert_eq!(
        new("Apă și canalizare, Pelinia"),
        "local.apa-si-canalizare-pelinia"
    );
    assert_eq!(
        new("Apa și canalizare  Pelinia!"),
        "local.apa-si-canalizare-pelinia-2"
    );
    assert_eq!(new("Вода"), "local.serviciu");
    assert_eq!(new("Other"), "local.other-2");
    assert_eq!(
        new(&"foarte ".repeat(30)),
        "local.foarte-foarte-foarte-foarte-foarte-foart"
    );
}

#[test]
fn the_editor_is_told_what_the_official_edition_says_and_not_what_the_desk_added() {
    let desk = desk().open();
    let before = kept(&desk, "pay.mpay").official.unwrap();
    assert!(before.steps.iter().any(|step| step.id == "open"));
    assert!(!before.provider.is_empty());
    set(&desk, "pay.mpay", content()).unwrap();
    assert_eq!(kept(&desk, "pay.mpay").official, Some(before));
    set_local(&desk, "local.apa", water()).unwrap();
    assert_eq!(kept(&desk, "local.apa").official, None);
}

#[test]
fn a_service_of_the_desks_own_cannot_take_an_official_code() {
    let desk = desk().open();
    for taken in ["pay.mpay", "local", "local.other", "Apa"] {
        assert_eq!(
            set_local(&desk, taken, water()),
            Err(ApiError::NotALocalCode {
                code: taken.to_owned()
            }),
        );
    }
    assert!(matches!(
        local_service_remove(&desk, of("pay.mpay")),
        Err(ApiError::NotALocalCode { .. })
    ));
}

fn check(code: &str, fact: Option<&str>, operator: Option<&str>) -> CatalogueRecheck {
    CatalogueRecheck {
        code: code.to_owned(),
        fact: fact.map(str::to_owned),
        operator: operator.map(str::to_owned),
    }
}

#[test]
fn what_is_to_be_checked_comes_worst_first_and_goes_when_it_was_checked() {
    let desk = desk().open();
    desk.host.set("2027-06-15T10:00:00+03:00");
    let state = told(&desk);
    assert!(state.due + state.expired > 0);
    let states: Vec<_> = state
        .to_recheck
        .iter()
        .map(|it| it.state.as_str())
        .collect();
    let mut sorted = states.clone();
    sorted.sort_by_key(|state| *state != "expired");
    assert_eq!(states, sorted);
    let due = state
        .to_recheck
        .iter()
        .find(|it| it.state == "due" && it.fact.is_some());
    let due = due.unwrap().clone();
    assert!(due.address.is_some() && due.says.is_some());
    let fact = due.fact.as_deref();
    recheck(&desk, check(&due.code, fact, Some("Maria"))).unwrap();
    let left = told(&desk).to_recheck;
    assert!(
        !left
            .iter()
            .any(|it| it.code == due.code && it.fact == due.fact)
    );
    assert!(left.len() < state.to_recheck.len());
    // Half a year later it is due again, and says who checked it last.
    desk.host.set("2028-01-15T10:00:00+02:00");
    let again = told(&desk).to_recheck;
    let again = again
        .iter()
        .find(|it| it.code == due.code && it.fact == due.fact)
        .unwrap();
    assert_eq!(again.checked_by.as_deref(), Some("Maria"));
    assert_eq!(again.checked_on.as_deref(), Some("2027-06-15"));
}

#[test]
fn only_what_is_on_the_sheet_can_be_checked_and_only_by_somebody() {
    let desk = desk().open();
    assert_eq!(
        recheck(&desk, check("pay.mpay", Some("price-0"), None)),
        Err(ApiError::UnknownFact {
            fact: "price-0".to_owned()
        })
    );
    assert_eq!(
        recheck(&desk, check("pay.mpay", None, Some(" "))),
        Err(ApiError::EmptyName {})
    );
    assert!(matches!(
        recheck(&desk, check("pay.gold", None, None)),
        Err(ApiError::UnknownService { .. })
    ));
    let fresh = indrumar_testkit::desk().not_set_up().open();
    assert_eq!(
        recheck(&fresh, check("pay.mpay", None, None)),
        Err(ApiError::NotSetUp {})
    );
}
