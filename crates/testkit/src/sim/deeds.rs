//! What happens in the simulation: each deed is done to the real thing, and told to the model when it came about.
//!
//! What goes by stick is in `sticks`.

mod sticks;

use super::model::Said;
use super::road::Fault;
use super::world::{World, copied_folder};
use indrumar_api::day::{DayDeclare, declare};
use indrumar_api::request::{AddItem, AddRequest, EditRequest, UndoRequest};
use indrumar_api::sync::{LinesRemove, remove_lines};
use indrumar_api::{ApiError, request};
use std::sync::atomic::Ordering;

const DAYS: [&str; 6] = [
    "2026-11-26",
    "2026-11-27",
    "2026-11-28",
    "2026-11-30",
    "2026-12-01",
    "2026-12-02",
];
const SERVICES: [&str; 4] = [
    "pay.utilities",
    "papers.criminal-record",
    "papers.apostille",
    "benefits.energy-compensation",
];
const CHANNELS: [&str; 2] = ["desk", "phone"];

/// The hub changes its key before one in so many deeds: some schedules see none, some two.
const TURNS: usize = 48;

/// Most copies of data at once.
const COPIES: usize = 4;

impl World {
    /// One deed.
    pub(crate) fn deed(&mut self) -> Result<(), String> {
        if self.turning.one_in(TURNS) {
            self.change_the_key()?;
        }
        let at = self.chance.below(self.copies.len());
        match self.chance.below(100) {
            0..=27 => self.record(at),
            28..=35 => self.edit(at),
            36..=41 => self.undo(at),
            42..=44 => self.restore(at),
            45..=49 => self.declare(at),
            50..=69 => self.sync_somehow(at),
            70..=73 => self.export(at),
            74..=78 => self.deliver(),
            79..=80 => self.receive(at),
            81..=82 => self.remove_lines(at),
            83..=85 => self.copy_disk(at),
            86..=87 => self.back_desk_up(at),
            88..=89 => self.restore_desk(at),
            90..=91 => self.back_hub_up(),
            92..=93 => {
                let backup = self.chance.below(self.hub_backups.len());
                self.restore_hub(backup)
            }
            94..=95 => self.enrol_or_move(at),
            96..=97 => self.jump(at),
            _ => self.fill_the_disk(at),
        }
    }

    fn content(&mut self, at: usize, day: &str) -> Result<(AddRequest, Said), String> {
        let visits = if self.chance.one_in(4) { 3 } else { 1 };
        let mut content = AddRequest {
            channel: (*self.chance.of(&CHANNELS).unwrap_or(&"desk")).to_owned(),
            language: "ro".to_owned(),
            visits,
            at: Some(format!("{day}T09:00:00+02:00")),
            ..AddRequest::default()
        };
        let mut said = Said::new();
        let visits = u64::from(visits);
        said.insert("@visit".to_owned(), ("@visit".to_owned(), visits));
        for _ in 0..=self.chance.below(2) {
            let service = *self.chance.of(&SERVICES).unwrap_or(&"pay.utilities");
            let code = self.copies[at].desk()?.counted_as(service);
            if said.insert(service.to_owned(), (code, visits)).is_none() {
                content.items.push(AddItem {
                    service: service.to_owned(),
                    outcome: "solved".to_owned(),
                    ..AddItem::default()
                });
            }
        }
        Ok((content, said))
    }

    fn day(&mut self) -> &'static str {
        self.chance.of(&DAYS).copied().unwrap_or(DAYS[0])
    }

    fn record(&mut self, at: usize) -> Result<(), String> {
        let day = self.day();
        let (content, said) = self.content(at, day)?;
        match request::add(self.copies[at].desk()?, content) {
            Ok(added) => {
                let disk = &mut self.copies[at].disk;
                disk.record(&mut self.tokens, &added.id, day, said);
                Ok(())
            }
            // A clock that jumped back, a disk without room.
            Err(ApiError::DayInFuture { .. } | ApiError::DiskFull { .. }) => Ok(()),
            Err(error) => Err(format!("record: {error:?}")),
        }
    }

    fn standing(&mut self, at: usize, undone: bool) -> Option<usize> {
        let visits = &self.copies[at].disk.visits;
        let fits = |at: &usize| visits[*at].undone == undone;
        let standing: Vec<usize> = (0..visits.len()).filter(fits).collect();
        self.chance.of(&standing).copied()
    }

    fn edit(&mut self, at: usize) -> Result<(), String> {
        let Some(visit) = self.standing(at, false) else {
            return Ok(());
        };
        let day = if self.chance.one_in(2) {
            self.copies[at].disk.visits[visit].day.clone()
        } else {
            self.day().to_owned()
        };
        let (content, said) = self.content(at, &day)?;
        let args = EditRequest {
            id: self.copies[at].disk.visits[visit].id.clone(),
            request: content,
            day: None,
            revision: None,
        };
        match request::edit(self.copies[at].desk()?, args) {
            Ok(_) => {
                let disk = &mut self.copies[at].disk;
                disk.edit(&mut self.tokens, visit, &day, said);
                Ok(())
            }
            Err(error) => self.refused(at, visit, error),
        }
    }

    /// A request that was taken back elsewhere is taken back here: all that it counted must be gone then.
    fn refused(&mut self, at: usize, visit: usize, error: ApiError) -> Result<(), String> {
        match error {
            ApiError::DayInFuture { .. } | ApiError::DiskFull { .. } => Ok(()),
            ApiError::AlreadyUndone { .. } => {
                if self.copies[at].disk.is_gone(visit) {
                    self.copies[at].disk.visits[visit].undone = true;
                    Ok(())
                } else {
                    Err("a request is taken back that nobody took back".to_owned())
                }
            }
            other => Err(format!("change: {other:?}")),
        }
    }

    fn undo(&mut self, at: usize) -> Result<(), String> {
        let Some(visit) = self.standing(at, false) else {
            return Ok(());
        };
        let id = self.copies[at].disk.visits[visit].id.clone();
        match request::undo(self.copies[at].desk()?, UndoRequest { id }) {
            Ok(_) => {
                self.copies[at].disk.undo(visit);
                Ok(())
            }
            Err(error) => self.refused(at, visit, error),
        }
    }

    fn restore(&mut self, at: usize) -> Result<(), String> {
        let Some(visit) = self.standing(at, true) else {
            return Ok(());
        };
        let id = self.copies[at].disk.visits[visit].id.clone();
        match request::restore(self.copies[at].desk()?, UndoRequest { id }) {
            Ok(_) => {
                let disk = &mut self.copies[at].disk;
                disk.restore(&mut self.tokens, visit);
                Ok(())
            }
            Err(ApiError::DiskFull { .. }) => Ok(()),
            Err(error) => Err(format!("restore: {error:?}")),
        }
    }

    fn declare(&mut self, at: usize) -> Result<(), String> {
        let day = self.day();
        let words = [
            ("zero", Some("@zero")),
            ("closed", Some("@closed")),
            ("none", None),
        ];
        let (what, code) = words[self.chance.below(3)];
        let args = DayDeclare {
            day: day.to_owned(),
            what: what.to_owned(),
        };
        match declare(self.copies[at].desk()?, args) {
            Ok(_) => {
                let disk = &mut self.copies[at].disk;
                disk.declare(&mut self.tokens, day, code);
                Ok(())
            }
            Err(
                ApiError::DayHasVisits { .. }
                | ApiError::DayInFuture { .. }
                | ApiError::DiskFull { .. },
            ) => Ok(()),
            Err(error) => Err(format!("declare: {error:?}")),
        }
    }

    fn sync_somehow(&mut self, at: usize) -> Result<(), String> {
        let message = self.chance.below(4);
        let fault = match self.chance.below(10) {
            0..=5 => Fault::None,
            6 => Fault::Lost(message),
            7 => Fault::AnswerLost(message),
            8 => Fault::NotKept(message),
            _ => Fault::Portal(1),
        };
        if self.sync(at, fault)? {
            self.check_receipts(at)?;
        }
        Ok(())
    }

    fn remove_lines(&mut self, at: usize) -> Result<(), String> {
        let day = self.day();
        let args = LinesRemove {
            day: day.to_owned(),
            code: None,
        };
        match remove_lines(self.copies[at].desk()?, args) {
            Ok(_) => {
                self.copies[at].disk.remove_lines(day);
                self.lines_removed = true;
                Ok(())
            }
            Err(ApiError::NoSuchLines { .. } | ApiError::DiskFull { .. }) => Ok(()),
            Err(error) => Err(format!("lines: {error:?}")),
        }
    }

    fn copy_disk(&mut self, at: usize) -> Result<(), String> {
        if self.copies.len() >= COPIES {
            return Ok(());
        }
        let to = self.folder("copy");
        copied_folder(&self.copies[at].folder, &to)?;
        let (install, disk) = (self.copies[at].install, self.copies[at].disk.clone());
        self.settle(install, to, disk)
    }

    fn back_desk_up(&mut self, at: usize) -> Result<(), String> {
        let to = self.folder("desk-backup");
        copied_folder(&self.copies[at].folder, &to)?;
        let copy = &self.copies[at];
        let backup = (copy.install, to, copy.disk.clone());
        self.desk_backups.push(backup);
        Ok(())
    }

    fn restore_desk(&mut self, at: usize) -> Result<(), String> {
        let install = self.copies[at].install;
        let fits = |backup: &&(usize, _, _)| backup.0 == install;
        let backups: Vec<_> = self.desk_backups.iter().filter(fits).cloned().collect();
        let Some((_, from, disk)) = self.chance.of(&backups).cloned() else {
            return Ok(());
        };
        let to = self.folder("restored");
        copied_folder(&from, &to)?;
        let copy = &mut self.copies[at];
        copy.close();
        copy.folder = to;
        copy.disk = disk;
        copy.open()
    }

    /// The hub signs with another key from now on. A hub that is put back is given it.
    fn change_the_key(&mut self) -> Result<(), String> {
        self.wait(|hub| Box::pin(hub.rotate_key()))?;
        self.kept_keys = Some(self.wait(|hub| Box::pin(hub.key_ring()))?);
        self.turns += 1;
        Ok(())
    }

    fn enrol_or_move(&mut self, at: usize) -> Result<(), String> {
        let office = self.chance.below(2);
        self.clock.fetch_add(1, Ordering::Relaxed);
        self.enrol(at, office)
    }

    fn jump(&mut self, at: usize) -> Result<(), String> {
        let clocks = [
            "1970-01-02T10:00:00+02:00",
            "2026-11-28T10:00:00+02:00",
            "2026-12-03T10:00:00+02:00",
            "2050-06-01T10:00:00+03:00",
        ];
        self.copies[at].host.set(clocks[self.chance.below(4)]);
        Ok(())
    }

    /// No room for more: what is recorded then is there whole or not at all. The next start finds room again.
    fn fill_the_disk(&mut self, at: usize) -> Result<(), String> {
        let desk = self.copies[at].desk()?;
        desk.cramp(0).map_err(|error| format!("{error:?}"))?;
        for _ in 0..3 {
            self.record(at)?;
        }
        self.undo(at)?;
        self.copies[at].close();
        self.copies[at].open()
    }
}
