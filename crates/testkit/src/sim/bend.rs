//! Rules bent on purpose, to see that the simulation would notice: between the desk's hand and the hub's, with both their
//! keys, as no program could. No production code knows of it.

use indrumar_domain::{KeyTally, Mark};
use indrumar_wire::{
    Answer, Bundle, BundleKey, Digest, Marks, Receipt, ReceiptKey, Signed, SigningKey, key_digest,
};
use std::collections::BTreeMap;

/// Which rule is bent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mutation {
    /// None.
    None,
    /// Rule 1: removals are not merged.
    NoRemovals,
    /// Rule 1: of what is there already, nothing more is taken: the last word replaces.
    Replace,
    /// Rule 2: what arrives twice counts twice.
    CountAgain,
    /// Rule 3: any 200 is success.
    AnyTwoHundred,
    /// Rule 4: the hub always says that it is as it was left.
    AlwaysSame,
    /// Rule 4: the desk learns nothing.
    LearnNothing,
    /// Rule 5: marks are made of content, so that two copies make the same.
    ContentMarks,
    /// Rule 6: codes of groups are dropped.
    DropCodes,
    /// Rule 7: a day before another is taken to be old news.
    ClockDecides,
    /// Rule 8: declarations are dropped.
    DropDeclarations,
    /// Rule 11: all days belong to the office of today.
    OfficeOfToday,
}

impl Mutation {
    /// All that bend something.
    pub const ALL: &'static [Self] = &[
        Self::NoRemovals,
        Self::Replace,
        Self::CountAgain,
        Self::AnyTwoHundred,
        Self::AlwaysSame,
        Self::LearnNothing,
        Self::ContentMarks,
        Self::DropCodes,
        Self::ClockDecides,
        Self::DropDeclarations,
        Self::OfficeOfToday,
    ];
}

/// Bends messages, and signs what it has bent.
pub(crate) struct Bend<'a> {
    pub(crate) mutation: Mutation,
    pub(crate) desk: &'a SigningKey,
    pub(crate) hub: SigningKey,
}

impl Bend<'_> {
    /// A bundle on its way to the hub.
    pub(crate) fn bundle(&self, bytes: &[u8]) -> Vec<u8> {
        let opened = Signed::parse(bytes).and_then(|signed| signed.peek::<Bundle>());
        let Ok(mut bundle) = opened else {
            return bytes.to_vec();
        };
        let before = bundle.clone();
        match self.mutation {
            Mutation::NoRemovals => bundle.keys.iter_mut().for_each(|key| key.removed.clear()),
            Mutation::Replace => bundle.keys.iter_mut().for_each(only_last),
            Mutation::CountAgain => bundle.keys.iter_mut().for_each(again),
            Mutation::ContentMarks => bundle.keys.iter_mut().for_each(by_content),
            Mutation::DropCodes => {
                for key in &mut bundle.keys {
                    key.counts.retain(|code, _| code.contains(['.', '@', '=']));
                }
            }
            Mutation::ClockDecides => {
                let last = bundle.keys.iter().map(|key| key.period.clone()).max();
                bundle.keys.retain(|key| Some(&key.period) == last.as_ref());
            }
            Mutation::DropDeclarations => {
                for key in &mut bundle.keys {
                    key.counts
                        .retain(|code, _| code != "@zero" && code != "@closed");
                }
            }
            _ => {}
        }
        if bundle == before {
            return bytes.to_vec();
        }
        let sealed = Signed::seal(&bundle, self.desk).and_then(|signed| signed.to_bytes());
        sealed.unwrap_or_else(|_| bytes.to_vec())
    }

    /// The receipt that the desk would expect for what it sent.
    pub(crate) fn receipt(&self, sent: &[u8], receipt: Signed) -> Signed {
        self.expected(sent).unwrap_or(receipt)
    }

    fn expected(&self, sent: &[u8]) -> Option<Signed> {
        let signed = Signed::parse(sent).ok()?;
        let bundle: Bundle = signed.peek().ok()?;
        let key = |key: BundleKey| {
            let period = key.period.clone();
            let digest = key_digest(&bundle.install, &period, &key.into_tally()).ok()?;
            Some(ReceiptKey { period, digest })
        };
        let receipt = Receipt {
            install: bundle.install,
            bundle: signed.digest(),
            at: "2026-12-01T10:00:00Z".to_owned(),
            keys: bundle.keys.into_iter().filter_map(key).collect(),
            refused: Vec::new(),
        };
        Signed::seal(&receipt, &self.hub).ok()
    }

    /// What somebody else's page is taken for.
    pub(crate) fn portal(&self, bytes: &[u8]) -> Option<Signed> {
        if self.mutation == Mutation::AnyTwoHundred {
            self.expected(bytes)
        } else {
            None
        }
    }

    /// An answer on its way to the desk.
    pub(crate) fn answer(&self, question: &[u8], answer: Signed) -> Signed {
        match self.mutation {
            Mutation::AlwaysSame => self.same(question, &answer).unwrap_or(answer),
            Mutation::LearnNothing => self.nothing(&answer).unwrap_or(answer),
            _ => answer,
        }
    }

    fn same(&self, question: &[u8], answer: &Signed) -> Option<Signed> {
        answer.peek::<Answer>().ok()?;
        let said = Answer {
            question: Signed::parse(question).ok()?.digest(),
            same: true,
            root: None,
            months: None,
            catalogue: None,
        };
        Signed::seal(&said, &self.hub).ok()
    }

    fn nothing(&self, answer: &Signed) -> Option<Signed> {
        let mut marks: Marks = answer.peek().ok()?;
        marks.keys.clear();
        Signed::seal(&marks, &self.hub).ok()
    }
}

/// Of every code the last mark alone.
fn only_last(key: &mut BundleKey) {
    for marks in key.counts.values_mut() {
        while marks.len() > 1 {
            marks.pop_first();
        }
    }
}

/// Every mark once more, under another name for each delivery of another content.
fn again(key: &mut BundleKey) {
    let tally = KeyTally {
        counts: key.counts.clone(),
        removed: key.removed.clone(),
    };
    let text = serde_json::to_string(&tally).unwrap_or_default();
    let salt = Digest::of(text.as_bytes()).bytes()[0];
    for marks in key.counts.values_mut() {
        let more: BTreeMap<Mark, u32> = marks
            .iter()
            .map(|(mark, n)| {
                let mut bytes = mark.bytes();
                bytes[7] ^= salt | 1;
                (Mark::from_bytes(bytes), *n)
            })
            .collect();
        marks.extend(more);
    }
}

/// Marks named after what they count and how many of it there were before.
fn by_content(key: &mut BundleKey) {
    let period = key.period.to_string();
    let mut names = BTreeMap::new();
    for (code, marks) in &mut key.counts {
        let old = std::mem::take(marks);
        for (place, (mark, n)) in old.into_iter().enumerate() {
            let digest = Digest::of(format!("{period} {code} {place}").as_bytes()).bytes();
            let mut first = [0; 8];
            first.copy_from_slice(&digest[..8]);
            names.insert(mark, Mark::from_bytes(first));
            marks.insert(Mark::from_bytes(first), n);
        }
    }
    key.removed = key
        .removed
        .iter()
        .map(|mark| *names.get(mark).unwrap_or(mark))
        .collect();
}
