// Generated from the list of commands in crates/api/src/commands.rs; do not edit.
// Written anew by: UPDATE=1 cargo test -p indrumar-api the_committed_typescript

/** A language of the window and of the sheets. */
export type Language = "ro" | "ru" | "en";

/** A language in which people are helped. */
export type Spoken = "ro" | "ru" | "en" | "uk" | "gag" | "bg";

/** How the person reached the desk. */
export type Channel = "desk" | "phone" | "home" | "outreach" | "message";

/** How the help ended. */
export type Outcome = "solved" | "stuck" | "referred" | "come-back";

/** How far the help went. */
export type HelpLevel = "informed" | "shown" | "together" | "done";

/** How old the person is, where the office asks. */
export type AgeBand = "under-18" | "18-34" | "35-64" | "65+";

/** What is lent. */
export type Equipment = "public-pc" | "card-reader" | "phone" | "scanner" | "printer";

/** How a follow-up stands. */
export type FollowUpState = "overdue" | "due" | "waiting" | "done";

/** What can be undone and done again. */
export type Deed = "add-request" | "undo-request" | "restore-request" | "edit-request" | "enter-tally" | "import-register" | "finish-follow-up" | "declare-day";

/** What a column of an old register may be. */
export type ImportColumn = "day" | "time" | "service" | "visits" | "outcome" | "channel" | "language" | "help" | "age" | "minutes" | "heads" | "operator" | "note";

/** What an office is. */
export type OfficeKind = "town-hall" | "library" | "cups" | "cisc";

/** Size of print. */
export type Size = "normal" | "large" | "very-large";

/** What is known of a day. */
export type DayState = "counted" | "zero" | "closed" | "unknown";

/** Every error the core answers with; its sentence is the message `error-<code>`. */
export type ErrorCode = "unknown-service" | "unknown-step" | "unknown-office-kind" | "unknown-district" | "unknown-language" | "unknown-channel" | "unknown-outcome" | "unknown-choice" | "unknown-size" | "day-in-future" | "day-in-past" | "bad-date" | "bad-span" | "export-too-large" | "bad-number" | "minutes-out-of-range" | "visits-out-of-range" | "heads-out-of-range" | "sheets-out-of-range" | "text-too-long" | "note-too-long" | "line-too-long" | "empty-name" | "no-services" | "not-set-up" | "already-set-up" | "no-such-request" | "already-undone" | "nothing-to-undo" | "nothing-to-redo" | "not-undone" | "changed-meanwhile" | "no-such-code" | "no-such-follow-up" | "follow-up-done" | "day-has-visits" | "days-out-of-range" | "no-such-template" | "draft-too-long" | "import-unreadable" | "import-too-large" | "import-no-column" | "import-rows-wrong" | "folder-read-only" | "disk-full" | "not-a-database" | "newer-database" | "key-missing" | "key-wrong" | "database-busy" | "database-damaged" | "folder-in-use" | "move-save-failed" | "move-file-unreadable" | "move-file-newer" | "move-code-wrong" | "move-has-data" | "sheet-not-in-language" | "sheet-save-failed" | "unknown-file-kind" | "missing-glyph" | "viewer-failed" | "copies-out-of-range" | "printer-gone" | "printer-refused" | "printer-failed" | "hub-away" | "hub-not-a-hub" | "hub-refused" | "hub-wrong-key" | "hub-earlier-key" | "hub-insecure-address" | "hub-bad-address" | "install-revoked" | "install-unknown" | "install-key-differs" | "certificate-unknown" | "hub-busy" | "too-slow" | "protocol-unknown" | "malformed" | "too-large" | "signature-wrong" | "enrolment-code-unknown" | "enrolment-code-expired" | "not-enrolled" | "already-enrolled" | "hub-too-many" | "sync-cancelled" | "bad-proxy" | "no-such-lines" | "release-out-of-range" | "sync-running" | "nothing-to-send" | "bundle-unreadable" | "bundle-save-failed" | "receipt-unreadable" | "receipt-foreign" | "receipt-earlier-key" | "catalogue-broken" | "pack-no-file" | "pack-unreadable" | "pack-not-a-pack" | "pack-truncated" | "pack-unknown-schema" | "pack-untrusted" | "pack-wrong-signature" | "pack-too-large" | "pack-broken" | "pack-older" | "pack-loses-code" | "pack-claims-local" | "nothing-to-roll-back" | "unknown-fact" | "not-a-local-code" | "no-such-layer" | "layer-text-empty" | "layer-text-too-long" | "layer-too-many-steps" | "not-in-practice" | "practice-over" | "internal";

/** An error as it crosses from the core. */
export type ErrorBody = { code: ErrorCode; args: Record<string, string | number> };

/** What this program is, and where its data lie. */
export type About = {
  /** The program's version. */
  version: string;
  /** The catalogue's version. */
  catalogue: string;
  /** The data folder. */
  folder: string;
  /** This installation's id, which the hub knows it by. */
  install: string;
  /** The day this installation began, `YYYY-MM-DD`. */
  first_day: string;
};

/** One service of a visit. */
export type AddItem = {
  /** The service's code. */
  service: string;
  /** How it ended. */
  outcome: Outcome;
  /** The step at which the person stopped, when known. */
  step: string | null;
  /** Where the person was sent, when referred. */
  referred_to?: string | null;
};

/** A visit to record. */
export type AddRequest = {
  /** At least one. */
  items: Array<AddItem>;
  /** How the person came. */
  channel: Channel;
  /** The language of the help. */
  language: Spoken;
  /** Length of the help in minutes, when known. */
  minutes: number | null;
  /** People in a group session; without them it is an individual visit. */
  heads: number | null;
  /** Visits this entry stands for: 1, or more for a paper tally. */
  visits: number;
  /** When (RFC 3339); now, when absent. */
  at: string | null;
  /** Stays on this computer. */
  note: string | null;
  /** Another language that was needed. */
  second_language?: Spoken | null;
  /** How far the help went. */
  help?: HelpLevel | null;
  /** How old the person is. */
  age?: AgeBand | null;
  /** What was lent. */
  equipment?: Equipment[] | null;
  /** Sheets printed. */
  sheets?: number | null;
  /** What is still owed; such a request gets a return code. */
  follow_up?: FollowUpWords | null;
  /** Whether it gets a return code in any case, for the strip of its sheet. */
  give_code?: boolean | null;
};

/** The two numbers of a month on both sides. */
export type AgreedMonth = {
  /** `YYYY-MM`. */
  month: string;
  /** Visits here. */
  visits_here: number;
  /** Services here. */
  items_here: number;
  /** Visits at the hub, as it said last; nothing before it has said so. */
  visits_there: number | null;
  /** Services at the hub. */
  items_there: number | null;
  /** When it said so (RFC 3339). */
  said_at: string | null;
};

/** What is asked beside the service. What is off is not shown at all. */
export type Asks = {
  /** How much help it took. */
  help: boolean;
  /** The person's age band. */
  age: boolean;
  /** What was lent. */
  equipment: boolean;
  /** Whether the minutes are measured from the first service on; by hand they can always be typed. */
  timer: boolean;
};

/** What the window must know before it shows anything. */
export type Boot = {
  /** Whether first start is over. */
  set_up: boolean;
  /** The language of the window. */
  language: Language;
  /** The office, once known. */
  office: OfficeView | null;
  /** Who works here, once known. */
  operator: string | null;
  /** Today in Chișinău, `YYYY-MM-DD`. */
  today: string;
  /** The program's version. */
  version: string;
  /** The catalogue's version. */
  catalogue: string;
  /** Whether the requests here are invented. */
  demo: boolean;
  /** Whether somebody practises here; calls for the practice desk then say so. */
  practice: boolean;
  /** Whether a hub knows this desk. */
  enrolled: boolean;
  /** The computer's clock cannot be right: the person must be told. */
  clock_odd: boolean;
  /** How the window looks. */
  looks: Looks;
  /** What is asked beside the service. */
  asks: Asks;
  /** The size of print that sheets usually have here. */
  sheet_size: Size;
};

/** Where to write the bundle. */
export type BundleExport = {
  /** The file; among the person's documents, when absent. */
  path?: string;
};

/** Where the receipt is: in a file that the program can open, or in the content of one that the window has read. */
export type BundleReceipt = {
  /** The file; of a content its name, for sentences about it. */
  path: string;
  /** Its content in Base64, in place of the file. */
  content?: string;
};

/** The bundle is written. */
export type BundleWritten = {
  /** The file. */
  path: string;
  /** How many days it holds. */
  keys: number;
  /** Its size. */
  bytes: number;
  /** Whether the folder with it is shown. */
  opened: boolean;
};

/** The update runs. */
export type CatalogueApplied = {
  /** Its edition. */
  version: string;
  /** What it brought. */
  services: Array<ServiceChange>;
  /** What the window must refresh. */
  changes: Changes;
};

/** Where the update is: in a file that the program can open, or in the content of one that the window has read. */
export type CatalogueApply = {
  /** The file. */
  path: string | null;
  /** Its content in Base64, in place of the path. */
  content: string | null;
  /** What the file is called, for sentences about its content. */
  name: string | null;
  /** The language of the titles. */
  language: Language;
};

/** Something of the catalogue is other now. */
export type CatalogueChanged = {
  /** What the window must refresh. */
  changes: Changes;
};

/** Asks the hub for a newer edition. */
export type CatalogueFetch = {
  /** The language of the titles. */
  language: Language;
};

/** What the hub had. */
export type CatalogueFetched = {
  /** Whether it had a newer edition, which runs now. */
  newer: boolean;
  /** The edition that runs. */
  version: string;
  /** What it brought. */
  services: Array<ServiceChange>;
  /** What the window must refresh. */
  changes: Changes;
};

/** A sheet or a fact was found true. */
export type CatalogueRecheck = {
  /** The service. */
  code: string;
  /** The fact's id; the sheet as a whole without one. */
  fact: string | null;
  /** Who checked; the operator of this desk, when absent. */
  operator: string | null;
};

/** An earlier edition runs again. */
export type CatalogueRolledBack = {
  /** Which. */
  version: string;
  /** What the window must refresh. */
  changes: Changes;
};

/** Words typed into the search field. */
export type CatalogueSearch = {
  /** What was typed. */
  query: string;
  /** The language of the answers. */
  language: Language;
  /** Most answers wanted. */
  limit: number;
};

/** How things stand with the catalogue. */
export type CatalogueState = {
  /** The edition that runs. */
  version: string;
  /** Whether it is the one that came with the program. */
  builtin: boolean;
  /** The edition that a rollback would lead to. */
  previous: string | null;
  /** What this edition says otherwise than the one a rollback would lead to. */
  changed: Array<ServiceChange>;
  /** Why an update that was applied does not run: a sentence. */
  damaged: string | null;
  /** Why the last update that the hub spoke of was not taken: a sentence. */
  not_fetched: string | null;
  /** How many sheets are fresh. */
  fresh: number;
  /** How many are due to be checked. */
  due: number;
  /** On how many something has expired. */
  expired: number;
  /** What to check, worst first. */
  to_recheck: Array<RecheckView>;
  /** What of the desk's own is set aside. */
  conflicts: Array<ConflictView>;
  /** What the edition tells, newest first. */
  news: Array<NewsView>;
  /** What the window must refresh: another program beside has changed the catalogue. */
  changes: Changes;
};

/** How things stand with the catalogue. */
export type CatalogueStateArgs = {
  /** The language of titles and sentences. */
  language: Language;
};

/** The tiles. */
export type CatalogueTiles = {
  /** The language of the titles. */
  language: Language;
};

/** A certificate to write to a file. */
export type CertificateSave = {
  /** Who took part. Printed, never kept. */
  name: string;
  /** The training's title. */
  training: string;
  /** The day it was held, `YYYY-MM-DD`. */
  day: string;
  /** The language of the certificate. */
  language: Language;
  /** Ends in `.pdf`, `.svg` or `.html`; among the person's documents as PDF, when absent. */
  path?: string;
};

/** The certificate is written. */
export type CertificateSaved = {
  /** The file. Its name is the title, not the person. */
  path: string;
  /** Whether the folder with it is shown. */
  opened: boolean;
};

/** What a write changed; the window refreshes from this. */
export type Changes = {
  /** The register of requests. */
  requests: boolean;
  /** The tally of some day, or what the hub has confirmed. */
  tally: boolean;
  /** Office, operator, language, enrolment. */
  settings: boolean;
  /** The catalogue, or what the desk says itself over it. */
  catalogue: boolean;
};

/** The request has a return code. */
export type CodeGiven = {
  /** In two groups. */
  code: string;
  /** What the window must refresh. */
  changes: Changes;
};

/** Something of the desk's own that is set aside. */
export type ConflictView = {
  /** The service. */
  code: string;
  /** What it is called; its code, when nobody knows it any more. */
  title: string;
  /** Which part: `phone`, `steps.local-1`, …; all of it without one. */
  part: string | null;
  /** What happened, in a sentence. */
  sentence: string;
};

/** How the office is reached, as it stands on the sheets; empty lines are not printed. */
export type Contact = {
  /** Its telephone. */
  phone: string;
  /** Its opening hours. */
  hours: string;
};

/** A day as somebody typed it. */
export type DateParse = {
  /** As it was typed. */
  text: string;
  /** Whether a day without a year lies ahead, as that of a follow-up does. */
  ahead: boolean;
};

/** The day that was meant. */
export type DateParsed = {
  /** `YYYY-MM-DD`. */
  day: string;
  /** As people write it. */
  text: string;
};

/** What a day is declared to be. */
export type DayDeclare = {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Nobody came, the desk was closed, or nothing is declared any more. */
  what: "zero" | "closed" | "none";
};

/** The day is declared. */
export type DayDeclared = {
  /** As it stands. */
  day: DayView;
  /** What the window must refresh. */
  changes: Changes;
};

/** Which month. */
export type DayList = {
  /** `YYYY-MM`. */
  month: string;
};

/** Days of which nothing is known. */
export type DayQuestion = {
  /** Working days before today without visits and without a declaration, since the last day that is known; at most fourteen, the latest. */
  days: Array<DayView>;
  /** The last day before the first unknown one, `YYYY-MM-DD`. */
  complete_through: string | null;
};

/** A day of the calendar. */
export type DayView = {
  /** `YYYY-MM-DD`. */
  day: string;
  /** What is known of it. */
  state: DayState;
  /** Its visits. */
  visits: number;
  /** Services given on it. */
  items: number;
  /** What it was declared to be. */
  declared: "zero" | "closed" | null;
  /** The public holiday that it is, by name: closing is proposed. */
  holiday: string | null;
  /** Whether offices are usually open. */
  working: boolean;
  /** Whether it lies after today. */
  future: boolean;
};

/** How many requests to invent. */
export type DemoFill = {
  /** How many. */
  requests: number;
  /** Over how many days, ending today. */
  days: number;
  /** The same seed gives the same requests. */
  seed: number;
};

/** They are recorded. */
export type DemoFilled = {
  /** How many. */
  requests: number;
  /** What the window must refresh. */
  changes: Changes;
};

/** The districts. */
export type DistrictList = {
  /** The language of the names. */
  language: Language;
};

/** A district. */
export type DistrictView = {
  /** Its code in ISO 3166-2, `MD-SO`. */
  code: string;
  /** What it is called. */
  name: string;
};

/** What is being typed. */
export type DraftContent = {
  /** In the window's own form; nothing, when absent. */
  content: string | null;
};

/** Something else to say of a request. */
export type EditRequest = {
  /** Its id. */
  id: string;
  /** Its revision as it was shown; without it, whatever it was meanwhile is replaced. */
  revision: number | null;
  /** Another day, `YYYY-MM-DD`, at the same hour; the same, when absent. */
  day: string | null;
  /** Everything that is said of it now. Without a moment it stays when it was, without a follow-up that stays as it is. */
  request: AddRequest;
};

/** Where to enrol, and with which code. */
export type Enrol = {
  /** The hub's address. */
  hub: string;
  /** The code its administrator gave. */
  code: string;
};

/** The desk is enrolled. */
export type Enrolled = {
  /** The office the hub knows it as. */
  office: EnrolledOffice;
  /** The hub's address. */
  hub: string;
  /** What the window must refresh. */
  changes: Changes;
};

/** The office as the hub names it. */
export type EnrolledOffice = {
  /** The hub's code for it. */
  code: string;
  /** The hub's name for it. */
  name: string;
  /** What it is. */
  kind: OfficeKind;
};

/** An exercise. */
export type Exercise = {
  /** Which. */
  id: "visit" | "sheet" | "mistake";
  /** What is to be done. */
  steps: Array<ExerciseStep>;
};

/** A step of an exercise. */
export type ExerciseStep = {
  /** Which. */
  id: "record" | "undo" | "criminal-record" | "printed" | "channel" | "minutes";
  /** Whether it is done. */
  done: boolean;
};

/** The file is written. */
export type Exported = {
  /** The file. */
  path: string;
  /** How many rows it has. */
  rows: number;
  /** Whether the folder with it is shown. */
  opened: boolean;
};

/** The name of a figure. */
export type FigureName = {
  /** Its kind: `visits`, `day`, `hour`, `service`, `stuck`, … */
  kind: string;
  /** Which of its kind: `2026-11-23`, `0-9` (Monday, nine o'clock), `pay.utilities`. */
  value: string;
};

/** A follow-up is done. */
export type FollowUpDone = {
  /** The request's id. */
  id: string;
  /** How the return visit ended: for the services that were left open, in the same way and language. */
  outcome: Outcome | null;
  /** The return visit in full, in place of that. Without either there was none. */
  visit: AddRequest | null;
};

/** It is done. */
export type FollowUpFinished = {
  /** The return visit's id, when there was one. */
  visit: string | null;
  /** What the window must refresh. */
  changes: Changes;
};

/** The follow-up is kept. */
export type FollowUpKept = {
  /** The request's return code in two groups. */
  code: string | null;
  /** What the window must refresh. */
  changes: Changes;
};

/** Which follow-ups. */
export type FollowUpList = {
  /** How they stand today. */
  state: FollowUpState;
  /** Most rows wanted. */
  limit: number | null;
};

/** The follow-up of a request. */
export type FollowUpSet = {
  /** The request's id. */
  id: string;
  /** What is agreed; nothing any more, when absent. */
  follow_up: FollowUpWords | null;
};

/** A follow-up as it stands today. */
export type FollowUpView = {
  /** The day, `YYYY-MM-DD`. */
  due: string;
  /** How it stands. */
  state: FollowUpState;
  /** Why. */
  reason: string | null;
  /** What the person must bring. */
  bring: string | null;
  /** What the person is called here, until it is cleared. */
  alias: string | null;
  /** Where the person can be reached, until it is cleared. */
  phone: string | null;
  /** When it was done, `YYYY-MM-DD`. */
  done_on: string | null;
  /** The id of the return visit. */
  visit: string | null;
  /** The day on which alias and telephone are cleared, `YYYY-MM-DD`; known once it is done. */
  cleared_on: string | null;
};

/** A follow-up waits for another day. */
export type FollowUpWaiting = {
  /** The request's id. */
  id: string;
  /** The day, `YYYY-MM-DD`. */
  due: string;
};

/** What is agreed. */
export type FollowUpWords = {
  /** The day, `YYYY-MM-DD`. */
  due: string;
  /** Why. */
  reason: string | null;
  /** What the person must bring. */
  bring: string | null;
  /** What the person is called here. */
  alias: string | null;
  /** Where the person can be reached. */
  phone: string | null;
};

/** Follow-ups, and how many there are. */
export type FollowUps = {
  /** Their requests: what is not done by its day, what is done newest first. */
  rows: Array<RequestRow>;
  /** How many are overdue. */
  overdue: number;
  /** How many are due today. */
  due: number;
  /** How many wait for a later day. */
  waiting: number;
};

/** A guide to write to a file. */
export type GuideSave = {
  /** The language of the guide. */
  language: Language;
  /** Ends in `.pdf`, `.svg` or `.html`; among the person's documents as PDF, when absent. */
  path?: string;
};

/** The guide is written. */
export type GuideSaved = {
  /** The file. */
  path: string;
  /** Whether the folder with it is shown. */
  opened: boolean;
};

/** The desk has left. */
export type HubLeft = {
  /** The office it was enrolled for, as the hub names it. */
  office: string;
  /** The address of the hub. */
  hub: string;
  /** What the window must refresh. */
  changes: Changes;
};

/** An old register to record. */
export type ImportCommit = {
  /** As it was shown. */
  register: ImportRead;
  /** Whether rows that are wrong are left out; otherwise one of them stops everything. */
  leave_out_wrong: boolean;
};

/** The old register is recorded. */
export type ImportDone = {
  /** How many requests. */
  requests: number;
  /** How many visits. */
  visits: number;
  /** How many rows were left out. */
  left_out: number;
  /** What the window must refresh. */
  changes: Changes;
};

/** A row that is wrong. */
export type ImportFault = {
  /** Its line in the file. */
  line: number;
  /** Which column is wrong. */
  column: ImportColumn | null;
  /** What is wrong. */
  error: ErrorBody;
};

/** What would be recorded. */
export type ImportPreview = {
  /** How its letters were read. */
  encoding: string;
  /** The sign between its cells. */
  separator: string;
  /** The headings of its columns; empty ones, when it has none. */
  headings: Array<string>;
  /** What each column is taken for. */
  columns: (ImportColumn | null)[];
  /** The first rows, as they stand in the file. */
  rows: Array<Array<string>>;
  /** How many rows there are. */
  total: number;
  /** How many are good. */
  good: number;
  /** The visits of the good ones. */
  visits: number;
  /** The first day of the good ones, `YYYY-MM-DD`. */
  first_day: string | null;
  /** The last. */
  last_day: string | null;
  /** The first wrong rows. */
  faults: Array<ImportFault>;
  /** Every service as the register calls it. */
  services: Array<ImportService>;
};

/** An old register, and what is known of it. */
export type ImportRead = {
  /** The file, for a terminal. */
  path: string | null;
  /** Its bytes as Base64, for a window. */
  content: string | null;
  /** How its letters are written; found out, when absent. */
  encoding: "utf-8" | "utf-16" | "windows-1251" | "windows-1250" | null;
  /** What each column is; read from the headings, when absent. */
  columns: (ImportColumn | null)[] | null;
  /** What the old register calls a service → the service's code, for what is not plain. */
  services: Record<string, string>;
};

/** A service as the old register calls it. */
export type ImportService = {
  /** As it stands there. */
  text: string;
  /** In how many rows. */
  rows: number;
  /** The service, where it is plain or was told. */
  code: string | null;
  /** What may be meant, where it is not. */
  guess: string | null;
};

/** A service of a request in a list. */
export type ItemRow = {
  /** The service's code. */
  service: string;
  /** Its title in the window's language. */
  title: string;
  /** How it ended. */
  outcome: Outcome;
  /** The step at which the person stopped. */
  step: string | null;
  /** Where the person was sent. */
  referred_to: string | null;
};

/** The last receipt. */
export type LastReceipt = {
  /** When it came (RFC 3339). */
  at: string;
  /** How many days it confirmed. */
  keys: number;
  /** Whose it is. */
  hub: string;
};

/** What a desk adds to an official service. */
export type LayerContent = {
  /** Whom to call here. */
  phone: string | null;
  /** When they are there. */
  hours: OwnWords | null;
  /** Who supplies it here. */
  supplier: OwnWords | null;
  /** Where people find the number of their account. */
  account: OwnWords | null;
  /** Steps that are needed only here. */
  steps: Array<LocalStep>;
  /** What is good to know here. */
  note: OwnWords | null;
};

/** Of which service, and how to tell what the official edition says there. */
export type LayerGet = {
  /** Its code. */
  code: string;
  /** The language of the official words. */
  language: Language;
};

/** Which service. */
export type LayerOf = {
  /** Its code. */
  code: string;
};

/** The sheet as it would be. */
export type LayerPreview = {
  /** Its pages as SVG. */
  pages: Array<string>;
};

/** A sheet as it would be: with additions to an official service, or of a service of the desk's own. */
export type LayerPreviewArgs = {
  /** The service; a new one of the desk's own has none yet. */
  code: string | null;
  /** What would be added to an official one. */
  content: LayerContent | null;
  /** What one of the desk's own would say. */
  local: LocalService | null;
  /** The language of the sheet. */
  language: Language;
  /** The size of its print. */
  size: Size;
};

/** What this desk adds to a service. */
export type LayerSet = {
  /** The service. */
  code: string;
  /** What is added. */
  content: LayerContent;
  /** Who writes it; the operator of this desk, when absent. */
  operator: string | null;
};

/** What this desk says itself of a service. */
export type LayerView = {
  /** The service. */
  code: string;
  /** What is added to an official one. */
  content: LayerContent | null;
  /** The whole of one of the desk's own. */
  local: LocalService | null;
  /** What the official edition says now, where it has the service or what took its place. */
  official: OfficialWords | null;
  /** When it was last changed, `YYYY-MM-DD`. */
  changed_on: string | null;
  /** By whom. */
  changed_by: string | null;
};

/** A day's line. */
export type LearnedLine = {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Visits without details. */
  visits: number;
  /** People in groups without details. */
  heads: number;
  /** Service → how many without details. */
  services: Record<string, number>;
  /** When the hub told of it (RFC 3339). */
  since: string;
};

/** Which lines are to go. */
export type LinesRemove = {
  /** `YYYY-MM-DD`. */
  day: string;
  /** One service alone, or `@visit`; all of the day when nothing is said. */
  code?: string;
};

/** They are gone, here now and at the hub with the next sync. */
export type LinesRemoved = {
  /** How many counts. */
  counts: number;
  /** What the window must refresh. */
  changes: Changes;
};

/** Which requests to list. */
export type ListRequests = {
  /** `YYYY-MM-DD`; all days, when absent. */
  day: string | null;
  /** Most rows wanted. */
  limit: number | null;
};

/** A service that only this desk offers. */
export type LocalService = {
  /** What it is called. */
  name: OwnWords;
  /** The headline of its sheet. */
  title: OwnWords;
  /** Other words that people ask for it with, of whatever language. */
  aliases: Array<string>;
  /** What it is; the headline, when absent. */
  summary: OwnWords | null;
  /** Who provides it; its name, when absent. */
  provider: OwnWords | null;
  /** What to have at hand. */
  bring: Array<OwnWords>;
  /** What to do, in order. */
  steps: Array<OwnWords>;
  /** What is good to know. */
  note: OwnWords | null;
  /** Whom to call. */
  phone: string | null;
  /** When they are there. */
  hours: OwnWords | null;
};

/** A service that only this desk offers is kept. */
export type LocalServiceKept = {
  /** Its code. */
  code: string;
  /** What the window must refresh. */
  changes: Changes;
};

/** A service that only this desk offers. */
export type LocalServiceSet = {
  /** Its code, `local.` and something; a new service gets one from its name. */
  code: string | null;
  /** All of it. */
  service: LocalService;
  /** Who writes it; the operator of this desk, when absent. */
  operator: string | null;
};

/** A step that is needed only here. */
export type LocalStep = {
  /** `local-1`, …; a new step gets one. */
  id: string | null;
  /** The official step that it follows; at the beginning without one. */
  after: string | null;
  /** What to do. */
  text: OwnWords;
  /** What to do if that does not work. */
  trouble: OwnWords | null;
};

/** How the window looks. */
export type Looks = {
  /** Its colours. */
  theme: Theme;
  /** The size of its letters. */
  text: Size;
  /** Whether the hints of the first week are still shown. */
  hints: boolean;
};

/** The desk is here. */
export type MoveArrived = {
  /** How many requests came. */
  requests: number;
  /** The window anew. */
  boot: Boot;
  /** What the window must refresh. */
  changes: Changes;
};

/** The file, or the content of one that the window has read, and its passphrase. */
export type MoveRead = {
  /** The file; of a content its name, for sentences about it. */
  path: string;
  /** Its content in Base64, in place of the file. */
  content?: string;
  /** The passphrase as it was typed. */
  code: string;
};

/** Whether the data of this desk went to another computer. */
export type MoveState = {
  /** When they last did (RFC 3339). */
  moved_at: string | null;
};

/** Where to. */
export type MoveWrite = {
  /** The file; among the person's documents, when absent. */
  path?: string;
};

/** The file is written. */
export type MoveWritten = {
  /** The file. */
  path: string;
  /** The passphrase. It is told this once and kept nowhere. */
  code: string;
  /** How many requests are in it. */
  requests: number;
  /** Its size. */
  bytes: number;
  /** Whether the folder with it is shown. */
  opened: boolean;
  /** What the window must refresh. */
  changes: Changes;
};

/** An office typed by hand. */
export type NewOffice = {
  /** Its name on the sheets. */
  name: string;
  /** What it is. */
  kind: OfficeKind;
  /** Village or town. */
  locality: string;
  /** Its district: a code of the list, or a name in any usual form. */
  district?: string;
};

/** Which news were shown. */
export type NewsSeen = {
  /** Its id. */
  id: string;
};

/** A dated note that came with the edition. */
export type NewsView = {
  /** For the command that notes that it was shown. */
  id: string;
  /** Its day, `YYYY-MM-DD`. */
  date: string;
  /** What is new. */
  text: string;
  /** Whether it was shown here. */
  seen: boolean;
};

/** No arguments. */
export type Nothing = Record<string, never>;

/** The office as the window shows it. */
export type OfficeView = {
  /** Its name on the sheets. */
  name: string;
  /** What it is. */
  kind: OfficeKind;
  /** Village or town. */
  locality: string;
  /** Its district, by its name in the language of the window; absent, when nobody said. */
  district?: string;
  /** The hub's code for it, once enrolled. */
  code: string | null;
};

/** The official words that additions stand beside. */
export type OfficialWords = {
  /** The service; what took the place of a retired one. */
  code: string;
  /** What it is called. */
  title: string;
  /** Who provides it. */
  provider: string;
  /** Whom to call. */
  phones: Array<string>;
  /** When they are there. */
  hours: Array<string>;
  /** What to have at hand. */
  bring: Array<string>;
  /** What is good to know. */
  notes: Array<string>;
  /** What to do, in order. */
  steps: Array<StepView>;
};

/** Who works here. */
export type Operators = {
  /** Who works now. */
  current: string;
  /** Everybody. */
  all: Array<string>;
};

/** A text of the desk's own. */
export type OwnWords = {
  /** In Romanian. */
  ro: string;
  /** In Russian; the Romanian is shown, when absent. */
  ru: string | null;
  /** In English; the Romanian is shown, when absent. */
  en: string | null;
};

/** The patron day of the locality, on which it rests. */
export type PatronDay = {
  /** `MM-DD`; none, when absent. */
  day: string | null;
};

/** The exercises. */
export type PracticeState = {
  /** In the order in which they are best done. */
  exercises: Array<Exercise>;
};

/** A printer in a list. */
export type PrinterRow = {
  /** By which it is chosen. */
  name: string;
  /** What people call it. */
  description: string;
  /** Whether the system prints here when nobody chooses. */
  is_default: boolean;
  /** Whether it prints on both sides, when known. */
  both_sides: boolean | null;
  /** Whether it prints in colour, when known. */
  colour: boolean | null;
};

/** Where and how sheets can be printed here. */
export type Printers = {
  /** By name. */
  printers: Array<PrinterRow>;
  /** Where a sheet goes when nobody chooses; if nowhere, it is opened in the viewer. */
  chosen: string | null;
  /** Whether on both sides, when nobody chooses. */
  both_sides: boolean;
};

/** How sheets are printed when nobody says otherwise. */
export type Printing = {
  /** The printer's name; the system's own, when absent. */
  printer: string | null;
  /** On both sides of the paper. */
  both_sides: boolean;
  /** The size of the print. */
  size: Size;
};

/** What is kept, and for how long. */
export type Privacy = {
  /** For how many days alias and telephone are kept after a follow-up is done. */
  contact_days: number;
  /** A computer that others use too: printed sheets do not stay in the data folder. */
  no_traces: boolean;
};

/** Something to hold against its source again. */
export type RecheckView = {
  /** The service. */
  code: string;
  /** What it is called. */
  title: string;
  /** The fact's id, for the command that notes the re-check; none for the sheet as a whole. */
  fact: string | null;
  /** What the fact is about: `phone`, `price`, … */
  kind: string | null;
  /** What the fact says. */
  says: string | null;
  /** `due` or `expired`. */
  state: "due" | "expired";
  /** Since which day, `YYYY-MM-DD`. */
  since: string;
  /** Where to look. */
  address: string | null;
  /** Whom to ask. */
  phone: string | null;
  /** Who checked it here last. */
  checked_by: string | null;
  /** When, `YYYY-MM-DD`. */
  checked_on: string | null;
};

/** A day the hub refused. */
export type Refusal = {
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  period: string;
  /** The hub's reason, a code; the words are the message `refusal-<reason>`. */
  reason: string;
};

/** What the filters can be set to, beyond the lists that are the same everywhere. */
export type RegisterChoices = {
  /** Who recorded something here, last first. */
  operators: Array<string>;
};

/** Which requests, and what of them. */
export type RegisterExport = {
  /** Which requests. */
  filter: RegisterQuery;
  /** Whether notes go with them; they do not, when absent. */
  notes?: boolean;
  /** The language of the words. */
  language: Language;
  /** The form. */
  format: "pdf" | "xlsx" | "csv";
  /** The file; among the person's documents, when absent. */
  path?: string;
};

/** A page of the register. */
export type RegisterList = {
  /** Which requests. */
  filter: RegisterQuery;
  /** The id of the last one shown: those after it follow. */
  after: string | null;
  /** Most rows wanted; 100, when absent. */
  limit: number | null;
};

/** Which requests. What is absent or empty does not matter. */
export type RegisterQuery = {
  /** What was typed: words of notes, services, operators, aliases, or a return code. */
  query: string;
  /** From this day, `YYYY-MM-DD`. */
  from: string | null;
  /** To this day, `YYYY-MM-DD`. */
  to: string | null;
  /** With this service. */
  service: string | null;
  /** With a service that ended so. */
  outcome: Outcome | null;
  /** That came this way. */
  channel: Channel | null;
  /** Helped in this language, the main one or the second. */
  language: Spoken | null;
  /** Recorded by this operator. */
  operator: string | null;
  /** With this much help. */
  help: HelpLevel | null;
  /** One person, or a group. */
  kind: "individual" | "group" | null;
  /** Only what was changed since it was recorded. */
  changed: boolean;
  /** Only what was taken back; otherwise only what was not. */
  undone: boolean;
};

/** Requests of the register. */
export type RegisterRows = {
  /** With days, the latest first; otherwise what was recorded last first. */
  rows: Array<RequestRow>;
  /** Whether there are more. */
  more: boolean;
  /** How many there are in all, where that is known. */
  total: number | null;
};

/** A report to write to a file. */
export type ReportSave = {
  /** A day (`YYYY-MM-DD`), a month (`YYYY-MM`) or a year (`YYYY`). */
  period: string;
  /** The language of the report. */
  language: Language;
  /** Ends in `.pdf`, `.svg` or `.html`; among the person's documents as PDF, when absent. */
  path?: string;
  /** Whether the notes of a day are printed too; they are not, when absent. */
  notes?: boolean;
};

/** The report is written. */
export type ReportSaved = {
  /** The file. */
  path: string;
  /** The visits it counts. */
  visits: number;
  /** Whether the folder with it is shown. */
  opened: boolean;
};

/** The visit is recorded. */
export type RequestAdded = {
  /** Its id. */
  id: string;
  /** The day it counts in, `YYYY-MM-DD`. */
  day: string;
  /** Its return code in two groups, when it got one. */
  code: string | null;
  /** The computer's clock cannot be right: the person must be told, and the day may have to be corrected. */
  clock_odd: boolean;
  /** What the window must refresh. */
  changes: Changes;
};

/** Which request has this return code. */
export type RequestByCode = {
  /** As it was typed: capitals, spaces and alphabet do not matter. */
  code: string;
};

/** The request says something else now. */
export type RequestEdited = {
  /** As it stands. */
  row: RequestRow;
  /** What the window must refresh. */
  changes: Changes;
};

/** What a request was before a change. */
export type RequestPast = {
  /** When it was changed (RFC 3339), by the clock in Chișinău. */
  at: string;
  /** By whom. */
  operator: string;
  /** What was done then. */
  what: "edit" | "undo" | "restore" | "elsewhere";
  /** As it stood before. */
  before: RequestRow;
};

/** A request in a list. */
export type RequestRow = {
  /** Its id. */
  id: string;
  /** When (RFC 3339), by the clock in Chișinău. */
  at: string;
  /** The day it counts in, `YYYY-MM-DD`. */
  day: string;
  /** The codes of its services. */
  services: Array<string>;
  /** The outcome of the first. */
  outcome: Outcome;
  /** Its services, in the order said. */
  items: Array<ItemRow>;
  /** One person, or a group. */
  kind: "individual" | "group";
  /** How the person came. */
  channel: Channel;
  /** The language of the help. */
  language: Spoken;
  /** Another language that was needed. */
  second_language: Spoken | null;
  /** How far the help went. */
  help: HelpLevel | null;
  /** How old the person is. */
  age: AgeBand | null;
  /** What was lent. */
  equipment: Equipment[];
  /** Minutes of help, when known. */
  minutes: number | null;
  /** People in a group session. */
  heads: number | null;
  /** Visits it stands for. */
  visits: number;
  /** Sheets printed. */
  sheets: number | null;
  /** Local note. */
  note: string | null;
  /** Who helped. */
  operator: string;
  /** Where it was copied from, when nobody recorded it at the desk: its hour is not known then. */
  source: "paper" | "import" | null;
  /** Its return code in two groups, when it has one. */
  code: string | null;
  /** What is still owed. */
  follow_up: FollowUpView | null;
  /** How often it was changed; to be handed back with an edit. */
  revision: number;
  /** Whether it was changed after the hub had confirmed its day. */
  changed_after_sent: boolean;
  /** Whether it was taken back. */
  undone: boolean;
};

/** The request is taken back, or put back. */
export type RequestUndone = {
  /** Its id; empty when it was no request that was undone. */
  id: string;
  /** The day it counts in, `YYYY-MM-DD`. */
  day: string;
  /** What was undone or done again. */
  what: Deed;
  /** How many requests it is about. */
  count: number;
  /** What the window must refresh. */
  changes: Changes;
};

/** Which requests to find. */
export type SearchRequests = {
  /** What was typed. */
  query: string;
  /** Most rows wanted. */
  limit: number;
};

/** What an update did to a service. */
export type ServiceChange = {
  /** The service. */
  code: string;
  /** What it is called. */
  title: string;
  /** What happened to it. */
  what: "added" | "retired" | "changed";
  /** What takes the place of a retired one. */
  successor: string | null;
  /** Which parts say something else: `title`, `steps.pay`, `facts.price`, … */
  parts: Array<string>;
};

/** A service in a list. */
export type ServiceHit = {
  /** Its code. */
  code: string;
  /** What it is called, in the language asked for. */
  title: string;
  /** The heading of its group. */
  group: string;
  /** The heading of the life event it belongs to. */
  event: string | null;
};

/** One service with the steps of its sheet. */
export type ServiceView = {
  /** Its code. */
  code: string;
  /** What it is called. */
  title: string;
  /** What it is, in a sentence or two. */
  summary: string;
  /** The languages its sheet is written in. */
  languages: Language[];
  /** The steps of its sheet, in order. */
  steps: Array<StepView>;
};

/** Which service to show. */
export type ServiceViewArgs = {
  /** Its code. */
  code: string;
  /** The language of the texts. */
  language: Language;
};

/** Another language. */
export type SetLanguage = {
  /** The language of the window. */
  language: Language;
};

/** First start. */
export type SetUp = {
  /** The language of the window. */
  language: Language;
  /** The office, typed by hand. */
  office: NewOffice;
  /** The operator's name. */
  operator: string;
};

/** How this desk works. */
export type Settings = {
  /** The office. */
  office: OfficeView;
  /** How it is reached, as it stands on the sheets. */
  contact: Contact;
  /** The patron day of its place, `MM-DD`, once known. */
  patron_day: string | null;
  /** Who works here. */
  operators: Operators;
  /** How sheets are printed when nobody says otherwise. */
  printing: Printing;
  /** What is asked beside the service. */
  asks: Asks;
  /** What is kept, and for how long. */
  privacy: Privacy;
  /** How the window looks. */
  looks: Looks;
  /** What this program is, and where its data lie. */
  about: About;
};

/** It is set. */
export type SettingsKept = {
  /** Everything, as it is now. */
  settings: Settings;
  /** What the window must refresh. */
  changes: Changes;
};

/** The parts that change; absent ones stay as they are. */
export type SettingsSet = {
  /** The office's name, kind and place; the hub's code for it stays. */
  office?: NewOffice;
  /** How it is reached. */
  contact?: Contact;
  /** Who works here, and who works now. */
  operators?: Operators;
  /** How sheets are printed. */
  printing?: Printing;
  /** What is asked beside the service. */
  asks?: Asks;
  /** What is kept, and for how long. */
  privacy?: Privacy;
  /** How the window looks. */
  looks?: Looks;
};

/** Which sheet, and how it shall look. */
export type SheetChoice = {
  /** The service's code. */
  code: string;
  /** The language of the sheet. */
  language: Language;
  /** The language beside it, when there shall be two. */
  also: Language | null;
  /** The id of the first step that is left; all steps, when absent. */
  from_step: string | null;
  /** The size of its print; as set for this desk, when absent. */
  size: Size | null;
  /** What is written on the strip that is torn off; boxes to fill in, when absent. */
  strip?: SheetStrip;
};

/** A sheet in a list. */
export type SheetEntry = {
  /** The service's code. */
  code: string;
  /** What the service is called, in the language asked for. */
  name: string;
  /** The headline of the sheet, in the same language. */
  title: string;
  /** The heading it stands under: the life event, or what the desk's own services are called. */
  heading: string;
  /** The languages the sheet is written in. */
  languages: Language[];
  /** How far it can be trusted today. */
  state: "fresh" | "due" | "expired";
  /** When it was last held against its sources, `YYYY-MM-DD`. */
  verified: string;
  /** Whether this desk says something itself on it. */
  own: boolean;
};

/** A sheet for the person's documents. */
export type SheetKeep = {
  /** A page of paper, or one for a web site; paper, when absent. */
  format?: "pdf" | "html";
  /** The service's code. */
  code: string;
  /** The language of the sheet. */
  language: Language;
  /** The language beside it, when there shall be two. */
  also: Language | null;
  /** The id of the first step that is left; all steps, when absent. */
  from_step: string | null;
  /** The size of its print; as set for this desk, when absent. */
  size: Size | null;
  /** What is written on the strip that is torn off; boxes to fill in, when absent. */
  strip?: SheetStrip;
};

/** The sheet is in a file. */
export type SheetKept = {
  /** The file. */
  path: string;
  /** Whether a program of the computer shows it. */
  opened: boolean;
};

/** Which titles. */
export type SheetList = {
  /** The language of the titles. */
  language: Language;
};

/** A sheet as it will come out of the printer. */
export type SheetPreview = {
  /** Its title. */
  title: string;
  /** Its pages as SVG, the same layout that prints. */
  pages: Array<string>;
};

/** A sheet to print. The printer and its two sides are remembered; what belongs to one person's sheet is not. */
export type SheetPrint = {
  /** The printer's name; the last one, when absent. */
  printer: string | null;
  /** How many; one, when absent. */
  copies: number | null;
  /** On both sides of the paper; as the last time, when absent. */
  both_sides: boolean | null;
  /** The service's code. */
  code: string;
  /** The language of the sheet. */
  language: Language;
  /** The language beside it, when there shall be two. */
  also: Language | null;
  /** The id of the first step that is left; all steps, when absent. */
  from_step: string | null;
  /** The size of its print; as set for this desk, when absent. */
  size: Size | null;
  /** What is written on the strip that is torn off; boxes to fill in, when absent. */
  strip?: SheetStrip;
};

/** The sheet is saved, and printed or shown when the computer could. */
export type SheetPrinted = {
  /** The file; where no traces are left, it is gone once a printer has it. */
  path: string;
  /** The printer it went to; nothing where there is none. */
  printed_on: string | null;
  /** Whether a viewer shows it; if neither, the person must be told where it is. */
  opened: boolean;
};

/** A sheet to write to a file. */
export type SheetSave = {
  /** The service's code. */
  code: string;
  /** The language of the sheet. */
  language: Language;
  /** The size of its print. */
  size: Size;
  /** The day printed on it, `YYYY-MM-DD`; today, when absent. */
  as_of: string | null;
  /** The citizen's own language, printed beside the other. */
  also?: Language;
  /** The step at which the person got stuck, by its id or its number: only what is left is printed. */
  from_step?: string;
  /** Ends in `.pdf`, `.svg` or `.html`. */
  path: string;
};

/** The sheet is written. */
export type SheetSaved = {
  /** The file. */
  path: string;
};

/** What belongs to one person: printed, never kept. */
export type SheetStrip = {
  /** The number of the account or of the application. */
  number: string | null;
  /** The day to come back or to act, `YYYY-MM-DD`. */
  next: string | null;
  /** The code that finds the request again. */
  return_code: string | null;
};

/** The statistics of a span of days. */
export type Statistics = {
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  /** The last day, `YYYY-MM-DD`. */
  to: string;
  /** The span that it is compared with; nothing when there was no register yet. */
  before: StatisticsSpan | null;
  /** Whether the span has days that are still to come. */
  open: boolean;
  /** How many visits; nothing is told when there are none. */
  visits: number;
  /** The days of the span up to today by what is known of them. */
  days: StatisticsDays;
  /** Sums, series, hours, services, outcomes and so on; what has nothing to tell is not there. */
  parts: Array<StatisticsView>;
};

/** Which days. */
export type StatisticsArgs = {
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  /** The last day, `YYYY-MM-DD`. */
  to: string;
  /** The language of the words. */
  language: Language;
};

/** Which requests. */
export type StatisticsBehind = {
  /** The first day of the span, `YYYY-MM-DD`. */
  from: string;
  /** Its last day, `YYYY-MM-DD`. */
  to: string;
  /** The figure. */
  figure: FigureName;
  /** How many of the newest are not wanted, because they are shown already. */
  skip: number;
  /** Most rows wanted. */
  limit: number;
};

/** How many days of each kind. */
export type StatisticsDays = {
  /** With visits. */
  visits: number;
  /** Declared without visits. */
  zero: number;
  /** Declared closed. */
  closed: number;
  /** Working days of which nothing is known. */
  unknown: number;
};

/** Which statistics. */
export type StatisticsExport = {
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  /** The last day, `YYYY-MM-DD`. */
  to: string;
  /** The language of the words. */
  language: Language;
  /** The form. */
  format: "pdf" | "xlsx" | "csv";
  /** The file; among the person's documents, when absent. */
  path?: string;
};

/** A figure with its words. */
export type StatisticsLine = {
  /** Its name, by which the requests behind it are asked for. */
  figure: FigureName;
  /** What it is called. */
  label: string;
  /** The figure. */
  now: number;
  /** What it was in the span before, where that can be compared. */
  before: number | null;
};

/** A request behind a figure. */
export type StatisticsRequest = {
  /** What it adds to the figure. */
  n: number;
  /** The request. */
  request: RequestRow;
};

/** The requests behind a figure. */
export type StatisticsRequests = {
  /** The figure: what all its requests add to it. */
  figure: number;
  /** How many requests there are in all. */
  requests: number;
  /** Those wanted, newest first. */
  rows: Array<StatisticsRequest>;
};

/** From a day to a day. */
export type StatisticsSpan = {
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  /** The last day, `YYYY-MM-DD`. */
  to: string;
};

/** A part: one picture with its table. */
export type StatisticsView = {
  /** Which: `sums`, `series`, `hours`, `service`, `field` (the services' groups), `outcome`, `channel`, `language`, `help`, `age`, `equipment`, `kind`, `operator`, `stuck`. */
  name: string;
  /** The heading over it. */
  title: string;
  /** The heading over the column of its words. */
  column: string;
  /** What the lines add up to; nothing where they are not parts of one whole. */
  total: number | null;
  /** Its lines. */
  lines: Array<StatisticsLine>;
};

/** The office of the certificate. */
export type StatusOffice = {
  /** The hub's code for it. */
  code: string;
  /** The hub's name for it. */
  name: string;
};

/** A step of a sheet. */
export type StepView = {
  /** Its id, stable across versions of the text. */
  id: string;
  /** What to do. */
  text: string;
};

/** The bytes. */
export type SyncBytes = {
  /** The messages, each exactly as it goes: JSON text in one line. */
  messages: Array<string>;
  /** How many bytes that is. */
  bytes: number;
  /** The days and months in it. */
  periods: Array<string>;
};

/** Of what. */
export type SyncBytesArgs = {
  /** One day or month, `YYYY-MM-DD` or `YYYY-MM`, whether it waits or not; all that waits when nothing is said. */
  period?: string;
};

/** Which part of the history. */
export type SyncHistoryArgs = {
  /** Only those before the one with this number. */
  before?: number;
  /** At most so many; 50 when nothing is said. */
  limit?: number;
};

/** One sync, or several that ended alike one after the other with nothing to send; or that the desk left its hub. */
export type SyncHistoryEntry = {
  /** Its number, for asking for those before it. */
  seq: number;
  /** When it ended, the first of them (RFC 3339). */
  at: string;
  /** The last of them. */
  last_at: string;
  /** How many there were. */
  times: number;
  /** By which road. */
  road: "network" | "file";
  /** The hub's address. */
  hub: string;
  /** `done`, `left`, or the code of the error; its words are the message `error-<code>`. */
  ended: string;
  /** Days and months sent. */
  sent: number;
  /** Those confirmed. */
  receipted: number;
  /** Those refused. */
  refused: number;
  /** Days and months of which the hub knew more. */
  learned: number;
  /** Bytes of bundles sent. */
  bytes: number;
};

/** How far a sync is. */
export type SyncProgress = {
  /** Messages sent. */
  messages: number;
  /** Days and months that were to be sent when the sending began. */
  keys: number;
  /** Of them, those sent. */
  sent: number;
  /** Days and months that the hub was asked for. */
  fetched: number;
  /** Whether one is under way; else the numbers are those of the last one. */
  running: boolean;
};

/** What a sync did. */
export type SyncReport = {
  /** Days and months offered. */
  sent: number;
  /** Days and months the hub confirmed. */
  receipted: number;
  /** Of them, the months: their tables. */
  months: number;
  /** Days the hub refused; they stay here. */
  refused: number;
  /** Which, and why. */
  refusals: Array<Refusal>;
  /** Days and months of which the hub knew something that was not known here. */
  learned: number;
  /** The last day before the first unknown one, `YYYY-MM-DD`. */
  complete_through: string | null;
  /** The edition of the catalogue that came with it and runs now; the window shows services anew. */
  catalogue: string | null;
  /** Why a newer edition did not come: a sentence. The sync is none the worse. */
  catalogue_problem: string | null;
};

/** The settings. */
export type SyncSettings = {
  /** Whether the program sends by itself. */
  automatic: boolean;
  /** How many counts of a cell of a month's tables leave together. */
  release_at: number;
  /** The proxy: nothing for what the system says, an empty word for none at all, else its address. */
  proxy: string | null;
};

/** What waits, what was confirmed last, and where. */
export type SyncStatus = {
  /** Whether a hub knows this desk. */
  enrolled: boolean;
  /** Its address. */
  hub: string | null;
  /** The office it knows. */
  office: StatusOffice | null;
  /** This install's id. */
  install: string;
  /** What the hub has not confirmed yet, oldest first. */
  waiting: Array<Waiting>;
  /** The last receipt. */
  last_receipt: LastReceipt | null;
  /** The last day before the first unknown one, `YYYY-MM-DD`. */
  complete_through: string | null;
  /** All visits counted here. */
  visits_here: number;
  /** Tables of months that the hub has not confirmed yet, oldest first. */
  waiting_months: Array<WaitingMonth>;
  /** Counts that are kept back until enough have gathered in their cell: cell → how many. */
  held_back: Record<string, number>;
  /** The two numbers of each month, here and there, newest first. */
  months: Array<AgreedMonth>;
  /** What the hub refused, and why. */
  refused: Array<Refusal>;
  /** What the hub has counted of this desk and no request here stands for. */
  lines: Array<LearnedLine>;
  /** How many counts of a cell of the tables leave together. */
  release_at: number;
  /** When the program tries next by itself (RFC 3339); nothing when it does not. */
  next_try: string | null;
  /** How many tries in a row have failed. */
  failures: number;
};

/** The tally of a day. */
export type TallyDay = {
  /** `YYYY-MM-DD`. */
  day: string;
  /** What is known of the day. */
  state: DayState;
  /** How many visits. */
  visits: number;
  /** Service → how many. */
  services: Record<string, number>;
  /** SHA-256 of the key's canonical form: what desk and hub compare. */
  digest: string;
  /** Whether the hub has confirmed exactly this. */
  receipted: boolean;
};

/** Which day. */
export type TallyDayArgs = {
  /** `YYYY-MM-DD`. */
  day: string;
};

/** Visits of a paper tally. */
export type TallyEnter = {
  /** Their day, `YYYY-MM-DD`. */
  day: string;
  /** One request each. */
  rows: Array<TallyRow>;
  /** How the people came; to the desk, when absent. */
  channel: Channel | null;
  /** The language of the help; Romanian, when absent. */
  language: Spoken | null;
};

/** The paper tally is recorded. */
export type TallyEntered = {
  /** Its day, `YYYY-MM-DD`. */
  day: string;
  /** The ids of its requests, in the order of its rows. */
  ids: Array<string>;
  /** How many visits. */
  visits: number;
  /** What the window must refresh. */
  changes: Changes;
};

/** The days of a month added up. */
export type TallyMonth = {
  /** `YYYY-MM`. */
  month: string;
  /** How many visits. */
  visits: number;
  /** Service → how many. */
  services: Record<string, number>;
  /** How many days have visits. */
  days: number;
};

/** Which month. */
export type TallyMonthArgs = {
  /** `YYYY-MM`. */
  month: string;
};

/** A row of a paper tally. */
export type TallyRow = {
  /** The service's code. */
  service: string;
  /** How many visits. */
  visits: number;
  /** How they ended; solved, when absent. */
  outcome: Outcome | null;
};

/** A template. */
export type Template = {
  /** Its name. */
  name: string;
  /** What it says of a visit; without a moment, a note and a follow-up. */
  request: AddRequest;
};

/** Which template. */
export type TemplateRemove = {
  /** Its name. */
  name: string;
};

/** There is another template, or one less. */
export type TemplatesChanged = {
  /** What the window must refresh. */
  changes: Changes;
};

/** The window's colours. */
export type Theme = "system" | "light" | "dark" | "contrast";

/** Which request to take back, or to put back. */
export type UndoRequest = {
  /** Its id. */
  id: string;
};

/** A day that waits. */
export type Waiting = {
  /** `YYYY-MM-DD`. */
  period: string;
  /** What it is known to be: with visits, declared without, declared closed. */
  state: DayState;
  /** Its visits. */
  visits: number;
  /** Service → how many. */
  services: Record<string, number>;
};

/** The tables of a month that wait. */
export type WaitingMonth = {
  /** `YYYY-MM`. */
  month: string;
  /** Cell → how many; `channel=phone`, `stuck=papers.passport/pay`. */
  cells: Record<string, number>;
};

/** Every command: what it takes and what it gives. */
export interface Commands {
  /** What the window must know before it shows anything. */
  boot: { args: Nothing; result: Boot };
  /** First start: language, office typed by hand, operator. */
  set_up: { args: SetUp; result: Boot };
  /** The language of the window. */
  set_language: { args: SetLanguage; result: Boot };
  /** The districts of the country, to choose from. */
  district_list: { args: DistrictList; result: Array<DistrictView> };
  /** How this desk works: office, operators, printing, what is asked and kept, looks; version and place of the data. */
  settings_get: { args: Nothing; result: Settings };
  /** Changes parts of it. */
  settings_set: { args: SettingsSet; result: SettingsKept };
  /** Services that fit what was typed, best first. */
  catalogue_search: { args: CatalogueSearch; result: Array<ServiceHit> };
  /** The eight services most used here, filled up with the catalogue's first. */
  catalogue_tiles: { args: CatalogueTiles; result: Array<ServiceHit> };
  /** One service with the steps of its sheet. */
  service_view: { args: ServiceViewArgs; result: ServiceView };
  /** Which edition of the catalogue runs, what of it is to be checked, what is in conflict, what is new. */
  catalogue_state: { args: CatalogueStateArgs; result: CatalogueState };
  /** Notes that a sheet or a fact was held against its source and is true. */
  catalogue_recheck: { args: CatalogueRecheck; result: CatalogueChanged };
  /** Takes a newer edition from the hub, if it has one, and tells what changed. */
  catalogue_fetch: { args: CatalogueFetch; result: CatalogueFetched };
  /** Reads an update from a file, and tells what changed. */
  catalogue_apply: { args: CatalogueApply; result: CatalogueApplied };
  /** Goes back to the edition before. */
  catalogue_rollback: { args: Nothing; result: CatalogueRolledBack };
  /** News were shown, and need not be shown again. */
  news_seen: { args: NewsSeen; result: CatalogueChanged };
  /** What this desk says itself of a service, as it was written, and what the official edition says there. */
  layer_get: { args: LayerGet; result: LayerView };
  /** Keeps what this desk adds to an official service. */
  layer_set: { args: LayerSet; result: CatalogueChanged };
  /** Takes it away again. */
  layer_remove: { args: LayerOf; result: CatalogueChanged };
  /** The sheet's pages as they would be; nothing is kept. */
  layer_preview: { args: LayerPreviewArgs; result: LayerPreview };
  /** Keeps a service that only this desk offers. */
  local_service_set: { args: LocalServiceSet; result: LocalServiceKept };
  /** Takes it away again; what was counted under it stays counted. */
  local_service_remove: { args: LayerOf; result: CatalogueChanged };
  /** Records a visit. */
  request_add: { args: AddRequest; result: RequestAdded };
  /** The newest requests that were not taken back, of one day or of all. */
  request_list: { args: ListRequests; result: Array<RequestRow> };
  /** Requests that hold all words typed, newest first. */
  request_search: { args: SearchRequests; result: Array<RequestRow> };
  /** What this operator recorded last, for another one like it. */
  request_last: { args: Nothing; result: RequestRow | null };
  /** The request with a return code, however that was typed. */
  request_by_code: { args: RequestByCode; result: RequestRow };
  /** Gives a request its return code, unless it has one. */
  request_code: { args: UndoRequest; result: CodeGiven };
  /** Says something else of a request; what was said before stays in its history. */
  request_edit: { args: EditRequest; result: RequestEdited };
  /** What a request was before each change, newest first. */
  request_history: { args: UndoRequest; result: Array<RequestPast> };
  /** Puts a request back that was taken back. */
  request_restore: { args: UndoRequest; result: RequestUndone };
  /** Undoes the last deed of today: a request, an edit, a taking back, a declared day, a follow-up done. */
  undo_last: { args: Nothing; result: RequestUndone };
  /** Does again what was undone last, unless something else was done since. */
  redo_last: { args: Nothing; result: RequestUndone };
  /** Records a paper tally of one day, all of it or nothing. */
  tally_enter: { args: TallyEnter; result: TallyEntered };
  /** Reads an old register and tells what would be recorded from it; nothing is. */
  import_preview: { args: ImportRead; result: ImportPreview };
  /** Records an old register, all of it or nothing. */
  import_commit: { args: ImportCommit; result: ImportDone };
  /** A page of the register, by what was typed and by filters. */
  register_list: { args: RegisterList; result: RegisterRows };
  /** What the register's filters can be set to. */
  register_choices: { args: Nothing; result: RegisterChoices };
  /** Agrees what is still owed, agrees it otherwise, or gives it up. */
  followup_set: { args: FollowUpSet; result: FollowUpKept };
  /** Requests with follow-ups as they stand today, and how many there are. */
  followup_list: { args: FollowUpList; result: FollowUps };
  /** Notes that a follow-up is done, and records the return visit with it. */
  followup_done: { args: FollowUpDone; result: FollowUpFinished };
  /** Lets a follow-up wait for another day. */
  followup_waiting: { args: FollowUpWaiting; result: FollowUpKept };
  /** Declares a day to be without visits, or takes that back. */
  day_declare: { args: DayDeclare; result: DayDeclared };
  /** The days of a month with what is known of each. */
  day_list: { args: DayList; result: Array<DayView> };
  /** Working days before today of which nothing is known. */
  day_question: { args: Nothing; result: DayQuestion };
  /** The day that somebody meant by what they typed. */
  date_parse: { args: DateParse; result: DateParsed };
  /** The patron day of the locality. */
  patron_day_set: { args: PatronDay; result: PatronDay };
  /** Keeps what is being typed, or nothing. */
  draft_set: { args: DraftContent; result: Nothing };
  /** What was being typed when the window was closed. */
  draft_get: { args: Nothing; result: DraftContent };
  /** All templates, by name. */
  template_list: { args: Nothing; result: Array<Template> };
  /** Keeps a template under its name. */
  template_set: { args: Template; result: TemplatesChanged };
  /** Takes a template away. */
  template_remove: { args: TemplateRemove; result: TemplatesChanged };
  /** Takes a request back. */
  request_undo: { args: UndoRequest; result: RequestUndone };
  /** The same as `undo_last`. */
  request_undo_last: { args: Nothing; result: RequestUndone };
  /** Every sheet: its heading, its languages, how far it can be trusted today. */
  sheet_list: { args: SheetList; result: Array<SheetEntry> };
  /** Writes a sheet to a file: PDF, SVG or HTML by its ending. */
  sheet_save: { args: SheetSave; result: SheetSaved };
  /** The sheet's pages, as they will come out of the printer. */
  sheet_preview: { args: SheetChoice; result: SheetPreview };
  /** Prints a sheet, which stays in the data folder; without a printer it is shown in the system's viewer. */
  sheet_print: { args: SheetPrint; result: SheetPrinted };
  /** Writes a sheet as PDF into the data folder and shows it in the system's viewer. */
  sheet_open: { args: SheetChoice; result: SheetKept };
  /** Saves a sheet as PDF or as a web page among the person's documents and opens that folder. */
  sheet_keep: { args: SheetKeep; result: SheetKept };
  /** The printers of this computer, and what was chosen last. */
  printer_list: { args: Nothing; result: Printers };
  /** What a span's requests come to, in parts with their tables. */
  statistics: { args: StatisticsArgs; result: Statistics };
  /** The requests behind one figure of the statistics. */
  statistics_requests: { args: StatisticsBehind; result: StatisticsRequests };
  /** Writes the statistics of a span to a file: PDF, XLSX or CSV. */
  statistics_export: { args: StatisticsExport; result: Exported };
  /** Writes the register as filtered to a file: PDF, XLSX or CSV. */
  register_export: { args: RegisterExport; result: Exported };
  /** Writes the register of a day, or the report of a month or a year: PDF, SVG or HTML by its ending. */
  report_save: { args: ReportSave; result: ReportSaved };
  /** Writes the operator's guide to a file. */
  guide_save: { args: GuideSave; result: GuideSaved };
  /** Writes a certificate of attendance to a file; the name on it is kept nowhere else. */
  certificate_save: { args: CertificateSave; result: CertificateSaved };
  /** The tally of one day, derived from its requests. */
  tally_day: { args: TallyDayArgs; result: TallyDay };
  /** The days of one month added up. */
  tally_month: { args: TallyMonthArgs; result: TallyMonth };
  /** Enrols this desk at a hub with the code its administrator gave. */
  enrol: { args: Enrol; result: Enrolled };
  /** Leaves the hub, to be enrolled at another one or anew. */
  leave_hub: { args: Nothing; result: HubLeft };
  /** Sends what the hub has not confirmed yet. */
  sync_now: { args: Nothing; result: SyncReport };
  /** What waits, what was confirmed last, and where. */
  sync_status: { args: Nothing; result: SyncStatus };
  /** How far the sync is that is under way. */
  sync_progress: { args: Nothing; result: SyncProgress };
  /** Stops the sync that is under way before its next message. */
  sync_cancel: { args: Nothing; result: Nothing };
  /** How each sync went, newest first. */
  sync_history: { args: SyncHistoryArgs; result: Array<SyncHistoryEntry> };
  /** What would leave, byte for byte. */
  sync_bytes: { args: SyncBytesArgs; result: SyncBytes };
  /** Takes back a day's lines without details. */
  lines_remove: { args: LinesRemove; result: LinesRemoved };
  /** How sending is set. */
  sync_settings: { args: Nothing; result: SyncSettings };
  /** Sets how sending works. */
  sync_settings_set: { args: SyncSettings; result: SyncSettings };
  /** Writes what the hub has not confirmed yet to a file, for a stick or a mail. */
  bundle_export: { args: BundleExport; result: BundleWritten };
  /** Reads the hub's receipt from a file. */
  bundle_receipt: { args: BundleReceipt; result: SyncReport };
  /** Writes everything of this desk into one encrypted file, for another computer. */
  move_write: { args: MoveWrite; result: MoveWritten };
  /** Takes everything from such a file, where there is no desk yet. */
  move_read: { args: MoveRead; result: MoveArrived };
  /** Whether the data of this desk went to another computer. */
  move_state: { args: Nothing; result: MoveState };
  /** Opens the practice desk, made anew; calls for it go by [`crate::practice::dispatch_practice`]. */
  practice_enter: { args: Nothing; result: Boot };
  /** Closes it and removes everything invented in it. */
  practice_leave: { args: Nothing; result: Boot };
  /** How far the exercises of practice are. */
  practice_state: { args: Nothing; result: PracticeState };
  /** Fills the desk with invented requests, for demonstrations and measurements. */
  demo_fill: { args: DemoFill; result: DemoFilled };
}

/** The name of a command. */
export type CommandName = keyof Commands;

/** Every command's name, in the order of the list. */
export const COMMANDS: readonly CommandName[] = [
  "boot",
  "set_up",
  "set_language",
  "district_list",
  "settings_get",
  "settings_set",
  "catalogue_search",
  "catalogue_tiles",
  "service_view",
  "catalogue_state",
  "catalogue_recheck",
  "catalogue_fetch",
  "catalogue_apply",
  "catalogue_rollback",
  "news_seen",
  "layer_get",
  "layer_set",
  "layer_remove",
  "layer_preview",
  "local_service_set",
  "local_service_remove",
  "request_add",
  "request_list",
  "request_search",
  "request_last",
  "request_by_code",
  "request_code",
  "request_edit",
  "request_history",
  "request_restore",
  "undo_last",
  "redo_last",
  "tally_enter",
  "import_preview",
  "import_commit",
  "register_list",
  "register_choices",
  "followup_set",
  "followup_list",
  "followup_done",
  "followup_waiting",
  "day_declare",
  "day_list",
  "day_question",
  "date_parse",
  "patron_day_set",
  "draft_set",
  "draft_get",
  "template_list",
  "template_set",
  "template_remove",
  "request_undo",
  "request_undo_last",
  "sheet_list",
  "sheet_save",
  "sheet_preview",
  "sheet_print",
  "sheet_open",
  "sheet_keep",
  "printer_list",
  "statistics",
  "statistics_requests",
  "statistics_export",
  "register_export",
  "report_save",
  "guide_save",
  "certificate_save",
  "tally_day",
  "tally_month",
  "enrol",
  "leave_hub",
  "sync_now",
  "sync_status",
  "sync_progress",
  "sync_cancel",
  "sync_history",
  "sync_bytes",
  "lines_remove",
  "sync_settings",
  "sync_settings_set",
  "bundle_export",
  "bundle_receipt",
  "move_write",
  "move_read",
  "move_state",
  "practice_enter",
  "practice_leave",
  "practice_state",
  "demo_fill",
];
