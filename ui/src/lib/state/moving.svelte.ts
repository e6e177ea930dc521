/** Moving this desk to another computer: the file out, the file in, and whether it was done. */
import { base64 } from "../base64";
import { asCommandError, call, CommandError, type MoveWritten } from "../backend";
import { boot } from "./boot.svelte";

/** More than any desk has; what lies beyond it is the core's to refuse. */
const MOST_BYTES = 400 * 1024 * 1024;

class Moving {
  movedAt = $state<string | null>(null);
  /** The file that was written. Its passphrase is here and nowhere else, until it was written down. */
  written = $state.raw<MoveWritten | null>(null);
  busy = $state(false);
  error = $state.raw<CommandError | null>(null);

  async load(): Promise<void> {
    await this.#do(async () => (this.movedAt = (await call("move_state", {})).moved_at));
  }

  /** Whether the file is written. */
  write(): Promise<boolean> {
    return this.#do(async () => {
      this.written = await call("move_write", {});
      this.movedAt = (await call("move_state", {})).moved_at;
    });
  }

  /** The passphrase is on paper. */
  forget(): void {
    this.written = null;
  }

  /** How many requests came, or nothing. */
  async read(file: File, code: string): Promise<number | null> {
    let requests = 0;
    const done = await this.#do(async () => {
      const content = await base64(file, MOST_BYTES, new CommandError("move-file-unreadable", { path: file.name }));
      requests = (await call("move_read", { path: file.name, content, code })).requests;
      await boot.load();
    });
    return done ? requests : null;
  }

  async #do(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.error = asCommandError(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

export const moving = new Moving();
