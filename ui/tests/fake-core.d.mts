import type { ErrorBody, Language, PrinterRow, RequestRow } from "../src/lib/backend/commands";

export interface Given {
  setUp?: boolean;
  enrolled?: boolean;
  demo?: boolean;
  today?: string;
  language?: Language;
  /** What the computer prints with. */
  printers?: PrinterRow[];
  /** The one chosen last. */
  printer?: string;
  fail?: Record<string, ErrorBody>;
}

export interface FakeCore {
  asked: [name: string, args: Record<string, unknown>][];
  requests: (RequestRow & { undone: boolean })[];
  fail: Record<string, ErrorBody>;
  call(name: string, args: unknown): Promise<unknown>;
}

export function fakeCore(given?: Given): FakeCore;
export function fill(core: FakeCore): Promise<void>;
