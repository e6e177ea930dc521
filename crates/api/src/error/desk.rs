//! What the desk cannot do: requests, follow-ups, drafts, the old register.

/// Hands the errors of this area on, behind those it was given.
macro_rules! of_the_desk {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! { [$($more)*]
        $($before)*
        /// The desk does not know its office and operator yet.
        NotSetUp = "not-set-up" {}
        /// The desk knows them already.
        AlreadySetUp = "already-set-up" {}
        /// No request has this id.
        NoSuchRequest = "no-such-request" {
            /// As it was given.
            id: String,
        }
        /// The request was taken back before.
        AlreadyUndone = "already-undone" {
            /// Its id.
            id: String,
        }
        /// There is no request that could be taken back.
        NothingToUndo = "nothing-to-undo" {}
        /// Nothing was undone that could be done again.
        NothingToRedo = "nothing-to-redo" {}
        /// The request was not taken back, so that it cannot be put back.
        NotUndone = "not-undone" {
            /// Its id.
            id: String,
        }
        /// The request was changed by somebody else since it was shown.
        ChangedMeanwhile = "changed-meanwhile" {}
        /// No request has this return code, or it has a wrong sign.
        NoSuchCode = "no-such-code" {
            /// As it was typed.
            code: String,
        }
        /// The request has no follow-up.
        NoSuchFollowUp = "no-such-follow-up" {
            /// Its id.
            id: String,
        }
        /// The follow-up was done before.
        FollowUpDone = "follow-up-done" {
            /// The request's id.
            id: String,
        }
        /// The day has visits, so that it cannot be declared to have none.
        DayHasVisits = "day-has-visits" {
            /// The day, as people write it.
            day: String,
        }
        /// Contacts are kept for longer than allowed.
        DaysOutOfRange = "days-out-of-range" {
            /// Smallest allowed.
            min: u32,
            /// Largest allowed.
            max: u32,
        }
        /// There is no template of this name.
        NoSuchTemplate = "no-such-template" {
            /// Its name.
            name: String,
        }
        /// More is being typed than a draft holds.
        DraftTooLong = "draft-too-long" {
            /// Most characters.
            max: u32,
        }
        /// The old register cannot be read as a table.
        ImportUnreadable = "import-unreadable" {}
        /// The old register is larger than what can be read at once.
        ImportTooLarge = "import-too-large" {
            /// Most rows.
            max: u32,
        }
        /// A column that is needed was not told.
        ImportNoColumn = "import-no-column" {
            /// Which: `day`, `service`.
            column: String,
        }
        /// Some rows of the old register are not right, so that none was recorded.
        ImportRowsWrong = "import-rows-wrong" {
            /// How many.
            count: u32,
            /// The line of the first.
            line: u32,
        }
    } };
}
pub(super) use of_the_desk;
