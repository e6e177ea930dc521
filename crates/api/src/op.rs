//! Everything that is ever done to the data, by the names under which the audit knows it.

/// Everything that is ever done to the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Op {
    /// This installation begins.
    Begin,
    /// First start.
    SetUp,
    /// Another language.
    SetLanguage,
    /// How this desk works.
    SetSettings,
    /// Another printer, size or way of printing.
    SetPrinting,
    /// A visit is recorded.
    AddRequest,
    /// A request is taken back.
    UndoRequest,
    /// A request that was taken back is put back.
    RestoreRequest,
    /// Something else is said of a request.
    EditRequest,
    /// A request gets its return code.
    GiveCode,
    /// Visits of a paper tally.
    EnterTally,
    /// Visits of an old register.
    ImportRegister,
    /// A follow-up is agreed, or agreed otherwise.
    SetFollowUp,
    /// A follow-up is given up.
    RemoveFollowUp,
    /// A follow-up is done, and its return visit recorded.
    FinishFollowUp,
    /// Contacts that were kept for long enough are cleared.
    ClearContacts,
    /// A day is declared, or what was declared is withdrawn.
    DeclareDay,
    /// Another template, or one less.
    SetTemplate,
    /// Another patron day.
    SetPatronDay,
    /// The last deed is undone.
    Undo,
    /// It is done again.
    Redo,
    /// What was typed and not recorded is thrown away: not noted.
    ClearDraft,
    /// Changed days are derived anew. Nothing that a person did: it is not noted.
    Derive,
    /// A hub lets the desk in.
    Enrol,
    /// The desk leaves its hub.
    LeaveHub,
    /// The hub has changed its key, and is believed by the new one.
    FollowKey,
    /// A receipt came.
    KeepReceipt,
    /// The hub told what it knows and this desk does not.
    Learn,
    /// Lines without details are taken back.
    RemoveLines,
    /// How a sync ended, what the hub has: not noted, since it has a history of its own.
    NoteSync,
    /// A bundle leaves by file.
    ExportBundle,
    /// The data go to another computer.
    MoveOut,
    /// The data came from another computer.
    MoveIn,
    /// Invented requests.
    FillDemo,
    /// Another edition of the catalogue.
    ApplyPack,
    /// Back to the edition before.
    RollBackCatalogue,
    /// A sheet or a fact was held against its source.
    Recheck,
    /// What the desk says itself of a service.
    SetLayer,
    /// The desk says nothing of it any more.
    RemoveLayer,
    /// News were shown.
    SeeNews,
}

impl Op {
    /// What a person can undo with one key, and do again.
    pub(crate) const DEEDS: &'static [Self] = &[
        Self::AddRequest,
        Self::UndoRequest,
        Self::RestoreRequest,
        Self::EditRequest,
        Self::EnterTally,
        Self::ImportRegister,
        Self::FinishFollowUp,
        Self::DeclareDay,
    ];

    /// The one with this name, among those that can be undone.
    pub(crate) fn deed(name: &str) -> Option<Self> {
        Self::DEEDS.iter().copied().find(|op| op.name() == name)
    }

    /// Its name in the audit; never changed once used.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::SetUp => "set-up",
            Self::SetLanguage => "set-language",
            Self::SetSettings => "set-settings",
            Self::SetPrinting => "set-printing",
            Self::AddRequest => "add-request",
            Self::UndoRequest => "undo-request",
            Self::RestoreRequest => "restore-request",
            Self::EditRequest => "edit-request",
            Self::GiveCode => "give-code",
            Self::EnterTally => "enter-tally",
            Self::ImportRegister => "import-register",
            Self::SetFollowUp => "set-follow-up",
            Self::RemoveFollowUp => "remove-follow-up",
            Self::FinishFollowUp => "finish-follow-up",
            Self::ClearContacts => "clear-contacts",
            Self::DeclareDay => "declare-day",
            Self::SetTemplate => "set-template",
            Self::SetPatronDay => "set-patron-day",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::ClearDraft => "clear-draft",
            Self::Derive => "derive",
            Self::Enrol => "enrol",
            Self::LeaveHub => "leave-hub",
            Self::FollowKey => "follow-key",
            Self::KeepReceipt => "keep-receipt",
            Self::Learn => "learn",
            Self::RemoveLines => "remove-lines",
            Self::NoteSync => "note-sync",
            Self::ExportBundle => "export-bundle",
            Self::MoveOut => "move-out",
            Self::MoveIn => "move-in",
            Self::FillDemo => "fill-demo",
            Self::ApplyPack => "apply-pack",
            Self::RollBackCatalogue => "roll-back-catalogue",
            Self::Recheck => "recheck",
            Self::SetLayer => "set-layer",
            Self::RemoveLayer => "remove-layer",
            Self::SeeNews => "see-news",
        }
    }
}
