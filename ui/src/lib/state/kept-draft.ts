/**
 * What is being typed lies in the database too, so that a window closed in the middle finds it again. Written a moment after
 * the last key, and at once when the window goes. Never anywhere else: nothing personal is kept in the window's own storage.
 */
import { call } from "../backend";

const WAIT_MS = 500;

export class KeptDraft {
  /** What the core has, as far as is known. */
  #kept: string | null = null;
  #wanted: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  /** What was typed when the window was closed. Not being able to read it takes nothing else away. */
  async read(): Promise<string | null> {
    try {
      this.#kept = (await call("draft_get", {})).content ?? null;
    } catch {
      this.#kept = null;
    }
    this.#wanted = this.#kept;
    return this.#kept;
  }

  want(content: string | null): void {
    this.#wanted = content;
    clearTimeout(this.#timer);
    this.#timer = content === this.#kept ? undefined : setTimeout(() => this.flush(), WAIT_MS);
  }

  /** Now, and not in a moment. A draft that cannot be kept is no reason to stop anybody: recording will say what is wrong. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const content = this.#wanted;
    if (content === this.#kept) return;
    this.#kept = content;
    this.#writing = this.#writing.then(() => call("draft_set", { content })).catch(() => undefined);
  }

  /** Before recording: nothing that is on its way may come after it and stay. */
  async still(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#writing;
  }

  /** The core has cleared it with the record's own commit. */
  recorded(): void {
    this.#kept = null;
  }
}
