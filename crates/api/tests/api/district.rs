//! Districts: one of the country's, by any of its names, or none.

use indrumar_api::ApiError;
use indrumar_api::district::{DistrictList, list};
use indrumar_api::session::{
    Boot, NewOffice, Nothing, SetLanguage, SetUp, boot, set_language, set_up,
};
use indrumar_testkit::{TestDesk, desk};

fn begun(desk: &TestDesk, district: Option<&str>) -> Result<Boot, ApiError> {
    let args = SetUp {
        language: "ro".to_owned(),
        office: NewOffice {
            name: "Biblioteca Larga".to_owned(),
            kind: "library".to_owned(),
            locality: "Larga".to_owned(),
            district: district.map(str::to_owned),
        },
        operator: "Ana".to_owned(),
    };
    set_up(desk, args)
}

#[test]
fn there_are_37_and_the_window_gets_them_in_its_language() {
    let desk = desk().open();
    let of = |language: &str| {
        let language = language.to_owned();
        list(&desk, DistrictList { language }).unwrap()
    };
    assert_eq!(of("ro").len(), 37);
    let soroca = |language: &str| {
        let all = of(language);
        let found = all.into_iter().find(|it| it.code == "MD-SO");
        found.unwrap().name
    };
    assert_eq!(
        (soroca("ro"), soroca("ru")),
        ("Soroca".to_owned(), "Сороки".to_owned())
    );
    let language = "fr".to_owned();
    assert!(list(&desk, DistrictList { language }).is_err());
}

#[test]
fn a_district_is_known_by_code_or_name_and_shown_in_the_language_of_the_window() {
    for given in ["MD-SO", "soroca", "raionul Soroca", "Сороки"] {
        let desk = desk().not_set_up().open();
        let office = begun(&desk, Some(given)).unwrap().office.unwrap();
        assert_eq!(office.district.as_deref(), Some("Soroca"), "{given}");
        let language = "ru".to_owned();
        set_language(&desk, SetLanguage { language }).unwrap();
        let office = boot(&desk, Nothing {}).unwrap().office.unwrap();
        assert_eq!(office.district.as_deref(), Some("Сороки"), "{given}");
    }
}

#[test]
fn an_unknown_district_is_refused_and_none_is_none() {
    let desk = desk().not_set_up().open();
    let refused = begun(&desk, Some("Paris"));
    let district = "Paris".to_owned();
    assert_eq!(refused, Err(ApiError::UnknownDistrict { district }));
    assert!(!boot(&desk, Nothing {}).unwrap().set_up);
    let office = begun(&desk, Some("  ")).unwrap().office.unwrap();
    assert_eq!(office.district, None);
}
