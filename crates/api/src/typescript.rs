//! Writes `ui/src/lib/backend/commands.ts`: the types of all commands and their list. A test fails when the committed
//! file is not this text.

use crate::transact::Op;
use crate::{ApiError, with_commands};
use indrumar_domain::{
    AgeBand, Channel, DayState, Equipment, HelpLevel, OfficeKind, Outcome, SpokenLanguage,
};
use indrumar_i18n::Lang;
use std::collections::BTreeMap;
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

/// The types met so far, by name.
struct Types<'a> {
    config: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Types<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only our own types have a place to be exported to; the language's own need no declaration.
        if T::output_path().is_some() {
            let name = T::ident(self.config);
            if self.found.contains_key(&name) {
                return;
            }
            let declared = declaration(&name, T::docs().as_deref(), &T::decl(self.config));
            self.found.insert(name, declared);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// A type as a person would write it down: one field a line, its comment before it.
fn declaration(name: &str, docs: Option<&str>, decl: &str) -> String {
    let mut out = String::new();
    let comment = |text: &str| {
        let lines = text
            .lines()
            .map(|line| line.trim().trim_start_matches(['*', '/']).trim());
        let words: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        words.join(" ")
    };
    if let Some(docs) = docs {
        let _ = writeln!(out, "/** {} */", comment(docs));
    }
    let Some((_, body)) = decl.split_once(" = {") else {
        let _ = write!(out, "export {decl}");
        return out;
    };
    let _ = writeln!(out, "export type {name} = {{");
    let body = body.trim_end_matches(['}', ';', ' ']);
    for part in body.split("/**").skip(1) {
        if let Some((doc, field)) = part.split_once("*/") {
            let field = field.trim().trim_end_matches(',');
            let _ = writeln!(out, "  /** {} */\n  {field};", comment(doc));
        }
    }
    out.push_str("};");
    out
}

/// One command's line of the list.
struct Line {
    name: &'static str,
    doc: &'static str,
    args: String,
    result: String,
}

macro_rules! lines {
    ($( #[doc = $doc:literal] $name:ident($args:ty) -> $result:ty = $handler:path; )*) => {
        fn lines(types: &mut Types<'_>) -> Vec<Line> {
            vec![$( {
                types.visit::<$args>();
                types.visit::<$result>();
                Line {
                    name: stringify!($name),
                    doc: $doc,
                    args: <$args as TS>::name(types.config),
                    result: <$result as TS>::name(types.config),
                }
            } ),*]
        }
    };
}

with_commands!(lines);

/// The whole file.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut types = Types {
        config: &config,
        found: BTreeMap::new(),
    };
    let lines = lines(&mut types);
    let mut out = String::from(
        "// Generated from the list of commands in crates/api/src/commands.rs; do not edit.\n\
         // Written anew by: UPDATE=1 cargo test -p indrumar-api the_committed_typescript\n\n",
    );
    let words = |list: Vec<&str>| {
        let quoted: Vec<String> = list.iter().map(|word| format!("\"{word}\"")).collect();
        quoted.join(" | ")
    };
    let mut alias = |doc: &str, name: &str, value: String| {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "/** {doc} */\nexport type {name} = {value};\n");
    };
    let langs = Lang::ALL.iter().map(|lang| lang.as_str()).collect();
    alias(
        "A language of the window and of the sheets.",
        "Language",
        words(langs),
    );
    alias(
        "A language in which people are helped.",
        "Spoken",
        words(SpokenLanguage::ALL.iter().map(|w| w.as_str()).collect()),
    );
    alias(
        "How the person reached the desk.",
        "Channel",
        words(Channel::ALL.iter().map(|w| w.as_str()).collect()),
    );
    alias(
        "How the help ended.",
        "Outcome",
        words(Outcome::ALL.iter().map(|w| w.as_str()).collect()),
    );
    alias(
        "How far the help went.",
        "HelpLevel",
        words(HelpLevel::ALL.iter().map(|w| w.as_str()).collect()),
    );
    alias(
        "How old the person is, where the office asks.",
        "AgeBand",
        words(AgeBand::ALL.iter().map(|w| w.as_str()).collect()),
    );
    alias(
        "What is lent.",
        "Equipment",
        words(Equipment::ALL.iter().map(|w| w.as_str()).collect()),
    );
    alias(
        "How a follow-up stands.",
        "FollowUpState",
        words(vec!["overdue", "due", "waiting", "done"]),
    );
    alias(
        "What can be undone and done again.",
        "Deed",
        words(Op::DEEDS.iter().map(|op| op.name()).collect()),
    );
    alias(
        "What a column of an old register may be.",
        "ImportColumn",
        words(
            crate::import::Column::ALL
                .iter()
                .map(|it| it.as_str())
                .collect(),
        ),
    );
    alias(
        "What an office is.",
        "OfficeKind",
        words(OfficeKind::ALL.iter().map(|w| w.as_str()).collect()),
    );
    alias(
        "Size of print.",
        "Size",
        words(crate::sheet::SIZES.to_vec()),
    );
    let states = [
        DayState::Counted,
        DayState::Zero,
        DayState::Closed,
        DayState::Unknown,
    ];
    let states = states.map(crate::tally::state_word);
    alias(
        "What is known of a day.",
        "DayState",
        words(states.to_vec()),
    );
    alias(
        "Every error the core answers with; its sentence is the message `error-<code>`.",
        "ErrorCode",
        words(ApiError::CODES.to_vec()),
    );
    alias(
        "An error as it crosses from the core.",
        "ErrorBody",
        "{ code: ErrorCode; args: Record<string, string | number> }".to_owned(),
    );
    for decl in types.found.values() {
        let _ = writeln!(out, "{decl}\n");
    }
    out.push_str(
        "/** Every command: what it takes and what it gives. */\nexport interface Commands {\n",
    );
    for Line {
        name,
        doc,
        args,
        result,
    } in &lines
    {
        let _ = writeln!(
            out,
            "  /**{doc} */\n  {name}: {{ args: {args}; result: {result} }};"
        );
    }
    out.push_str(
        "}\n\n/** The name of a command. */\nexport type CommandName = keyof Commands;\n\n",
    );
    out.push_str("/** Every command's name, in the order of the list. */\nexport const COMMANDS: readonly CommandName[] = [\n");
    for Line { name, .. } in &lines {
        let _ = writeln!(out, "  \"{name}\",");
    }
    out.push_str("];\n");
    out
}
