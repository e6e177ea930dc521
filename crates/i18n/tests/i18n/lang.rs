//! The tags of the languages.

use indrumar_i18n::{Lang, UnknownLang};

#[test]
fn a_language_reads_back_from_what_it_writes() {
    for lang in Lang::ALL {
        assert_eq!(lang.to_string().parse(), Ok(lang));
    }
}

#[test]
fn a_foreign_tag_is_refused_by_name() {
    assert_eq!("fr".parse::<Lang>(), Err(UnknownLang("fr".to_owned())));
    assert!("RO".parse::<Lang>().is_err());
}
