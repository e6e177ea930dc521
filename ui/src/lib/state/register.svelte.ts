/** Registru: which requests are asked for, the pages of them that have come, the line that is marked. The core searches and counts. */
import { asCommandError, call, type CommandError, type RegisterQuery, type RequestRow } from "../backend";
import { slowly } from "../slowly";
import { Opened } from "./opened.svelte";

/** So many rows come at once. */
const PAGE = 100;
/** The core gives no more at once. */
const MOST = 2000;
/** Long enough to join the letters of one stroke, too short to be felt. */
const WAIT_MS = 60;

export const EVERYTHING: RegisterQuery = {
  query: "", from: null, to: null, service: null, outcome: null, channel: null, language: null, operator: null, help: null, kind: null,
  changed: false, undone: false,
};

class Register {
  filter = $state.raw<RegisterQuery>(EVERYTHING);
  /** What the service of the filter is called. */
  service = $state("");
  pages = $state.raw<readonly (readonly RequestRow[])[]>([]);
  more = $state(false);
  total = $state<number | null>(null);
  loaded = $state(false);
  error = $state.raw<CommandError | null>(null);
  slow = $state(false);
  operators = $state.raw<readonly string[]>([]);
  /** The id of the line that keys speak of. */
  marked = $state<string | null>(null);
  readonly rows = $derived(this.pages.flat());
  readonly opened = new Opened(() => this.again());

  #ticket = 0;
  #adding = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> = Promise.resolve();

  /** Whether anything but the words narrows it. */
  get filtered(): boolean {
    const { query: _, ...filters } = this.filter;
    return Object.values(filters).some(Boolean);
  }

  get place(): number {
    return this.rows.findIndex(({ id }) => id === this.marked);
  }

  async enter(): Promise<void> {
    await Promise.all([this.again(), this.#choices()]);
  }

  type(query: string): void {
    this.filter = { ...this.filter, query };
    // What is searched for begins at the top, wherever the mark was before.
    this.marked = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), WAIT_MS);
  }

  /** The marked row of what is asked for now, however fast that was typed. */
  async choice(): Promise<RequestRow | null> {
    if (this.#timer !== undefined) void this.load();
    let waited: Promise<void>;
    do {
      waited = this.#asking;
      await waited;
    } while (waited !== this.#asking);
    return this.error ? null : (this.rows[Math.max(0, this.place)] ?? null);
  }

  async set(part: Partial<RegisterQuery>): Promise<void> {
    this.filter = { ...this.filter, ...part };
    await this.load();
  }

  /** Everything again, but for the words that are in the field. */
  async clear(): Promise<void> {
    this.service = "";
    await this.set({ ...EVERYTHING, query: this.filter.query });
  }

  /** From the first page on. */
  load(limit = PAGE): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#asking = this.#load(limit));
  }

  async #load(limit: number): Promise<void> {
    const ticket = (this.#ticket += 1);
    try {
      const asked = call("register_list", { filter: this.filter, after: null, limit });
      const { rows, more, total } = await slowly(asked, (now) => (this.slow = now));
      if (ticket !== this.#ticket) return;
      const pages = [];
      for (let at = 0; at < rows.length; at += PAGE) pages.push(rows.slice(at, at + PAGE));
      this.pages = pages;
      this.more = more;
      this.total = total;
      this.error = null;
      this.loaded = true;
      if (!rows.some(({ id }) => id === this.marked)) this.marked = rows[0]?.id ?? null;
    } catch (thrown) {
      if (ticket === this.#ticket) this.error = asCommandError(thrown);
    }
  }

  /** As many as were shown, anew: something changed. */
  async again(): Promise<readonly RequestRow[]> {
    await this.load(Math.min(MOST, Math.max(PAGE, this.rows.length)));
    return this.rows;
  }

  async next(): Promise<void> {
    const after = this.rows.at(-1)?.id;
    if (!this.more || this.#adding || after === undefined) return;
    this.#adding = true;
    const ticket = this.#ticket;
    try {
      const { rows, more } = await call("register_list", { filter: this.filter, after, limit: PAGE });
      if (ticket !== this.#ticket) return;
      this.pages = [...this.pages, rows];
      this.more = more;
    } catch (thrown) {
      if (ticket === this.#ticket) this.error = asCommandError(thrown);
    } finally {
      this.#adding = false;
    }
  }

  async #choices(): Promise<void> {
    try {
      this.operators = (await call("register_choices", {})).operators;
    } catch {
      // Without them one filter is missing; the list itself says what is wrong.
      this.operators = [];
    }
  }
}

export const register = new Register();
