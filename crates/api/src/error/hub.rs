//! The hub, and what is carried to it and back.

/// Hands the errors of this area on, behind those it was given.
macro_rules! of_the_hub {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! { [$($more)*]
        $($before)*
        /// The hub does not answer.
        HubAway = "hub-away" {
            /// Its address.
            address: String,
        }
        /// Something answers that is no hub.
        HubNotAHub = "hub-not-a-hub" {
            /// Its address.
            address: String,
        }
        /// The hub says no.
        HubRefused = "hub-refused" {
            /// Why, in the hub's words.
            reason: String,
        }
        /// Another hub answers than the one this desk is enrolled at.
        HubWrongKey = "hub-wrong-key" {
            /// Its address.
            address: String,
        }
        /// The hub of this desk answers with a key that it has taken leave of.
        HubEarlierKey = "hub-earlier-key" {
            /// Its address.
            address: String,
        }
        /// An unprotected address that is not this computer.
        HubInsecureAddress = "hub-insecure-address" {
            /// The address.
            address: String,
        }
        /// Not the form of an address.
        HubBadAddress = "hub-bad-address" {
            /// As it was typed.
            address: String,
        }
        /// The hub's administrator has stopped this desk.
        InstallRevoked = "install-revoked" {}
        /// The hub does not know this desk.
        InstallUnknown = "install-unknown" {}
        /// The hub knows this desk with another key.
        InstallKeyDiffers = "install-key-differs" {}
        /// The desk's certificate is not from this hub.
        CertificateUnknown = "certificate-unknown" {}
        /// The hub cannot write at the moment.
        HubBusy = "hub-busy" {
            /// It asks to come again in so many seconds; 0 when it does not say.
            seconds: u32,
        }
        /// The message did not arrive whole in time.
        TooSlow = "too-slow" {}
        /// Desk and hub speak different versions.
        ProtocolUnknown = "protocol-unknown" {
            /// The version, in the hub's words.
            version: String,
        }
        /// The hub could not read the message.
        Malformed = "malformed" {
            /// What was wrong, in the hub's words.
            detail: String,
        }
        /// The message is larger than the hub takes.
        TooLarge = "too-large" {
            /// How much it takes, in the hub's words.
            max: String,
        }
        /// The hub cannot verify what this desk signed.
        SignatureWrong = "signature-wrong" {}
        /// The hub does not know the enrolment code.
        EnrolmentCodeUnknown = "enrolment-code-unknown" {}
        /// The enrolment code is too old or used.
        EnrolmentCodeExpired = "enrolment-code-expired" {}
        /// There is no hub yet.
        NotEnrolled = "not-enrolled" {}
        /// The desk is enrolled already.
        AlreadyEnrolled = "already-enrolled" {
            /// For which office.
            office: String,
        }
        /// The hub, or what stands before it, asks to come again later and with less.
        HubTooMany = "hub-too-many" {
            /// In so many seconds; 0 when it does not say.
            seconds: u32,
        }
        /// Somebody here stopped the sync.
        SyncCancelled = "sync-cancelled" {}
        /// Not the address of a proxy.
        BadProxy = "bad-proxy" {
            /// As it was typed.
            address: String,
        }
        /// The day has no lines without details.
        NoSuchLines = "no-such-lines" {
            /// The day, as people write it.
            day: String,
        }
        /// Not a number of marks that may leave together.
        ReleaseOutOfRange = "release-out-of-range" {
            /// Smallest allowed.
            min: u32,
            /// Largest allowed.
            max: u32,
        }
        /// Another sync is under way.
        SyncRunning = "sync-running" {}
        /// Nothing was ever counted here, so there is nothing to carry.
        NothingToSend = "nothing-to-send" {}
        /// The file holds no bundle.
        BundleUnreadable = "bundle-unreadable" {
            /// The file.
            path: String,
        }
        /// The bundle's file could not be written.
        BundleSaveFailed = "bundle-save-failed" {
            /// The file.
            path: String,
        }
        /// The file holds no receipt.
        ReceiptUnreadable = "receipt-unreadable" {
            /// The file.
            path: String,
        }
        /// The receipt is for another desk or from another hub; also by a key of this hub from before the desk was let in.
        ReceiptForeign = "receipt-foreign" {
            /// The file or the hub's address.
            path: String,
        }
        /// The receipt is by a key that the hub has changed, and that this desk believed once.
        ReceiptEarlierKey = "receipt-earlier-key" {
            /// The file.
            path: String,
        }
    } };
}
pub(super) use of_the_hub;
