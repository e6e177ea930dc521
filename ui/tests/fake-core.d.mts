import type { AgreedMonth, Asks, ConflictView, DayView, ErrorBody, Language, LearnedLine, Looks, NewsView, PrinterRow, RecheckView, Refusal, RequestRow, SyncHistoryEntry, SyncProgress, Template, Waiting, WaitingMonth } from "../src/lib/backend/commands";

export interface Given {
  setUp?: boolean;
  enrolled?: boolean;
  demo?: boolean;
  /** Whether somebody practises, and which steps are done. */
  practice?: boolean;
  practised?: string[];
  today?: string;
  language?: Language;
  /** What the computer prints with. */
  printers?: PrinterRow[];
  /** The one chosen last. */
  printer?: string;
  /** What is to be checked. */
  recheck?: RecheckView[];
  conflicts?: ConflictView[];
  news?: NewsView[];
  /** Whether an update runs. */
  edition?: boolean;
  /** How the window looks. */
  looks?: Partial<Looks>;
  /** Who works here. */
  operators?: string[];
  /** What the statistics tell: a whole month, one day, nothing. */
  statistics?: "month" | "empty";
  /** Days of which nothing is known. */
  unknown?: DayView[];
  /** Declared days that wait to be sent. */
  declared?: Waiting[];
  /** What the hub has said, what waits and stays, what came of it. */
  months?: AgreedMonth[];
  tables?: WaitingMonth[];
  held?: Record<string, number>;
  refused?: Refusal[];
  lines?: LearnedLine[];
  history?: SyncHistoryEntry[];
  nextTry?: string;
  failures?: number;
  automatic?: boolean;
  proxy?: string;
  progress?: Partial<SyncProgress>;
  bytes?: string[];
  /** When the data went to another computer. */
  moved?: string;
  /** Commands that are answered only once they are released. */
  hold?: string[];
  /** How many come back today, and how many should have come. */
  due?: number;
  overdue?: number;
  templates?: Template[];
  /** What was being typed. */
  draft?: string;
  /** Whether changes come after the day was sent. */
  sent?: boolean;
  clockOdd?: boolean;
  asks?: Partial<Asks>;
  fail?: Record<string, ErrorBody>;
}

export interface FakeCore {
  asked: [name: string, args: Record<string, unknown>][];
  requests: (RequestRow & { undone: boolean })[];
  fail: Record<string, ErrorBody>;
  /** What was held is answered now. */
  release(name: string): void;
  /** For which desk each was. */
  practised: boolean[];
  call(name: string, args: unknown, practice?: boolean): Promise<unknown>;
}

export function fakeCore(given?: Given): FakeCore;
export function fill(core: FakeCore): Promise<void>;
