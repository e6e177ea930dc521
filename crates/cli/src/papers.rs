//! What is written to files for paper: sheets, reports, the guide, certificates.

use crate::args::{Certificate, Paper, ReportCommand, SheetCommand};
use crate::run::{Answer, Here, answer};
use indrumar_api::ApiError;
use indrumar_api::certificate::{self, CertificateSave};
use indrumar_api::report::{self, GuideSave, ReportSave};
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
        let (period, notes, paper) = match command {
            ReportCommand::Day { day, notes, paper } => (day, *notes, paper),
            ReportCommand::Month { month, paper } => (month, false, paper),
            ReportCommand::Year { year, paper } => (year, false, paper),
        };
        let args = ReportSave {
            period: period.clone(),
            language: self.tongue(paper.lang.as_deref()),
            path: Some(paper.to.clone()),
            notes: Some(notes),
        };
        let done = report::save(self.desk, args)?;
        let line = self.say("cli-report-saved", Args::new().with("path", &done.path));
        answer(&done, line)
    }

    pub(crate) fn guide(&self, paper: &Paper) -> Result<Answer, ApiError> {
        let args = GuideSave {
            language: self.tongue(paper.lang.as_deref()),
            path: Some(paper.to.clone()),
        };
        let done = report::save_guide(self.desk, args)?;
        let line = self.say("cli-guide-saved", Args::new().with("path", &done.path));
        answer(&done, line)
    }

    pub(crate) fn certificate(&self, wanted: &Certificate) -> Result<Answer, ApiError> {
        let args = CertificateSave {
            name: wanted.name.clone(),
            training: wanted.training.clone(),
            day: wanted.day.clone(),
            language: self.tongue(wanted.lang.as_deref()),
            path: Some(wanted.to.clone()),
        };
        let done = certificate::save(self.desk, args)?;
        let line = self.say(
            "cli-certificate-saved",
            Args::new().with("path", &done.path),
        );
        answer(&done, line)
    }
}
