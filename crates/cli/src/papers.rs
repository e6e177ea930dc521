//! What is written to files for paper: sheets, reports, certificates.

use crate::args::{Certificate, ReportCommand, SheetCommand};
use crate::run::{Answer, Here, answer};
use indrumar_api::ApiError;
use indrumar_api::certificate::{self, CertificateSave};
use indrumar_api::report::{self, ReportSave};
use indrumar_api::sheet::{self, SheetEntry, SheetList, SheetSave};
use indrumar_i18n::Args;

impl Here<'_> {
    pub(crate) fn sheet(&self, command: &SheetCommand) -> Result<Answer, ApiError> {
        match command {
            SheetCommand::List => {
                let language = self.tongue(None);
                let sheets = sheet::list(self.desk, SheetList { language })?;
                let line = |sheet: &SheetEntry| {
                    format!(
                        "{}  {} ({})",
                        sheet.code,
                        sheet.title,
                        sheet.languages.join(", ")
                    )
                };
                let lines: Vec<String> = sheets.iter().map(line).collect();
                answer(&sheets, lines.join("\n"))
            }
            SheetCommand::Render {
                code,
                lang,
                size,
                also,
                from_step,
                as_of,
                out,
            } => {
                let args = SheetSave {
                    code: code.clone(),
                    language: self.tongue(lang.as_deref()),
                    size: size.clone(),
                    also: also.clone(),
                    from_step: from_step.clone(),
                    as_of: as_of.clone(),
                    path: out.clone(),
                };
                let done = sheet::save(self.desk, args)?;
                let line = self.say("cli-sheet-saved", Args::new().with("path", &done.path));
                answer(&done, line)
            }
        }
    }

    pub(crate) fn report(&self, command: &ReportCommand) -> Result<Answer, ApiError> {
        let ReportCommand::Month { month, lang, to } = command;
        let args = ReportSave {
            month: month.clone(),
            language: self.tongue(lang.as_deref()),
            path: to.clone(),
        };
        let done = report::save(self.desk, args)?;
        let line = self.say("cli-report-saved", Args::new().with("path", &done.path));
        answer(&done, line)
    }

    pub(crate) fn certificate(&self, wanted: &Certificate) -> Result<Answer, ApiError> {
        let args = CertificateSave {
            name: wanted.name.clone(),
            training: wanted.training.clone(),
            day: wanted.day.clone(),
            language: self.tongue(wanted.lang.as_deref()),
            path: wanted.to.clone(),
        };
        let done = certificate::save(self.desk, args)?;
        let line = self.say(
            "cli-certificate-saved",
            Args::new().with("path", &done.path),
        );
        answer(&done, line)
    }
}
