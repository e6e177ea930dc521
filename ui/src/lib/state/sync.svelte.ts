/** Where this desk stands with its hub: what waits, what was confirmed, how the sending goes, how it is set. */
import { base64 } from "../base64";
import {
  asCommandError, call, CommandError, type Enrol, type LearnedLine, type SyncHistoryEntry, type SyncProgress, type SyncReport, type SyncSettings, type SyncStatus,
} from "../backend";
import { period, t } from "../i18n/index.svelte";
import { number } from "../numbers";

/** How often the core is asked how far it is. */
const LOOK_MS = 400;

/** So many of the history at once. */
const PAGE = 20;

/** More than any receipt has. */
const MOST_BYTES = 64 * 1024 * 1024;

type Part = "file" | "lines" | "settings" | "leave";

class SyncState {
  status = $state.raw<SyncStatus | null>(null);
  report = $state.raw<SyncReport | null>(null);
  sending = $state(false);
  stopping = $state(false);
  progress = $state.raw<SyncProgress | null>(null);
  enrolling = $state(false);
  error = $state<CommandError | null>(null);
  settings = $state.raw<SyncSettings | null>(null);
  history = $state.raw<readonly SyncHistoryEntry[]>([]);
  more = $state(false);
  /** What was done with a file, in a sentence. */
  filed = $state<string | null>(null);
  /** That the desk has left its hub, in a sentence, until it is enrolled again. */
  left = $state<string | null>(null);
  /** What a part of the screen could not do. */
  failed = $state.raw<{ readonly part: Part; readonly error: CommandError } | null>(null);
  busy = $state(false);

  async load(): Promise<void> {
    try {
      this.status = await call("sync_status", {});
    } catch (thrown) {
      this.error = asCommandError(thrown);
    }
  }

  /** Everything that the screen shows beside the state. */
  async enter(): Promise<void> {
    Object.assign(this, { report: null, error: null, filed: null, failed: null, left: null });
    await Promise.all([this.load(), this.loadHistory(), this.#read()]);
  }

  /** From the newest on, as many as are shown already. */
  async loadHistory(): Promise<void> {
    await this.#try(async () => {
      const limit = Math.max(PAGE, this.history.length);
      this.history = await call("sync_history", { limit });
      this.more = this.history.length === limit;
    });
  }

  async earlier(): Promise<void> {
    await this.#try(async () => {
      const last = this.history.at(-1);
      if (!last) return;
      const older = await call("sync_history", { before: last.seq, limit: PAGE });
      this.history = [...this.history, ...older];
      this.more = older.length === PAGE;
    });
  }

  /** Whether the hub answered; the report or the error says the rest. */
  async send(): Promise<boolean> {
    if (this.sending) return false;
    Object.assign(this, { sending: true, stopping: false, progress: null, error: null, report: null, filed: null });
    const looking = setInterval(() => void this.#look(), LOOK_MS);
    try {
      this.report = await call("sync_now", {});
      return true;
    } catch (thrown) {
      this.error = asCommandError(thrown);
      return false;
    } finally {
      clearInterval(looking);
      // Sending is over when the screen shows where things stand now.
      await this.#refresh();
      this.sending = false;
    }
  }

  /** What is under way ends before its next message. */
  async stop(): Promise<void> {
    if (!this.sending || this.stopping) return;
    this.stopping = true;
    await this.#try(() => call("sync_cancel", {}));
  }

  async enrol(answers: Enrol): Promise<boolean> {
    if (this.enrolling) return false;
    this.enrolling = true;
    this.error = null;
    try {
      await call("enrol", answers);
      this.left = null;
      await this.#refresh();
      return true;
    } catch (thrown) {
      this.error = asCommandError(thrown);
      return false;
    } finally {
      this.enrolling = false;
    }
  }

  /** The sentence of what was done, or nothing. */
  writeFile(): Promise<string | null> {
    return this.#file(async () => {
      const { path, keys } = await call("bundle_export", {});
      return t("sync-file-written", { count: keys, path });
    });
  }

  readFile(file: File): Promise<string | null> {
    return this.#file(async () => {
      const content = await base64(file, MOST_BYTES, new CommandError("receipt-unreadable", { path: file.name }));
      this.report = null;
      const report = await call("bundle_receipt", { path: file.name, content });
      return t("sync-file-confirmed", { count: report.receipted });
    });
  }

  async #file(work: () => Promise<string>): Promise<string | null> {
    this.filed = null;
    this.filed = await this.#do("file", work);
    return this.filed;
  }

  takeBack({ day }: LearnedLine): Promise<string | null> {
    return this.#do("lines", async () => {
      await call("lines_remove", { day });
      return t("lines-removed", { day: period(day) });
    });
  }

  /** The sentence of it, or nothing. */
  leave(): Promise<string | null> {
    return this.#do("leave", async () => {
      await call("leave_hub", {});
      // What was said here was said of that hub.
      Object.assign(this, { report: null, error: null, filed: null, progress: null });
      this.left = t("sync-left");
      return this.left;
    });
  }

  set(change: Partial<SyncSettings>): Promise<string | null> {
    return this.#do("settings", async () => {
      if (this.settings) this.settings = await call("sync_settings_set", { ...this.settings, ...change });
      return t("sync-settings-kept");
    });
  }

  async #do(part: Part, work: () => Promise<string>): Promise<string | null> {
    if (this.busy) return null;
    this.busy = true;
    this.failed = null;
    try {
      const told = await work();
      await this.#refresh();
      return told;
    } catch (thrown) {
      this.failed = { part, error: asCommandError(thrown) };
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** A look that fails changes nothing: the sending itself says how it went. */
  async #look(): Promise<void> {
    try {
      const progress = await call("sync_progress", {});
      if (this.sending && progress.running) this.progress = progress;
    } catch {
      // The next look comes soon.
    }
  }

  async #read(): Promise<void> {
    await this.#try(async () => (this.settings = await call("sync_settings", {})));
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.error = asCommandError(thrown);
    }
  }

  /** As `load`, but what the person is being told stays. */
  async #refresh(): Promise<void> {
    const told = this.error;
    await Promise.all([this.load(), this.loadHistory()]);
    this.error = told ?? this.error;
  }
}

/** What a sending came to, in one or more sentences. */
export function outcome(report: SyncReport): string {
  const days = report.receipted - report.months;
  const said = [
    report.refused > 0 && t("sync-some-refused"),
    report.refused === 0 && report.sent === 0 && t("sync-sent-nothing"),
    days > 0 && t("sync-sent", { count: days }),
    report.months > 0 && t("sync-sent-months", { count: report.months }),
    report.learned > 0 && t("sync-learned", { count: report.learned }),
  ];
  return said.filter(Boolean).join(" ");
}

/** How far it is, in words. */
export function going(progress: SyncProgress | null): string {
  if (!progress || progress.keys === 0) {
    return progress && progress.fetched > 0 ? t("sync-progress-fetch", { count: progress.fetched }) : t("sync-progress-ask");
  }
  return t("sync-progress-send", { sent: number(progress.sent), keys: number(progress.keys) });
}

export const sync = new SyncState();
