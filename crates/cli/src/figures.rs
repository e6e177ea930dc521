//! Statistics in the terminal, and files with figures for other programs.

use crate::args::{Days, ExportCommand, ExportRegister};
use crate::run::{Answer, Here, answer};
use indrumar_api::ApiError;
use indrumar_api::export::{self, ExportPlace, Exported, RegisterExport, StatisticsExport};
use indrumar_api::register::RegisterQuery;
use indrumar_api::statistics::{self, StatisticsArgs};
use indrumar_i18n::Args;
use std::path::Path;

impl Here<'_> {
    pub(crate) fn statistics(&self, days: &Days) -> Result<Answer, ApiError> {
        let args = StatisticsArgs {
            from: days.first.clone(),
            to: days.last.clone(),
            language: self.tongue(days.lang.as_deref()),
        };
        let told = statistics::statistics(self.desk, args)?;
        let mut lines = Vec::new();
        for part in &told.parts {
            lines.push(part.title.clone());
            for line in &part.lines {
                let before = line.before.map(|before| format!(" ({before})"));
                lines.push(format!(
                    "  {}: {}{}",
                    line.label,
                    line.now,
                    before.unwrap_or_default()
                ));
            }
        }
        if lines.is_empty() {
            lines.push(self.say("cli-request-none", Args::new()));
        }
        answer(&told, lines.join("\n"))
    }

    pub(crate) fn export(&self, command: &ExportCommand) -> Result<Answer, ApiError> {
        let done = match command {
            ExportCommand::Register(wanted) => self.export_register(wanted)?,
            ExportCommand::Statistics { days, to } => {
                let args = StatisticsExport {
                    from: days.first.clone(),
                    to: days.last.clone(),
                    language: self.tongue(days.lang.as_deref()),
                    place: place(to),
                };
                export::statistics(self.desk, args)?
            }
        };
        let args = Args::new().with("path", &done.path).with("rows", done.rows);
        let line = self.say("cli-exported", args);
        answer(&done, line)
    }

    fn export_register(&self, wanted: &ExportRegister) -> Result<Exported, ApiError> {
        let filter = RegisterQuery {
            query: wanted.query.clone().unwrap_or_default(),
            from: wanted.first.clone(),
            to: wanted.last.clone(),
            service: wanted.service.clone(),
            outcome: wanted.outcome.clone(),
            channel: wanted.channel.clone(),
            ..RegisterQuery::default()
        };
        let args = RegisterExport {
            filter,
            notes: Some(wanted.notes),
            language: self.tongue(wanted.lang.as_deref()),
            place: place(&wanted.to),
        };
        export::register(self.desk, args)
    }
}

/// The form is the file's ending.
fn place(path: &str) -> ExportPlace {
    let ending = Path::new(path).extension().unwrap_or_default();
    ExportPlace {
        format: ending.to_string_lossy().to_lowercase(),
        path: Some(path.to_owned()),
    }
}
