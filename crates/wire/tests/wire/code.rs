use indrumar_wire::EnrolmentCode;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_code_is_read_back_however_it_is_typed(random in any::<[u8; 16]>()) {
        let code = EnrolmentCode::new(random);
        let shown = code.to_string();
        for typed in [
            shown.clone(),
            shown.to_lowercase(),
            shown.replace('-', " "),
            shown.replace('-', ""),
            shown.replace('-', " – "),
            shown.replace('A', "А").replace('C', "С").replace('E', "е").replace('H', "Н").replace('X', "х"),
        ] {
            prop_assert_eq!(&EnrolmentCode::parse(&typed).unwrap(), &code, "{}", typed);
        }
    }

    #[test]
    fn one_mistaken_character_is_noticed(random in any::<[u8; 16]>(), place in 0..12_usize, other in 0..23_usize) {
        let mut letters: Vec<char> = EnrolmentCode::new(random).to_string().replace('-', "").chars().collect();
        let wrong = "34679ACDEFGHJKMNPQRTWXY".chars().nth(other).unwrap();
        prop_assume!(letters[place] != wrong);
        letters[place] = wrong;
        prop_assert!(EnrolmentCode::parse(&letters.iter().collect::<String>()).is_err());
    }

    #[test]
    fn two_neighbours_swapped_are_noticed(random in any::<[u8; 16]>(), place in 0..11_usize) {
        let mut letters: Vec<char> = EnrolmentCode::new(random).to_string().replace('-', "").chars().collect();
        prop_assume!(letters[place] != letters[place + 1]);
        letters.swap(place, place + 1);
        prop_assert!(EnrolmentCode::parse(&letters.iter().collect::<String>()).is_err());
    }

    #[test]
    fn nothing_typed_makes_it_panic(text in ".{0,40}") {
        let _ = EnrolmentCode::parse(&text);
    }
}

#[test]
fn a_code_is_not_shown_by_debug() {
    assert_eq!(
        format!("{:?}", EnrolmentCode::new([1; 16])),
        "EnrolmentCode(…)"
    );
}
