use indrumar_domain::ReturnCode;
use proptest::prelude::*;

const SIGNS: &str = "23456789ACDEFHKMPTY";

#[test]
fn a_code_is_read_out_in_two_groups_and_has_no_look_alikes() {
    let code = ReturnCode::new(*b"indrumar");
    assert_eq!(code.as_str().len(), 6);
    assert!(code.as_str().chars().all(|sign| SIGNS.contains(sign)));
    assert_eq!(code.grouped().len(), 7);
    assert_eq!(ReturnCode::parse(&code.grouped()), Ok(code));
}

#[test]
fn what_is_no_code_is_refused() {
    for typed in [
        "",
        "AAAAA",
        "AAAAAAA",
        "ABCDEF GHIJ",
        "……",
        "23456ă",
        "\u{0}",
    ] {
        assert!(ReturnCode::parse(typed).is_err(), "{typed:?}");
    }
}

proptest! {
    #[test]
    fn a_code_is_forgiven_its_case_its_spaces_and_its_alphabet(random in any::<[u8; 8]>()) {
        let code = ReturnCode::new(random);
        let cyrillic: String = code.as_str().chars().map(|sign| match sign {
            'A' => 'а', 'C' => 'С', 'E' => 'е', 'H' => 'Н', 'K' => 'к', 'M' => 'М', 'P' => 'р', 'T' => 'Т', 'Y' => 'у',
            other => other,
        }).collect();
        for typed in [code.as_str().to_lowercase(), format!(" {}\t", code.grouped()), cyrillic, code.grouped().replace(' ', "-")] {
            prop_assert_eq!(ReturnCode::parse(&typed), Ok(code.clone()));
        }
    }

    #[test]
    fn one_wrong_sign_or_two_exchanged_ones_are_found_out(random in any::<[u8; 8]>(), place in 0..6_usize, other in 0..6_usize, sign in 0..19_usize) {
        let code = ReturnCode::new(random);
        let mut signs: Vec<char> = code.as_str().chars().collect();
        signs[place] = SIGNS.chars().nth(sign).unwrap();
        let wrong: String = signs.iter().collect();
        prop_assert_eq!(ReturnCode::parse(&wrong).is_ok(), wrong == code.as_str());
        let mut signs: Vec<char> = code.as_str().chars().collect();
        signs.swap(place, other);
        let exchanged: String = signs.iter().collect();
        prop_assert_eq!(ReturnCode::parse(&exchanged).is_ok(), exchanged == code.as_str());
    }

    #[test]
    fn whatever_is_typed_nothing_breaks(typed in any::<String>()) {
        let _ = ReturnCode::parse(&typed);
    }
}
