//! What is no word of a closed list, no day, or outside its limits.

/// Hands the errors of this area on, behind those it was given.
macro_rules! of_words {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! { [$($more)*]
        $($before)*
        /// The catalogue has no such service.
        UnknownService = "unknown-service" {
            /// As it was given.
            code: String,
        }
        /// The service's sheet has no such step.
        UnknownStep = "unknown-step" {
            /// As it was given.
            step: String,
        }
        /// Not a kind of office.
        UnknownOfficeKind = "unknown-office-kind" {
            /// As it was given.
            kind: String,
        }
        /// Not one of the country's districts.
        UnknownDistrict = "unknown-district" {
            /// As it was given.
            district: String,
        }
        /// Not a language of the interface, or not one people are helped in.
        UnknownLanguage = "unknown-language" {
            /// As it was given.
            language: String,
        }
        /// Not a way to reach the desk.
        UnknownChannel = "unknown-channel" {
            /// As it was given.
            channel: String,
        }
        /// Not a way for help to end.
        UnknownOutcome = "unknown-outcome" {
            /// As it was given.
            outcome: String,
        }
        /// Not a word of some other closed list: help, age, equipment, state of a day.
        UnknownChoice = "unknown-choice" {
            /// As it was given.
            word: String,
        }
        /// Not a size of print.
        UnknownSize = "unknown-size" {
            /// As it was given.
            size: String,
        }
        /// The visit's day lies after today.
        DayInFuture = "day-in-future" {
            /// The day, as people write it.
            day: String,
        }
        /// The day of a follow-up lies before today.
        DayInPast = "day-in-past" {
            /// The day, as people write it.
            day: String,
        }
        /// Not a date, a month or a moment.
        BadDate = "bad-date" {
            /// As it was given.
            text: String,
        }
        /// A span that ends before it begins, or longer than any register.
        BadSpan = "bad-span" {
            /// Its first day, as people write it.
            from: String,
            /// Its last day.
            to: String,
        }
        /// More rows than a file of that form takes.
        ExportTooLarge = "export-too-large" {
            /// Most rows.
            max: u32,
        }
        /// Not a whole number.
        BadNumber = "bad-number" {
            /// As it was given.
            text: String,
        }
        /// Minutes outside their limits.
        MinutesOutOfRange = "minutes-out-of-range" {
            /// Smallest allowed.
            min: u32,
            /// Largest allowed.
            max: u32,
        }
        /// Visits outside their limits.
        VisitsOutOfRange = "visits-out-of-range" {
            /// Smallest allowed.
            min: u32,
            /// Largest allowed.
            max: u32,
        }
        /// People outside their limits.
        HeadsOutOfRange = "heads-out-of-range" {
            /// Smallest allowed.
            min: u32,
            /// Largest allowed.
            max: u32,
        }
        /// Printed sheets outside their limits.
        SheetsOutOfRange = "sheets-out-of-range" {
            /// Smallest allowed.
            min: u32,
            /// Largest allowed.
            max: u32,
        }
        /// A text other than the note is too long.
        TextTooLong = "text-too-long" {
            /// Most characters.
            max: u32,
        }
        /// The note is too long.
        NoteTooLong = "note-too-long" {
            /// Most characters.
            max: u32,
        }
        /// One line of text is longer than a sheet has room for.
        LineTooLong = "line-too-long" {
            /// Most characters.
            max: u32,
        }
        /// A name is empty.
        EmptyName = "empty-name" {}
        /// A request without a service.
        NoServices = "no-services" {}
    } };
}
pub(super) use of_words;
