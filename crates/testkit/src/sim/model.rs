//! What ought to be: a small account of the same deeds, that knows nothing of marks, secrets, digests or databases.
//!
//! Every count that is ever made is a *token*, a number of its own; a side has a set of tokens and a set of tokens taken back.
//! The rules are the contract's, in the simplest words: what one side tells another is added to its sets.

use std::collections::{BTreeMap, BTreeSet};

/// One count.
pub(crate) type Token = u64;

/// What one side knows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Side {
    /// Token → day, code, size.
    pub(crate) present: BTreeMap<Token, (String, String, u64)>,
    pub(crate) removed: BTreeSet<Token>,
}

impl Side {
    /// Learns what another side knows of these days.
    pub(crate) fn learn(&mut self, other: &Self, days: &BTreeSet<String>) {
        for (token, count) in &other.present {
            if days.contains(&count.0) {
                self.present.insert(*token, count.clone());
                if other.removed.contains(token) {
                    self.removed.insert(*token);
                }
            }
        }
    }

    pub(crate) fn learn_all(&mut self, other: &Self) {
        let (present, removed) = (other.present.clone(), &other.removed);
        self.present.extend(present);
        self.removed.extend(removed);
    }

    /// Day → code → figure, without zeros.
    pub(crate) fn figures(&self) -> BTreeMap<String, BTreeMap<String, u64>> {
        let mut figures: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
        for (token, (day, code, n)) in &self.present {
            if !self.removed.contains(token) {
                let day = figures.entry(day.clone()).or_default();
                *day.entry(code.clone()).or_default() += n;
            }
        }
        figures
    }
}

/// Label → code, size: what one visit is counted as.
pub(crate) type Said = BTreeMap<String, (String, u64)>;

/// A visit as a copy has it.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    pub(crate) id: String,
    pub(crate) day: String,
    pub(crate) said: Said,
    pub(crate) tokens: BTreeMap<String, Token>,
    pub(crate) undone: bool,
    /// Which of its versions this copy has; the first is 0.
    pub(crate) version: u64,
}

/// What ought to be on one disk.
#[derive(Debug, Clone, Default)]
pub(crate) struct Disk {
    pub(crate) side: Side,
    /// What is known by its own visits, and not by the hub's word alone.
    pub(crate) own: BTreeSet<Token>,
    pub(crate) visits: Vec<Visit>,
    pub(crate) declared: BTreeMap<String, Token>,
    /// The office of its certificate, once it has one.
    pub(crate) office: Option<usize>,
    /// How often the hub had changed its key when the desk was let in: of its earlier keys the desk knows nothing.
    pub(crate) turns: usize,
}

/// Gives out tokens, and the versions of visits.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    given: Token,
    versions: BTreeMap<String, u64>,
}

impl Tokens {
    fn next(&mut self) -> Token {
        self.given += 1;
        self.given
    }

    fn version(&mut self, visit: &str) -> u64 {
        let last = self.versions.entry(visit.to_owned()).or_default();
        *last += 1;
        *last
    }

    pub(crate) fn given(&self) -> Token {
        self.given
    }

    /// Whether something else was said of the visit, by this copy or another one, than this version of it says.
    pub(crate) fn said_more(&self, visit: &Visit) -> bool {
        self.versions
            .get(&visit.id)
            .is_some_and(|last| *last > visit.version)
    }
}

impl Disk {
    fn count(&mut self, tokens: &mut Tokens, day: &str, code: &str, n: u64) -> Token {
        let token = tokens.next();
        let count = (day.to_owned(), code.to_owned(), n);
        self.side.present.insert(token, count);
        self.own.insert(token);
        token
    }

    fn count_all(
        &mut self,
        tokens: &mut Tokens,
        day: &str,
        said: &Said,
    ) -> BTreeMap<String, Token> {
        let mut counted = BTreeMap::new();
        for (label, (code, n)) in said {
            counted.insert(label.clone(), self.count(tokens, day, code, *n));
        }
        counted
    }

    pub(crate) fn record(&mut self, tokens: &mut Tokens, id: &str, day: &str, said: Said) {
        let counted = self.count_all(tokens, day, &said);
        self.visits.push(Visit {
            id: id.to_owned(),
            day: day.to_owned(),
            said,
            tokens: counted,
            undone: false,
            version: 0,
        });
    }

    /// What means the same as before goes on; everything else is taken back and counted anew.
    pub(crate) fn edit(&mut self, tokens: &mut Tokens, at: usize, day: &str, said: Said) {
        let before = self.visits[at].clone();
        let mut now = BTreeMap::new();
        for (label, (code, n)) in &said {
            let same = before.day == day && before.said.get(label) == said.get(label);
            let token = match before.tokens.get(label) {
                Some(token) if same => *token,
                _ => self.count(tokens, day, code, *n),
            };
            now.insert(label.clone(), token);
        }
        for token in before.tokens.values() {
            if !now.values().any(|kept| kept == token) {
                self.side.removed.insert(*token);
            }
        }
        let visit = &mut self.visits[at];
        visit.day = day.to_owned();
        visit.said = said;
        visit.tokens = now;
        visit.version = tokens.version(&visit.id);
    }

    pub(crate) fn undo(&mut self, at: usize) {
        let tokens: Vec<Token> = self.visits[at].tokens.values().copied().collect();
        self.side.removed.extend(tokens);
        self.visits[at].undone = true;
    }

    pub(crate) fn restore(&mut self, tokens: &mut Tokens, at: usize) {
        let visit = self.visits[at].clone();
        let counted = self.count_all(tokens, &visit.day, &visit.said);
        self.visits[at].tokens = counted;
        self.visits[at].undone = false;
    }

    pub(crate) fn declare(&mut self, tokens: &mut Tokens, day: &str, code: Option<&str>) {
        if let Some(token) = self.declared.remove(day) {
            self.side.removed.insert(token);
        }
        if let Some(code) = code {
            let token = self.count(tokens, day, code, 1);
            self.declared.insert(day.to_owned(), token);
        }
    }

    /// Whether everything that a visit is counted as was taken back, here or elsewhere.
    pub(crate) fn is_gone(&self, at: usize) -> bool {
        let mut tokens = self.visits[at].tokens.values();
        tokens.all(|token| self.side.removed.contains(token))
    }

    /// Takes back what of a day is known by the hub's word alone.
    pub(crate) fn remove_lines(&mut self, day: &str) {
        for (token, count) in &self.side.present {
            if count.0 == day && !self.own.contains(token) {
                self.side.removed.insert(*token);
            }
        }
    }
}
