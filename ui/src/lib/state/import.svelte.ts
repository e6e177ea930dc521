/** An old register on its way in: read, looked at, put right, and recorded whole or not at all. */
import { asCommandError, call, CommandError, type ImportColumn, type ImportDone, type ImportPreview, type ImportRead } from "../backend";
import { base64 } from "../base64";
import { slowly } from "../slowly";
import { refresh } from "./refresh";

/** More than any register of a desk; the core says so in its own words when it is too large. */
const MOST_BYTES = 32 * 1024 * 1024;

export class Import {
  name = $state("");
  preview = $state.raw<ImportPreview | null>(null);
  done = $state.raw<ImportDone | null>(null);
  error = $state.raw<CommandError | null>(null);
  slow = $state(false);
  leaveOut = $state(false);

  #read: ImportRead | null = null;
  #busy = false;

  async open(file: File): Promise<void> {
    this.name = file.name;
    this.preview = null;
    await this.#do(async () => {
      this.#read = { path: null, content: await base64(file, MOST_BYTES, new CommandError("import-unreadable")), encoding: null, columns: null, services: {} };
      await this.#look();
    });
  }

  /** What a column is, where it was not plain. */
  async column(place: number, column: ImportColumn | null): Promise<void> {
    const { preview } = this;
    if (!preview || !this.#read) return;
    this.#read.columns = preview.columns.map((known, at) => (at === place ? column : known === column ? null : known));
    await this.#do(() => this.#look());
  }

  async service(text: string, code: string): Promise<void> {
    if (!this.#read) return;
    this.#read.services = { ...this.#read.services, [text]: code };
    await this.#do(() => this.#look());
  }

  async encoding(encoding: ImportRead["encoding"]): Promise<void> {
    if (!this.#read) return;
    this.#read.encoding = encoding;
    await this.#do(() => this.#look());
  }

  async commit(): Promise<boolean> {
    return this.#do(async () => {
      if (!this.#read) return;
      this.done = await call("import_commit", { register: this.#read, leave_out_wrong: this.leaveOut });
      await refresh(this.done.changes);
    });
  }

  async #look(): Promise<void> {
    if (this.#read) this.preview = await call("import_preview", this.#read);
  }

  async #do(work: () => Promise<void>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.error = null;
    try {
      await slowly(work(), (now) => (this.slow = now));
      return true;
    } catch (thrown) {
      this.error = asCommandError(thrown);
      return false;
    } finally {
      this.#busy = false;
    }
  }
}
