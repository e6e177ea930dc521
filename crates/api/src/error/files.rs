//! The data folder, and sheets on their way to a file or a printer.

/// Hands the errors of this area on, behind those it was given.
macro_rules! of_files {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! { [$($more)*]
        $($before)*
        /// The data folder cannot be written.
        FolderReadOnly = "folder-read-only" {
            /// The folder.
            path: String,
        }
        /// The disk has no room left.
        DiskFull = "disk-full" {
            /// The folder.
            path: String,
        }
        /// The file is no database at all.
        NotADatabase = "not-a-database" {
            /// The file.
            path: String,
        }
        /// The database was written by a newer program.
        NewerDatabase = "newer-database" {
            /// The file.
            path: String,
        }
        /// There is a database and no key file.
        KeyMissing = "key-missing" {
            /// The key file.
            path: String,
        }
        /// The key does not open the database.
        KeyWrong = "key-wrong" {
            /// The database.
            path: String,
        }
        /// Another program holds the database.
        DatabaseBusy = "database-busy" {
            /// The database.
            path: String,
        }
        /// The database is damaged.
        DatabaseDamaged = "database-damaged" {
            /// The database.
            path: String,
        }
        /// Another window has this data folder.
        FolderInUse = "folder-in-use" {
            /// The folder.
            path: String,
        }
        /// The file for another computer could not be written.
        MoveSaveFailed = "move-save-failed" {
            /// The file.
            path: String,
        }
        /// The file is no moved desk, or not a whole one.
        MoveFileUnreadable = "move-file-unreadable" {
            /// The file.
            path: String,
        }
        /// The file was written by a newer program.
        MoveFileNewer = "move-file-newer" {
            /// The file.
            path: String,
        }
        /// The passphrase does not open the file.
        MoveCodeWrong = "move-code-wrong" {}
        /// There is a desk here already.
        MoveHasData = "move-has-data" {}
        /// The sheet is not written in this language.
        SheetNotInLanguage = "sheet-not-in-language" {
            /// The service.
            code: String,
        }
        /// The sheet's file could not be written.
        SheetSaveFailed = "sheet-save-failed" {
            /// The file.
            path: String,
        }
        /// The ending names no form in which sheets are written.
        UnknownFileKind = "unknown-file-kind" {
            /// The file.
            path: String,
        }
        /// The typeface lacks a character of the text.
        MissingGlyph = "missing-glyph" {
            /// The character.
            character: String,
        }
        /// The sheet is saved, but no program showed it.
        ViewerFailed = "viewer-failed" {
            /// The file.
            path: String,
        }
        /// Copies outside their limits.
        CopiesOutOfRange = "copies-out-of-range" {
            /// Smallest allowed.
            min: u32,
            /// Largest allowed.
            max: u32,
        }
        /// The sheet is saved, but its printer is not there any more.
        PrinterGone = "printer-gone" {
            /// The printer.
            printer: String,
            /// The file.
            path: String,
        }
        /// The sheet is saved, but its printer takes no work.
        PrinterRefused = "printer-refused" {
            /// The printer.
            printer: String,
            /// The file.
            path: String,
        }
        /// The sheet is saved, but printing failed.
        PrinterFailed = "printer-failed" {
            /// The printer.
            printer: String,
            /// The file.
            path: String,
        }
    } };
}
pub(super) use of_files;
