//! One value, one spelling: JSON by RFC 8785, so that both sides hash and sign the same bytes.

use crate::Error;
use serde::Serialize;

/// Deeper than any message; what is deeper takes the slow way and is refused there.
const DEEPEST: usize = 16;
/// Digits of a whole number that every reader holds exactly.
const DIGITS: usize = 15;

/// The canonical bytes of a value.
///
/// # Errors
/// A value that is not JSON (a map whose keys are not text, a number that is not finite).
pub fn canonical<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    serde_json_canonicalizer::to_vec(&value).map_err(Error::from)
}

/// Whether this JSON text is surely in canonical form already, as our own programs send it: told in one pass, where making the
/// form takes a tree of values and sorting. What would need a closer look (an escape, a name with a letter outside ASCII, a
/// number that is not a small whole one) is answered with no.
pub(crate) fn is_canonical(text: &str) -> bool {
    let mut scan = Scan {
        rest: text.as_bytes(),
    };
    scan.value(DEEPEST).is_some() && scan.rest.is_empty()
}

/// Reads on as long as all is canonical: nothing is the answer to everything else.
struct Scan<'a> {
    rest: &'a [u8],
}

impl<'a> Scan<'a> {
    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    fn literal(&mut self, word: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(())
    }

    fn value(&mut self, deep: usize) -> Option<()> {
        let deep = deep.checked_sub(1)?;
        match self.peek()? {
            b'{' => self.object(deep),
            b'[' => self.array(deep),
            b'"' => self.text().map(drop),
            b'n' => self.literal(b"null"),
            b't' => self.literal(b"true"),
            b'f' => self.literal(b"false"),
            _ => self.number(),
        }
    }

    fn object(&mut self, deep: usize) -> Option<()> {
        self.literal(b"{")?;
        if self.literal(b"}").is_some() {
            return Some(());
        }
        let mut before: Option<&[u8]> = None;
        loop {
            let name = self.text()?;
            // Bytes and UTF-16, by which the form sorts, agree within ASCII.
            if !name.is_ascii() || before.is_some_and(|before| before >= name) {
                return None;
            }
            before = Some(name);
            self.literal(b":")?;
            self.value(deep)?;
            match self.next()? {
                b',' => {}
                b'}' => return Some(()),
                _ => return None,
            }
        }
    }

    fn array(&mut self, deep: usize) -> Option<()> {
        self.literal(b"[")?;
        if self.literal(b"]").is_some() {
            return Some(());
        }
        loop {
            self.value(deep)?;
            match self.next()? {
                b',' => {}
                b']' => return Some(()),
                _ => return None,
            }
        }
    }

    fn text(&mut self) -> Option<&'a [u8]> {
        self.literal(b"\"")?;
        let plain = |byte: &u8| *byte == b'"' || *byte == b'\\' || *byte < b' ';
        let (text, rest) = self.rest.split_at(self.rest.iter().position(plain)?);
        self.rest = rest;
        self.literal(b"\"")?;
        Some(text)
    }

    fn number(&mut self) -> Option<()> {
        let digits = self.rest.iter().take_while(|byte| byte.is_ascii_digit());
        let (number, rest) = self.rest.split_at(digits.count());
        self.rest = rest;
        let plain = match number {
            [] => false,
            [b'0', more @ ..] => more.is_empty(),
            _ => number.len() <= DIGITS,
        };
        plain.then_some(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            "[ -~ăя\n\u{1F600}]{0,6}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::btree_map("[a-z@ă\u{E000}\u{1F600}]{0,3}", inner, 0..5)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1024))]

        #[test]
        fn what_is_taken_for_canonical_is_byte_for_byte_the_canonical_form(
            value in values(), at in any::<prop::sample::Index>(), put in prop::sample::select(b" 0,}-e\"\\".to_vec()),
        ) {
            let form = canonical(&value).unwrap();
            let mut bent = form.clone();
            bent.insert(at.index(form.len() + 1), put);
            let plain = serde_json::to_vec(&value).unwrap();
            for text in [form, bent, plain].into_iter().filter_map(|bytes| String::from_utf8(bytes).ok()) {
                if is_canonical(&text) {
                    let read: Value = serde_json::from_str(&text).unwrap();
                    prop_assert_eq!(canonical(&read).unwrap(), text.into_bytes());
                }
            }
        }
    }

    #[test]
    fn our_own_messages_are_seen_to_be_canonical_and_other_spellings_are_not() {
        let key = json!({"period": "2026-11-23", "counts": {"@visit": {"00000000000000ab": 1}}, "removed": []});
        let text = String::from_utf8(canonical(&json!({"keys": [key], "name": "Băcioi"})).unwrap());
        assert!(is_canonical(&text.unwrap()));
        for other in [
            r#"{"b":1,"a":2}"#,
            r#"{"a":1,"a":1}"#,
            r#"{"a": 1}"#,
            r#"{"a":01}"#,
            r#"{"a":1.0}"#,
            r#"{"a":"\u0041"}"#,
            "[1,]",
            "[]x",
            "",
        ] {
            assert!(!is_canonical(other), "{other}");
        }
        assert!(!is_canonical(&"[".repeat(100_000)));
    }
}
