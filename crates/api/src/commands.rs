//! The one list of commands. The shell's wrappers, the bridge's routes, the dispatcher and the window's TypeScript are all
//! made from it, so that a command cannot exist in one of them and be missing in another.
//!
//! Not here: what the commands do. Each area has its own file.

use crate::{Answer, ApiError, Desk, ErrorBody};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Hands the list to a macro: `callback! { $( $(#[doc])* name(Args) -> Result = path::to::handler; )* }`. Every handler is
/// `fn(&Desk, Args) -> Result<Result, ApiError>`, synchronous; hosts run it where it may block.
#[macro_export]
macro_rules! with_commands {
    ($callback:path) => {
        $callback! {
            /// What the window must know before it shows anything.
            boot($crate::session::Nothing) -> $crate::session::Boot = $crate::session::boot;
            /// First start: language, office typed by hand, operator.
            set_up($crate::session::SetUp) -> $crate::session::Boot = $crate::session::set_up;
            /// The language of the window.
            set_language($crate::session::SetLanguage) -> $crate::session::Boot = $crate::session::set_language;
            /// The districts of the country, to choose from.
            district_list($crate::district::DistrictList) -> Vec<$crate::district::DistrictView> = $crate::district::list;
            /// How this desk works: office, operators, printing, what is asked and kept, looks; version and place of the data.
            settings_get($crate::session::Nothing) -> $crate::settings::Settings = $crate::settings::get;
            /// Changes parts of it.
            settings_set($crate::settings::SettingsSet) -> $crate::settings::SettingsKept = $crate::settings::set;
            /// Services that fit what was typed, best first.
            catalogue_search($crate::catalogue::CatalogueSearch) -> Vec<$crate::catalogue::ServiceHit> = $crate::catalogue::search;
            /// The eight services most used here, filled up with the catalogue's first.
            catalogue_tiles($crate::catalogue::CatalogueTiles) -> Vec<$crate::catalogue::ServiceHit> = $crate::catalogue::tiles;
            /// One service with the steps of its sheet.
            service_view($crate::catalogue::ServiceViewArgs) -> $crate::catalogue::ServiceView = $crate::catalogue::view;
            /// Which edition of the catalogue runs, what of it is to be checked, what is in conflict, what is new.
            catalogue_state($crate::catalogue::CatalogueStateArgs) -> $crate::catalogue::CatalogueState = $crate::catalogue::state;
            /// Notes that a sheet or a fact was held against its source and is true.
            catalogue_recheck($crate::catalogue::CatalogueRecheck) -> $crate::catalogue::CatalogueChanged = $crate::catalogue::recheck;
            /// Takes a newer edition from the hub, if it has one, and tells what changed.
            catalogue_fetch($crate::catalogue::CatalogueFetch) -> $crate::catalogue::CatalogueFetched = $crate::catalogue::fetch;
            /// Reads an update from a file, and tells what changed.
            catalogue_apply($crate::catalogue::CatalogueApply) -> $crate::catalogue::CatalogueApplied = $crate::catalogue::apply;
            /// Goes back to the edition before.
            catalogue_rollback($crate::session::Nothing) -> $crate::catalogue::CatalogueRolledBack = $crate::catalogue::rollback;
            /// News were shown, and need not be shown again.
            news_seen($crate::catalogue::NewsSeen) -> $crate::catalogue::CatalogueChanged = $crate::catalogue::news_seen;
            /// What this desk says itself of a service, as it was written, and what the official edition says there.
            layer_get($crate::catalogue::LayerGet) -> $crate::catalogue::LayerView = $crate::catalogue::layer_get;
            /// Keeps what this desk adds to an official service.
            layer_set($crate::catalogue::LayerSet) -> $crate::catalogue::CatalogueChanged = $crate::catalogue::layer_set;
            /// Takes it away again.
            layer_remove($crate::catalogue::LayerOf) -> $crate::catalogue::CatalogueChanged = $crate::catalogue::layer_remove;
            /// The sheet's pages as they would be; nothing is kept.
            layer_preview($crate::catalogue::LayerPreviewArgs) -> $crate::catalogue::LayerPreview = $crate::catalogue::layer_preview;
            /// Keeps a service that only this desk offers.
            local_service_set($crate::catalogue::LocalServiceSet) -> $crate::catalogue::LocalServiceKept = $crate::catalogue::local_service_set;
            /// Takes it away again; what was counted under it stays counted.
            local_service_remove($crate::catalogue::LayerOf) -> $crate::catalogue::CatalogueChanged = $crate::catalogue::local_service_remove;
            /// Records a visit.
            request_add($crate::request::AddRequest) -> $crate::request::RequestAdded = $crate::request::add;
            /// The newest requests that were not taken back, of one day or of all.
            request_list($crate::request::ListRequests) -> Vec<$crate::request::RequestRow> = $crate::request::list;
            /// Requests that hold all words typed, newest first.
            request_search($crate::request::SearchRequests) -> Vec<$crate::request::RequestRow> = $crate::request::search;
            /// What this operator recorded last, for another one like it.
            request_last($crate::session::Nothing) -> Option<$crate::request::RequestRow> = $crate::request::last;
            /// The request with a return code, however that was typed.
            request_by_code($crate::request::RequestByCode) -> $crate::request::RequestRow = $crate::request::by_code;
            /// Gives a request its return code, unless it has one.
            request_code($crate::request::UndoRequest) -> $crate::request::CodeGiven = $crate::request::give_code;
            /// Says something else of a request; what was said before stays in its history.
            request_edit($crate::request::EditRequest) -> $crate::request::RequestEdited = $crate::request::edit;
            /// What a request was before each change, newest first.
            request_history($crate::request::UndoRequest) -> Vec<$crate::request::RequestPast> = $crate::request::history;
            /// Puts a request back that was taken back.
            request_restore($crate::request::UndoRequest) -> $crate::request::RequestUndone = $crate::request::restore;
            /// Undoes the last deed of today: a request, an edit, a taking back, a declared day, a follow-up done.
            undo_last($crate::session::Nothing) -> $crate::request::RequestUndone = $crate::request::undo_last;
            /// Does again what was undone last, unless something else was done since.
            redo_last($crate::session::Nothing) -> $crate::request::RequestUndone = $crate::request::redo_last;
            /// Records a paper tally of one day, all of it or nothing.
            tally_enter($crate::request::TallyEnter) -> $crate::request::TallyEntered = $crate::request::enter;
            /// Reads an old register and tells what would be recorded from it; nothing is.
            import_preview($crate::import::ImportRead) -> $crate::import::ImportPreview = $crate::import::preview;
            /// Records an old register, all of it or nothing.
            import_commit($crate::import::ImportCommit) -> $crate::import::ImportDone = $crate::import::commit;
            /// A page of the register, by what was typed and by filters.
            register_list($crate::register::RegisterList) -> $crate::register::RegisterRows = $crate::register::list;
            /// What the register's filters can be set to.
            register_choices($crate::session::Nothing) -> $crate::register::RegisterChoices = $crate::register::choices;
            /// Agrees what is still owed, agrees it otherwise, or gives it up.
            followup_set($crate::followup::FollowUpSet) -> $crate::followup::FollowUpKept = $crate::followup::set;
            /// Requests with follow-ups as they stand today, and how many there are.
            followup_list($crate::followup::FollowUpList) -> $crate::followup::FollowUps = $crate::followup::list;
            /// Notes that a follow-up is done, and records the return visit with it.
            followup_done($crate::followup::FollowUpDone) -> $crate::followup::FollowUpFinished = $crate::followup::finish;
            /// Lets a follow-up wait for another day.
            followup_waiting($crate::followup::FollowUpWaiting) -> $crate::followup::FollowUpKept = $crate::followup::put_off;
            /// Declares a day to be without visits, or takes that back.
            day_declare($crate::day::DayDeclare) -> $crate::day::DayDeclared = $crate::day::declare;
            /// The days of a month with what is known of each.
            day_list($crate::day::DayList) -> Vec<$crate::day::DayView> = $crate::day::list;
            /// Working days before today of which nothing is known.
            day_question($crate::session::Nothing) -> $crate::day::DayQuestion = $crate::day::question;
            /// The day that somebody meant by what they typed.
            date_parse($crate::day::DateParse) -> $crate::day::DateParsed = $crate::day::parse;
            /// The patron day of the locality.
            patron_day_set($crate::day::PatronDay) -> $crate::day::PatronDay = $crate::day::set_patron;
            /// Keeps what is being typed, or nothing.
            draft_set($crate::draft::DraftContent) -> $crate::session::Nothing = $crate::draft::set;
            /// What was being typed when the window was closed.
            draft_get($crate::session::Nothing) -> $crate::draft::DraftContent = $crate::draft::get;
            /// All templates, by name.
            template_list($crate::session::Nothing) -> Vec<$crate::template::Template> = $crate::template::list;
            /// Keeps a template under its name.
            template_set($crate::template::Template) -> $crate::template::TemplatesChanged = $crate::template::set;
            /// Takes a template away.
            template_remove($crate::template::TemplateRemove) -> $crate::template::TemplatesChanged = $crate::template::remove;
            /// Takes a request back.
            request_undo($crate::request::UndoRequest) -> $crate::request::RequestUndone = $crate::request::undo;
            /// The same as `undo_last`.
            request_undo_last($crate::session::Nothing) -> $crate::request::RequestUndone = $crate::request::undo_last;
            /// Every sheet: its heading, its languages, how far it can be trusted today.
            sheet_list($crate::sheet::SheetList) -> Vec<$crate::sheet::SheetEntry> = $crate::sheet::list;
            /// Writes a sheet to a file: PDF, SVG or HTML by its ending.
            sheet_save($crate::sheet::SheetSave) -> $crate::sheet::SheetSaved = $crate::sheet::save;
            /// The sheet's pages, as they will come out of the printer.
            sheet_preview($crate::sheet::SheetChoice) -> $crate::sheet::SheetPreview = $crate::sheet::preview;
            /// Prints a sheet, which stays in the data folder; without a printer it is shown in the system's viewer.
            sheet_print($crate::sheet::SheetPrint) -> $crate::sheet::SheetPrinted = $crate::sheet::print;
            /// Writes a sheet as PDF into the data folder and shows it in the system's viewer.
            sheet_open($crate::sheet::SheetChoice) -> $crate::sheet::SheetKept = $crate::sheet::open;
            /// Saves a sheet as PDF or as a web page among the person's documents and opens that folder.
            sheet_keep($crate::sheet::SheetKeep) -> $crate::sheet::SheetKept = $crate::sheet::keep;
            /// The printers of this computer, and what was chosen last.
            printer_list($crate::session::Nothing) -> $crate::printing::Printers = $crate::printing::list;
            /// What a span's requests come to, in parts with their tables.
            statistics($crate::statistics::StatisticsArgs) -> $crate::statistics::Statistics = $crate::statistics::statistics;
            /// The requests behind one figure of the statistics.
            statistics_requests($crate::statistics::StatisticsBehind) -> $crate::statistics::StatisticsRequests = $crate::statistics::requests;
            /// Writes the statistics of a span to a file: PDF, XLSX or CSV.
            statistics_export($crate::export::StatisticsExport) -> $crate::export::Exported = $crate::export::statistics;
            /// Writes the register as filtered to a file: PDF, XLSX or CSV.
            register_export($crate::export::RegisterExport) -> $crate::export::Exported = $crate::export::register;
            /// Writes the register of a day, or the report of a month or a year: PDF, SVG or HTML by its ending.
            report_save($crate::report::ReportSave) -> $crate::report::ReportSaved = $crate::report::save;
            /// Writes the operator's guide to a file.
            guide_save($crate::report::GuideSave) -> $crate::report::GuideSaved = $crate::report::save_guide;
            /// Writes a certificate of attendance to a file; the name on it is kept nowhere else.
            certificate_save($crate::certificate::CertificateSave) -> $crate::certificate::CertificateSaved = $crate::certificate::save;
            /// The tally of one day, derived from its requests.
            tally_day($crate::tally::TallyDayArgs) -> $crate::tally::TallyDay = $crate::tally::day;
            /// The days of one month added up.
            tally_month($crate::tally::TallyMonthArgs) -> $crate::tally::TallyMonth = $crate::tally::month;
            /// Enrols this desk at a hub with the code its administrator gave.
            enrol($crate::sync::Enrol) -> $crate::sync::Enrolled = $crate::sync::enrol;
            /// Leaves the hub, to be enrolled at another one or anew.
            leave_hub($crate::session::Nothing) -> $crate::sync::HubLeft = $crate::sync::leave;
            /// Sends what the hub has not confirmed yet.
            sync_now($crate::session::Nothing) -> $crate::sync::SyncReport = $crate::sync::now;
            /// What waits, what was confirmed last, and where.
            sync_status($crate::session::Nothing) -> $crate::sync::SyncStatus = $crate::sync::status;
            /// How far the sync is that is under way.
            sync_progress($crate::session::Nothing) -> $crate::sync::SyncProgress = $crate::sync::progress;
            /// Stops the sync that is under way before its next message.
            sync_cancel($crate::session::Nothing) -> $crate::session::Nothing = $crate::sync::cancel;
            /// How each sync went, newest first.
            sync_history($crate::sync::SyncHistoryArgs) -> Vec<$crate::sync::SyncHistoryEntry> = $crate::sync::history;
            /// What would leave, byte for byte.
            sync_bytes($crate::sync::SyncBytesArgs) -> $crate::sync::SyncBytes = $crate::sync::bytes;
            /// Takes back a day's lines without details.
            lines_remove($crate::sync::LinesRemove) -> $crate::sync::LinesRemoved = $crate::sync::remove_lines;
            /// How sending is set.
            sync_settings($crate::session::Nothing) -> $crate::sync::SyncSettings = $crate::sync::settings_get;
            /// Sets how sending works.
            sync_settings_set($crate::sync::SyncSettings) -> $crate::sync::SyncSettings = $crate::sync::settings_set;
            /// Writes what the hub has not confirmed yet to a file, for a stick or a mail.
            bundle_export($crate::bundle::BundleExport) -> $crate::bundle::BundleWritten = $crate::bundle::export;
            /// Reads the hub's receipt from a file.
            bundle_receipt($crate::bundle::BundleReceipt) -> $crate::sync::SyncReport = $crate::bundle::receipt;
            /// Writes everything of this desk into one encrypted file, for another computer.
            move_write($crate::moving::MoveWrite) -> $crate::moving::MoveWritten = $crate::moving::write;
            /// Takes everything from such a file, where there is no desk yet.
            move_read($crate::moving::MoveRead) -> $crate::moving::MoveArrived = $crate::moving::read;
            /// Whether the data of this desk went to another computer.
            move_state($crate::session::Nothing) -> $crate::moving::MoveState = $crate::moving::state;
            /// Opens the practice desk, made anew; calls for it go by [`crate::practice::dispatch_practice`].
            practice_enter($crate::session::Nothing) -> $crate::session::Boot = $crate::practice::enter;
            /// Closes it and removes everything invented in it.
            practice_leave($crate::session::Nothing) -> $crate::session::Boot = $crate::practice::leave;
            /// How far the exercises of practice are.
            practice_state($crate::session::Nothing) -> $crate::practice::PracticeState = $crate::practice::state;
            /// Fills the desk with invented requests, for demonstrations and measurements.
            demo_fill($crate::demo::DemoFill) -> $crate::demo::DemoFilled = $crate::demo::fill;
        }
    };
}

macro_rules! dispatcher {
    ($( $(#[$doc:meta])* $name:ident($args:ty) -> $result:ty = $handler:path; )*) => {
        /// Every command's name, in the order of the list.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),*];

        /// Runs a command by its name, JSON in and JSON out.
        ///
        /// # Errors
        /// What the command answers; `internal` when there is no such command or its arguments have another form.
        pub fn dispatch(desk: &Desk, name: &str, args: Value) -> Result<Answer, ErrorBody> {
            match name {
                $( stringify!($name) => run::<$args, $result>(desk, name, args, $handler), )*
                _ => Err(ApiError::internal(format_args!("command {name:?}")).into()),
            }
        }
    };
}

with_commands!(dispatcher);

fn run<A: DeserializeOwned, R: Serialize>(
    desk: &Desk,
    name: &str,
    args: Value,
    handler: fn(&Desk, A) -> Result<R, ApiError>,
) -> Result<Answer, ErrorBody> {
    let args = if args.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        args
    };
    let strange = |error: serde_json::Error| ApiError::internal(format_args!("{name}: {error}"));
    let args = serde_json::from_value(args).map_err(strange)?;
    let result = handler(desk, args)?;
    Ok(Answer::new(&result)?)
}
