//! The one list of commands. The shell's wrappers, the bridge's routes, the dispatcher and the window's TypeScript are all
//! made from it, so that a command cannot exist in one of them and be missing in another.
//!
//! Not here: what the commands do. Each area has its own file.

use crate::{ApiError, Desk, ErrorBody};
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
            /// Reads an update from a file, and tells what changed.
            catalogue_apply($crate::catalogue::CatalogueApply) -> $crate::catalogue::CatalogueApplied = $crate::catalogue::apply;
            /// Goes back to the edition before.
            catalogue_rollback($crate::session::Nothing) -> $crate::catalogue::CatalogueRolledBack = $crate::catalogue::rollback;
            /// News were shown, and need not be shown again.
            news_seen($crate::catalogue::NewsSeen) -> $crate::catalogue::CatalogueChanged = $crate::catalogue::news_seen;
            /// What this desk says itself of a service, as it was written.
            layer_get($crate::catalogue::LayerOf) -> $crate::catalogue::LayerView = $crate::catalogue::layer_get;
            /// Keeps what this desk adds to an official service.
            layer_set($crate::catalogue::LayerSet) -> $crate::catalogue::CatalogueChanged = $crate::catalogue::layer_set;
            /// Takes it away again.
            layer_remove($crate::catalogue::LayerOf) -> $crate::catalogue::CatalogueChanged = $crate::catalogue::layer_remove;
            /// The sheet's pages as they would be; nothing is kept.
            layer_preview($crate::catalogue::LayerPreviewArgs) -> $crate::catalogue::LayerPreview = $crate::catalogue::layer_preview;
            /// Keeps a service that only this desk offers.
            local_service_set($crate::catalogue::LocalServiceSet) -> $crate::catalogue::CatalogueChanged = $crate::catalogue::local_service_set;
            /// Takes it away again; what was counted under it stays counted.
            local_service_remove($crate::catalogue::LayerOf) -> $crate::catalogue::CatalogueChanged = $crate::catalogue::local_service_remove;
            /// Records a visit.
            request_add($crate::request::AddRequest) -> $crate::request::RequestAdded = $crate::request::add;
            /// The newest requests that were not taken back, of one day or of all.
            request_list($crate::request::ListRequests) -> Vec<$crate::request::RequestRow> = $crate::request::list;
            /// Requests that hold all words typed, newest first.
            request_search($crate::request::SearchRequests) -> Vec<$crate::request::RequestRow> = $crate::request::search;
            /// Takes a request back.
            request_undo($crate::request::UndoRequest) -> $crate::request::RequestUndone = $crate::request::undo;
            /// Takes the request recorded last back.
            request_undo_last($crate::session::Nothing) -> $crate::request::RequestUndone = $crate::request::undo_last;
            /// Every sheet and the languages it is written in.
            sheet_list($crate::sheet::SheetList) -> Vec<$crate::sheet::SheetEntry> = $crate::sheet::list;
            /// Writes a sheet to a file: PDF, SVG or HTML by its ending.
            sheet_save($crate::sheet::SheetSave) -> $crate::sheet::SheetSaved = $crate::sheet::save;
            /// The sheet's pages, as they will come out of the printer.
            sheet_preview($crate::sheet::SheetChoice) -> $crate::sheet::SheetPreview = $crate::sheet::preview;
            /// Prints a sheet, which stays in the data folder; without a printer it is shown in the system's viewer.
            sheet_print($crate::sheet::SheetPrint) -> $crate::sheet::SheetPrinted = $crate::sheet::print;
            /// Writes a sheet as PDF into the data folder and shows it in the system's viewer.
            sheet_open($crate::sheet::SheetChoice) -> $crate::sheet::SheetKept = $crate::sheet::open;
            /// Saves a sheet as PDF among the person's documents and opens that folder.
            sheet_keep($crate::sheet::SheetChoice) -> $crate::sheet::SheetKept = $crate::sheet::keep;
            /// The printers of this computer, and what was chosen last.
            printer_list($crate::session::Nothing) -> $crate::printing::Printers = $crate::printing::list;
            /// Writes the report of a month to a file: PDF, SVG or HTML by its ending.
            report_save($crate::report::ReportSave) -> $crate::report::ReportSaved = $crate::report::save;
            /// Writes a certificate of attendance to a file; the name on it is kept nowhere else.
            certificate_save($crate::certificate::CertificateSave) -> $crate::certificate::CertificateSaved = $crate::certificate::save;
            /// The tally of one day, derived from its requests.
            tally_day($crate::tally::TallyDayArgs) -> $crate::tally::TallyDay = $crate::tally::day;
            /// The days of one month added up.
            tally_month($crate::tally::TallyMonthArgs) -> $crate::tally::TallyMonth = $crate::tally::month;
            /// Enrols this desk at a hub with the code its administrator gave.
            enrol($crate::sync::Enrol) -> $crate::sync::Enrolled = $crate::sync::enrol;
            /// Sends what the hub has not confirmed yet.
            sync_now($crate::session::Nothing) -> $crate::sync::SyncReport = $crate::sync::now;
            /// What waits, what was confirmed last, and where.
            sync_status($crate::session::Nothing) -> $crate::sync::SyncStatus = $crate::sync::status;
            /// Writes what the hub has not confirmed yet to a file, for a stick or a mail.
            bundle_export($crate::bundle::BundleExport) -> $crate::bundle::BundleWritten = $crate::bundle::export;
            /// Reads the hub's receipt from a file.
            bundle_receipt($crate::bundle::BundleReceipt) -> $crate::sync::SyncReport = $crate::bundle::receipt;
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
        pub fn dispatch(desk: &Desk, name: &str, args: Value) -> Result<Value, ErrorBody> {
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
) -> Result<Value, ErrorBody> {
    let args = if args.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        args
    };
    let strange = |error: serde_json::Error| ApiError::internal(format_args!("{name}: {error}"));
    let args = serde_json::from_value(args).map_err(strange)?;
    let result = handler(desk, args)?;
    Ok(serde_json::to_value(result).map_err(strange)?)
}
