//! The catalogue, its updates, what the desk adds to it; after them practice, and faults of the program itself.

/// Hands the errors of this area on, behind those it was given.
macro_rules! of_the_catalogue {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! { [$($more)*]
        $($before)*
        /// The catalogue that came with the program cannot be read.
        CatalogueBroken = "catalogue-broken" {
            /// The file.
            file: String,
        }
        /// No update was given, or two at once.
        PackNoFile = "pack-no-file" {}
        /// The file with the update cannot be read at all.
        PackUnreadable = "pack-unreadable" {
            /// The file.
            path: String,
        }
        /// Another kind of file.
        PackNotAPack = "pack-not-a-pack" {
            /// The file.
            path: String,
        }
        /// The update is not whole.
        PackTruncated = "pack-truncated" {
            /// The file.
            path: String,
        }
        /// An update for a newer program.
        PackUnknownSchema = "pack-unknown-schema" {
            /// Its form.
            schema: u32,
        }
        /// Signed by somebody whose updates are not taken here.
        PackUntrusted = "pack-untrusted" {
            /// The file.
            path: String,
        }
        /// Changed after it was signed.
        PackWrongSignature = "pack-wrong-signature" {
            /// The file.
            path: String,
        }
        /// Larger than any update.
        PackTooLarge = "pack-too-large" {
            /// The limit in MiB.
            max: u32,
        }
        /// Well signed, and its content cannot be used.
        PackBroken = "pack-broken" {
            /// What is wrong, for whoever made it.
            detail: String,
        }
        /// Not newer than what runs.
        PackOlder = "pack-older" {
            /// The update's edition.
            pack: String,
            /// The one that runs.
            running: String,
        }
        /// A service that was counted here would be lost.
        PackLosesCode = "pack-loses-code" {
            /// The service.
            code: String,
        }
        /// A service under a code that belongs to the desks themselves.
        PackClaimsLocal = "pack-claims-local" {
            /// The code.
            code: String,
        }
        /// No edition was applied before this one.
        NothingToRollBack = "nothing-to-roll-back" {}
        /// The sheet has no such fact, or it says something else by now.
        UnknownFact = "unknown-fact" {
            /// As it was given.
            fact: String,
        }
        /// Not a code for a service of the desk's own.
        NotALocalCode = "not-a-local-code" {
            /// As it was given.
            code: String,
        }
        /// The desk says nothing of this service.
        NoSuchLayer = "no-such-layer" {
            /// The service.
            code: String,
        }
        /// A text without words, or with signs that no sheet can bear.
        LayerTextEmpty = "layer-text-empty" {
            /// Which.
            place: String,
        }
        /// A text that no sheet has room for.
        LayerTextTooLong = "layer-text-too-long" {
            /// Which.
            place: String,
            /// Most characters.
            max: u32,
        }
        /// More steps than a sheet has room for.
        LayerTooManySteps = "layer-too-many-steps" {
            /// The limit.
            max: u32,
        }
        /// Practice speaks to nobody.
        NotInPractice = "not-in-practice" {}
        /// Nobody practises here any more.
        PracticeOver = "practice-over" {}
        /// A fault of the program.
        Internal = "internal" {
            /// For whoever helps with the program.
            detail: String,
        }
    } };
}
pub(super) use of_the_catalogue;
