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

/** What an office is. */
export type OfficeKind = "town-hall" | "library" | "cups" | "cisc";

/** Size of print. */
export type Size = "normal" | "large" | "very-large";

/** What is known of a day. */
export type DayState = "counted" | "zero" | "closed" | "unknown";

/** Every error the core answers with; its sentence is the message `error-<code>`. */
export type ErrorCode = "unknown-service" | "unknown-step" | "unknown-office-kind" | "unknown-language" | "unknown-channel" | "unknown-outcome" | "unknown-size" | "day-in-future" | "bad-date" | "minutes-out-of-range" | "visits-out-of-range" | "heads-out-of-range" | "note-too-long" | "empty-name" | "no-services" | "not-set-up" | "already-set-up" | "no-such-request" | "already-undone" | "nothing-to-undo" | "folder-read-only" | "disk-full" | "not-a-database" | "newer-database" | "key-missing" | "key-wrong" | "database-busy" | "database-damaged" | "folder-in-use" | "sheet-not-in-language" | "sheet-save-failed" | "unknown-file-kind" | "missing-glyph" | "viewer-failed" | "copies-out-of-range" | "printer-gone" | "printer-refused" | "printer-failed" | "hub-away" | "hub-not-a-hub" | "hub-refused" | "hub-wrong-key" | "hub-insecure-address" | "hub-bad-address" | "install-revoked" | "install-unknown" | "install-key-differs" | "certificate-unknown" | "hub-busy" | "too-slow" | "protocol-unknown" | "malformed" | "too-large" | "signature-wrong" | "enrolment-code-unknown" | "enrolment-code-expired" | "not-enrolled" | "already-enrolled" | "sync-running" | "nothing-to-send" | "bundle-unreadable" | "bundle-save-failed" | "receipt-unreadable" | "receipt-foreign" | "catalogue-broken" | "pack-unreadable" | "pack-not-a-pack" | "pack-truncated" | "pack-unknown-schema" | "pack-untrusted" | "pack-wrong-signature" | "pack-too-large" | "pack-broken" | "pack-older" | "pack-loses-code" | "pack-claims-local" | "nothing-to-roll-back" | "unknown-fact" | "not-a-local-code" | "no-such-layer" | "layer-text-empty" | "layer-text-too-long" | "layer-too-many-steps" | "internal";

/** An error as it crosses from the core. */
export type ErrorBody = { code: ErrorCode; args: Record<string, string | number> };

/** One service of a visit. */
export type AddItem = {
  /** The service's code. */
  service: string;
  /** How it ended. */
  outcome: Outcome;
  /** The step at which the person stopped, when known. */
  step: string | null;
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
  /** People in a group session. */
  heads: number | null;
  /** Visits this entry stands for: 1, or more for a paper tally. */
  visits: number;
  /** When (RFC 3339); now, when absent. */
  at: string | null;
  /** Stays on this computer. */
  note: string | null;
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
  /** Whether a hub knows this desk. */
  enrolled: boolean;
};

/** Where to write the bundle. */
export type BundleExport = {
  /** The file. */
  path: string;
};

/** Where the receipt is. */
export type BundleReceipt = {
  /** The file. */
  path: string;
};

/** The bundle is written. */
export type BundleWritten = {
  /** The file. */
  path: string;
  /** How many days it holds. */
  keys: number;
  /** Its size. */
  bytes: number;
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

/** Where the update is. */
export type CatalogueApply = {
  /** The file. */
  path: string;
  /** The language of the titles. */
  language: Language;
};

/** Something of the catalogue is other now. */
export type CatalogueChanged = {
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
  /** Why an update that was applied does not run: a sentence. */
  damaged: string | null;
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
  /** Ends in `.pdf`, `.svg` or `.html`. */
  path: string;
};

/** The certificate is written. */
export type CertificateSaved = {
  /** The file. */
  path: string;
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
  /** The service. */
  code: string;
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
  /** When it was last changed, `YYYY-MM-DD`. */
  changed_on: string | null;
  /** By whom. */
  changed_by: string | null;
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

/** A service that only this desk offers. */
export type LocalServiceSet = {
  /** Its code, `local.` and something. */
  code: string;
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

/** An office typed by hand. */
export type NewOffice = {
  /** Its name on the sheets. */
  name: string;
  /** What it is. */
  kind: OfficeKind;
  /** Village or town. */
  locality: string;
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
  /** The hub's code for it, once enrolled. */
  code: string | null;
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

/** A report to write to a file. */
export type ReportSave = {
  /** `YYYY-MM`. */
  month: string;
  /** The language of the report. */
  language: Language;
  /** Ends in `.pdf`, `.svg` or `.html`. */
  path: string;
};

/** The report is written. */
export type ReportSaved = {
  /** The file. */
  path: string;
  /** The visits it counts. */
  visits: number;
};

/** The visit is recorded. */
export type RequestAdded = {
  /** Its id. */
  id: string;
  /** The day it counts in, `YYYY-MM-DD`. */
  day: string;
  /** What the window must refresh. */
  changes: Changes;
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
  /** How the person came. */
  channel: Channel;
  /** The language of the help. */
  language: Spoken;
  /** Minutes of help, when known. */
  minutes: number | null;
  /** People in a group session. */
  heads: number | null;
  /** Visits it stands for. */
  visits: number;
  /** Local note. */
  note: string | null;
  /** Who helped. */
  operator: string;
  /** Whether it was taken back. */
  undone: boolean;
};

/** The request is taken back. */
export type RequestUndone = {
  /** Its id. */
  id: string;
  /** The day it counted in, `YYYY-MM-DD`. */
  day: string;
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
  /** The size of its print; normal, when absent. */
  size: Size | null;
};

/** A sheet in a list. */
export type SheetEntry = {
  /** The service's code. */
  code: string;
  /** Its title in the language asked for. */
  title: string;
  /** The languages the sheet is written in. */
  languages: Language[];
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
  /** The service's code. */
  code: string;
  /** The language of the sheet. */
  language: Language;
  /** The language beside it, when there shall be two. */
  also: Language | null;
  /** The id of the first step that is left; all steps, when absent. */
  from_step: string | null;
  /** The size of its print; normal, when absent. */
  size: Size | null;
  /** The printer's name; the last one, when absent. */
  printer: string | null;
  /** How many; one, when absent. */
  copies: number | null;
  /** On both sides of the paper; as the last time, when absent. */
  both_sides: boolean | null;
};

/** The sheet is saved, and printed or shown when the computer could. */
export type SheetPrinted = {
  /** The file. */
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

/** What a sync did. */
export type SyncReport = {
  /** Days offered. */
  sent: number;
  /** Days the hub confirmed. */
  receipted: number;
  /** Days the hub refused; they stay here. */
  refused: number;
  /** Which, and why. */
  refusals: Array<Refusal>;
  /** The last day before the first unknown one, `YYYY-MM-DD`. */
  complete_through: string | null;
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

/** Which request to take back. */
export type UndoRequest = {
  /** Its id. */
  id: string;
};

/** A day that waits. */
export type Waiting = {
  /** `YYYY-MM-DD`. */
  period: string;
  /** Its visits. */
  visits: number;
  /** Service → how many. */
  services: Record<string, number>;
};

/** Every command: what it takes and what it gives. */
export interface Commands {
  /** What the window must know before it shows anything. */
  boot: { args: Nothing; result: Boot };
  /** First start: language, office typed by hand, operator. */
  set_up: { args: SetUp; result: Boot };
  /** The language of the window. */
  set_language: { args: SetLanguage; result: Boot };
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
  /** Reads an update from a file, and tells what changed. */
  catalogue_apply: { args: CatalogueApply; result: CatalogueApplied };
  /** Goes back to the edition before. */
  catalogue_rollback: { args: Nothing; result: CatalogueRolledBack };
  /** News were shown, and need not be shown again. */
  news_seen: { args: NewsSeen; result: CatalogueChanged };
  /** What this desk says itself of a service, as it was written. */
  layer_get: { args: LayerOf; result: LayerView };
  /** Keeps what this desk adds to an official service. */
  layer_set: { args: LayerSet; result: CatalogueChanged };
  /** Takes it away again. */
  layer_remove: { args: LayerOf; result: CatalogueChanged };
  /** The sheet's pages as they would be; nothing is kept. */
  layer_preview: { args: LayerPreviewArgs; result: LayerPreview };
  /** Keeps a service that only this desk offers. */
  local_service_set: { args: LocalServiceSet; result: CatalogueChanged };
  /** Takes it away again; what was counted under it stays counted. */
  local_service_remove: { args: LayerOf; result: CatalogueChanged };
  /** Records a visit. */
  request_add: { args: AddRequest; result: RequestAdded };
  /** The newest requests that were not taken back, of one day or of all. */
  request_list: { args: ListRequests; result: Array<RequestRow> };
  /** Requests that hold all words typed, newest first. */
  request_search: { args: SearchRequests; result: Array<RequestRow> };
  /** Takes a request back. */
  request_undo: { args: UndoRequest; result: RequestUndone };
  /** Takes the request recorded last back. */
  request_undo_last: { args: Nothing; result: RequestUndone };
  /** Every sheet and the languages it is written in. */
  sheet_list: { args: SheetList; result: Array<SheetEntry> };
  /** Writes a sheet to a file: PDF, SVG or HTML by its ending. */
  sheet_save: { args: SheetSave; result: SheetSaved };
  /** The sheet's pages, as they will come out of the printer. */
  sheet_preview: { args: SheetChoice; result: SheetPreview };
  /** Prints a sheet, which stays in the data folder; without a printer it is shown in the system's viewer. */
  sheet_print: { args: SheetPrint; result: SheetPrinted };
  /** Writes a sheet as PDF into the data folder and shows it in the system's viewer. */
  sheet_open: { args: SheetChoice; result: SheetKept };
  /** Saves a sheet as PDF among the person's documents and opens that folder. */
  sheet_keep: { args: SheetChoice; result: SheetKept };
  /** The printers of this computer, and what was chosen last. */
  printer_list: { args: Nothing; result: Printers };
  /** Writes the report of a month to a file: PDF, SVG or HTML by its ending. */
  report_save: { args: ReportSave; result: ReportSaved };
  /** Writes a certificate of attendance to a file; the name on it is kept nowhere else. */
  certificate_save: { args: CertificateSave; result: CertificateSaved };
  /** The tally of one day, derived from its requests. */
  tally_day: { args: TallyDayArgs; result: TallyDay };
  /** The days of one month added up. */
  tally_month: { args: TallyMonthArgs; result: TallyMonth };
  /** Enrols this desk at a hub with the code its administrator gave. */
  enrol: { args: Enrol; result: Enrolled };
  /** Sends what the hub has not confirmed yet. */
  sync_now: { args: Nothing; result: SyncReport };
  /** What waits, what was confirmed last, and where. */
  sync_status: { args: Nothing; result: SyncStatus };
  /** Writes what the hub has not confirmed yet to a file, for a stick or a mail. */
  bundle_export: { args: BundleExport; result: BundleWritten };
  /** Reads the hub's receipt from a file. */
  bundle_receipt: { args: BundleReceipt; result: SyncReport };
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
  "catalogue_search",
  "catalogue_tiles",
  "service_view",
  "catalogue_state",
  "catalogue_recheck",
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
  "request_undo",
  "request_undo_last",
  "sheet_list",
  "sheet_save",
  "sheet_preview",
  "sheet_print",
  "sheet_open",
  "sheet_keep",
  "printer_list",
  "report_save",
  "certificate_save",
  "tally_day",
  "tally_month",
  "enrol",
  "sync_now",
  "sync_status",
  "bundle_export",
  "bundle_receipt",
  "demo_fill",
];
