//! Each form of the command line as one command of the core.

use crate::args::{
    Add, BundleCommand, Command, DemoCommand, Init, Line, MoveCommand, RequestCommand, Search,
    Span, TallyCommand, Undo,
};
use crate::{catalogue, show, tongue};
use indrumar_api::bundle::{self, BundleExport, BundleReceipt};
use indrumar_api::demo::{self, DemoFill};
use indrumar_api::moving::{self, MoveRead, MoveWrite};
use indrumar_api::request::{self, AddItem, AddRequest, ListRequests, SearchRequests, UndoRequest};
use indrumar_api::session::{self, NewOffice, Nothing, SetUp};
use indrumar_api::sync;
use indrumar_api::tally::{self, TallyDayArgs, TallyMonthArgs};
use indrumar_api::{ApiError, DataFolder, Desk, SystemHost};
use indrumar_i18n::{Args, I18n, Lang};
use serde_json::{Value, json};
use std::sync::Arc;

/// What a command gives, for scripts and for people.
pub(crate) struct Answer {
    pub(crate) json: Value,
    pub(crate) text: String,
}

/// Why it gives nothing, and in whose language that is to be said.
pub(crate) struct Refused {
    pub(crate) error: ApiError,
    pub(crate) i18n: I18n,
}

/// Opens the desk and does it.
pub(crate) fn run(line: &Line) -> Result<Answer, Refused> {
    let in_terminal = I18n::new(tongue::of_terminal());
    let refused = |i18n| move |error| Refused { error, i18n };
    let folder = match &line.data {
        Some(path) => DataFolder::at(path),
        None => DataFolder::default_place().map_err(refused(in_terminal))?,
    };
    let desk = Desk::open(folder, Arc::new(SystemHost::new())).map_err(refused(in_terminal))?;
    let lang = language(&desk, line).map_err(refused(in_terminal))?;
    let here = Here {
        desk: &desk,
        lang,
        words: I18n::new(lang),
    };
    here.run(&line.command).map_err(refused(here.words))
}

/// The desk's language; at first start the one being chosen.
fn language(desk: &Desk, line: &Line) -> Result<Lang, ApiError> {
    let chosen = match &line.command {
        Command::Init(Init {
            lang: Some(lang), ..
        }) => lang.parse().ok(),
        _ => None,
    };
    let kept = desk.chosen_language()?;
    Ok(kept.or(chosen).unwrap_or_else(tongue::of_terminal))
}

/// The desk the commands work on, and the language of their answers.
pub(crate) struct Here<'a> {
    pub(crate) desk: &'a Desk,
    lang: Lang,
    pub(crate) words: I18n,
}

impl Here<'_> {
    fn run(&self, command: &Command) -> Result<Answer, ApiError> {
        match command {
            Command::Init(init) => self.init(init),
            Command::Request(command) => self.request(command),
            Command::Search(search) => self.find(search),
            Command::Undo(undo) => self.undo(undo),
            Command::Sheet(command) => self.sheet(command),
            Command::Report(command) => self.report(command),
            Command::Statistics(days) => self.statistics(days),
            Command::Export(command) => self.export(command),
            Command::Guide(paper) => self.guide(paper),
            Command::Certificate(certificate) => self.certificate(certificate),
            Command::Tally(TallyCommand::Show(span)) => self.tally(span),
            Command::Enrol(args) => {
                let args = sync::Enrol {
                    hub: args.hub.clone(),
                    code: args.code.clone(),
                };
                let done = sync::enrol(self.desk, args)?;
                let text = self.say(
                    "cli-enrolled",
                    Args::new().with("office", &done.office.name),
                );
                answer(&json!({ "office": done.office, "hub": done.hub }), text)
            }
            Command::LeaveHub => {
                let left = sync::leave(self.desk, Nothing {})?;
                let args = Args::new()
                    .with("office", &left.office)
                    .with("address", &left.hub);
                let text = self.say("cli-left-hub", args);
                answer(&json!({ "office": left.office, "hub": left.hub }), text)
            }
            Command::Sync => {
                let report = sync::now(self.desk, Nothing {})?;
                answer(&report, show::report(&self.words, &report))
            }
            Command::Bundle(command) => self.bundle(command),
            Command::Move(command) => self.moving(command),
            Command::Demo(DemoCommand::Fill {
                requests,
                days,
                seed,
            }) => {
                let args = DemoFill {
                    requests: *requests,
                    days: *days,
                    seed: *seed,
                };
                let done = demo::fill(self.desk, args)?;
                let text = self.say("cli-demo-filled", Args::new().with("count", done.requests));
                answer(&json!({ "requests": done.requests }), text)
            }
            Command::Catalogue(command) => catalogue::run(self, command),
        }
    }

    pub(crate) fn say(&self, key: &str, args: Args) -> String {
        self.words.text(key, &args)
    }

    /// The language named on the line, else the desk's.
    pub(crate) fn tongue(&self, named: Option<&str>) -> String {
        named.unwrap_or(self.lang.as_str()).to_owned()
    }

    fn init(&self, init: &Init) -> Result<Answer, ApiError> {
        let args = SetUp {
            language: self.tongue(init.lang.as_deref()),
            office: NewOffice {
                name: init.office.clone(),
                kind: init.kind.clone(),
                locality: init.locality.clone(),
                district: init.district.clone(),
            },
            operator: init.operator.clone(),
        };
        let told = session::set_up(self.desk, args)?;
        let office = told
            .office
            .as_ref()
            .map_or("", |office| office.name.as_str());
        let path = self.desk.folder().path().display().to_string();
        let args = Args::new().with("office", office).with("path", path);
        let text = self.say("cli-init-done", args);
        answer(&told, text)
    }

    fn request(&self, command: &RequestCommand) -> Result<Answer, ApiError> {
        match command {
            RequestCommand::Add(add) => {
                let done = request::add(self.desk, self.visit(add))?;
                let args = Args::new()
                    .with("id", &done.id)
                    .with("day", show::day(&done.day));
                let text = self.say("cli-request-recorded", args);
                answer(&json!({ "id": done.id, "day": done.day }), text)
            }
            RequestCommand::List { day, limit } => {
                let args = ListRequests {
                    day: day.clone(),
                    limit: *limit,
                };
                let rows = request::list(self.desk, args)?;
                answer(&rows, show::rows(&self.words, &rows))
            }
            RequestCommand::Search(search) => self.find(search),
            RequestCommand::Undo(undo) => self.undo(undo),
        }
    }

    fn find(&self, search: &Search) -> Result<Answer, ApiError> {
        let args = SearchRequests {
            query: search.query.join(" "),
            limit: search.limit,
        };
        let rows = request::search(self.desk, args)?;
        answer(&rows, show::rows(&self.words, &rows))
    }

    fn undo(&self, undo: &Undo) -> Result<Answer, ApiError> {
        let id = undo.id.clone();
        let done = request::undo(self.desk, UndoRequest { id })?;
        let text = self.say("cli-request-undone", Args::new().with("id", &done.id));
        answer(&json!({ "id": done.id, "day": done.day }), text)
    }

    fn visit(&self, add: &Add) -> AddRequest {
        let item = |(place, service): (usize, &String)| AddItem {
            service: service.clone(),
            outcome: add.outcome.clone(),
            // A step belongs to one sheet: the first service's.
            step: add.step.clone().filter(|_| place == 0),
            ..AddItem::default()
        };
        AddRequest {
            items: add.service.iter().enumerate().map(item).collect(),
            channel: add.channel.clone(),
            language: self.tongue(add.lang.as_deref()),
            minutes: add.minutes.map(number),
            heads: add.heads.map(number),
            visits: number(add.visits),
            at: add.at.clone(),
            note: add.note.clone(),
            ..AddRequest::default()
        }
    }

    fn tally(&self, span: &Span) -> Result<Answer, ApiError> {
        if let Some(month) = &span.month {
            let args = TallyMonthArgs {
                month: month.clone(),
            };
            let counted = tally::month(self.desk, args)?;
            let text = show::tally(
                &self.words,
                &counted.month,
                counted.visits,
                &counted.services,
            );
            return answer(&counted, text);
        }
        let day = span.day.clone().unwrap_or_default();
        let counted = tally::day(self.desk, TallyDayArgs { day })?;
        let text = show::tally(&self.words, &counted.day, counted.visits, &counted.services);
        answer(&counted, text)
    }

    fn moving(&self, command: &MoveCommand) -> Result<Answer, ApiError> {
        match command {
            MoveCommand::Write { file } => {
                let path = Some(file.clone());
                let done = moving::write(self.desk, MoveWrite { path })?;
                let args = Args::new()
                    .with("path", &done.path)
                    .with("code", &done.code);
                let text = self.say("cli-moved-out", args);
                answer(&done, text)
            }
            MoveCommand::Read { file, code } => {
                let args = MoveRead {
                    path: file.clone(),
                    content: None,
                    code: code.clone(),
                };
                let done = moving::read(self.desk, args)?;
                let args = Args::new().with("count", done.requests);
                let text = self.say("cli-moved-in", args);
                answer(&done, text)
            }
        }
    }

    fn bundle(&self, command: &BundleCommand) -> Result<Answer, ApiError> {
        match command {
            BundleCommand::Export { file } => {
                let path = file.clone();
                let done = bundle::export(self.desk, BundleExport { path: Some(path) })?;
                let text = self.say("cli-bundle-exported", Args::new().with("path", &done.path));
                answer(&done, text)
            }
            BundleCommand::Receipt { file } => {
                let path = file.clone();
                let report = bundle::receipt(
                    self.desk,
                    BundleReceipt {
                        path,
                        content: None,
                    },
                )?;
                let read = self.say("cli-bundle-receipted", Args::new().with("path", file));
                let text = format!("{read}\n{}", show::report(&self.words, &report));
                answer(&report, text)
            }
        }
    }
}

pub(crate) fn answer(json: &impl serde::Serialize, text: String) -> Result<Answer, ApiError> {
    let json = serde_json::to_value(json).map_err(|error| ApiError::Internal {
        detail: error.to_string(),
    })?;
    Ok(Answer { json, text })
}

/// A number outside what the core takes is a number out of range: 0, which no field allows.
fn number(given: i64) -> u32 {
    u32::try_from(given).unwrap_or(0)
}
