use crate::example::*;
use indrumar_wire::*;
use proptest::prelude::*;
use serde_json::json;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn a_flipped_bit_never_verifies(at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let good = bundle().to_bytes().unwrap();
        let mut bad = good.clone();
        bad[at.index(good.len())] ^= 1 << bit;
        let opened = Signed::parse(&bad).and_then(|signed| signed.open::<Bundle>(&desk_key().public()));
        prop_assert!(opened.is_err());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Signed::parse(&bytes);
    }

    #[test]
    fn a_truncated_message_is_refused(at in any::<prop::sample::Index>()) {
        let good = receipt().to_bytes().unwrap();
        prop_assert!(Signed::parse(&good[..at.index(good.len())]).is_err());
    }
}

#[test]
fn a_field_of_a_newer_program_survives_and_is_covered_by_the_signature() {
    #[derive(serde::Serialize, serde::Deserialize)]
    struct Newer {
        install: indrumar_domain::InstallId,
        root: Digest,
        mood: String,
    }
    impl Payload for Newer {
        const KIND: &'static str = "status";
    }
    let newer = Newer {
        install: install(),
        root: Digest::of(b""),
        mood: "good".to_owned(),
    };
    let sealed = Signed::seal(&newer, &desk_key()).unwrap();
    let passed_on = Signed::parse(&sealed.to_bytes().unwrap()).unwrap();
    assert!(passed_on.open::<Question>(&desk_key().public()).is_ok());
    let passed_on = changed(&passed_on, |payload| payload["mood"] = json!("bad"));
    assert_eq!(
        passed_on.open::<Question>(&desk_key().public()),
        Err(Error::SignatureWrong)
    );
}

#[test]
fn white_space_and_order_of_fields_do_not_matter_to_the_signature() {
    let pretty = serde_json::to_vec_pretty(&receipt()).unwrap();
    assert!(
        Signed::parse(&pretty)
            .unwrap()
            .open::<Receipt>(&hub_key().public())
            .is_ok()
    );
}

#[test]
fn a_message_of_one_kind_is_never_taken_for_another() {
    let opened = bundle().open::<Receipt>(&desk_key().public());
    assert!(matches!(opened, Err(Error::Malformed(_))), "{opened:?}");
}

#[test]
fn a_message_of_an_unknown_version_says_which() {
    let signed = changed(&bundle(), |payload| {
        payload["type"] = json!("indrumar/bundle/2");
    });
    assert_eq!(
        signed.peek::<Bundle>(),
        Err(Error::ProtocolUnknown("2".to_owned()))
    );
}

#[test]
fn another_key_does_not_open_it() {
    assert_eq!(
        bundle().open::<Bundle>(&hub_key().public()),
        Err(Error::SignatureWrong)
    );
}

#[test]
fn a_key_under_which_anything_verifies_is_no_key() {
    // The eight points that eight times themselves are nothing, and two other spellings of them.
    let eighth = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc";
    let other = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03";
    let (zeros, ones) = ("00".repeat(30), "ff".repeat(30));
    for weak in [
        format!("01{zeros}00"),
        format!("ec{ones}7f"),
        format!("00{zeros}00"),
        format!("00{zeros}80"),
        format!("{eighth}05"),
        format!("{eighth}85"),
        format!("{other}7a"),
        format!("{other}fa"),
        format!("ee{ones}7f"),
        format!("ed{ones}7f"),
    ] {
        assert_eq!(PublicKey::parse(&weak), Err(Error::BadKey), "{weak}");
    }
}

#[test]
fn private_keys_are_not_shown_by_debug() {
    assert_eq!(format!("{:?}", desk_key()), "SigningKey(…)");
}

#[test]
fn more_than_four_mebibytes_are_not_even_read() {
    let huge = vec![b' '; MAX_BUNDLE_BYTES + 1];
    assert_eq!(
        Signed::parse(&huge),
        Err(Error::TooLarge {
            max: MAX_BUNDLE_BYTES
        })
    );
}

#[test]
fn one_malformed_key_is_refused_and_named_while_the_others_are_taken() {
    let good = json!({"period": "2026-11-23", "counts": {"@visit": {"00000000000000ab": 1}}, "removed": []});
    let take = |value| BundleKey::take(&serde_json::value::to_raw_value(&value).unwrap());
    assert!(take(good).is_ok());
    for bad in [
        json!({"period": "2026-11-23", "counts": {"@visit": {"00000000000000ab": -1}}}),
        json!({"period": "2026-11-23", "counts": {"@visit": {"00000000000000ab": 1.5}}}),
        json!({"period": "2026-11-23", "counts": {"@visit": {"AB": 1}}}),
        json!({"period": "2026-11-23", "counts": {"<script>": {"00000000000000ab": 1}}}),
        json!({"period": "2026-11-23", "removed": ["x"]}),
    ] {
        let refusal = take(bad).unwrap_err();
        assert_eq!(
            (refusal.period.as_str(), refusal.reason.as_str()),
            ("2026-11-23", MALFORMED)
        );
    }
    for bad in [
        json!(null),
        json!({"period": 7}),
        json!({"period": "2026-02-30"}),
        json!([]),
    ] {
        assert!(take(bad.clone()).is_err(), "{bad}");
    }
}
