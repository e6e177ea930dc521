/** A paper tally of one day on its way to the register: so many visits for each service, all of them in one commit. */
import { asCommandError, call, type CommandError, type DateParsed, type ServiceHit } from "../backend";
import { language } from "../i18n/index.svelte";
import { slowly } from "../slowly";
import { refresh } from "./refresh";

export interface PastRow {
  readonly service: string;
  title: string;
  /** As it stands in the field: only figures. */
  count: string;
}

export interface SavedPast {
  readonly text: string;
  readonly rows: readonly PastRow[];
}

class PastState {
  /** Whether its page lies open. */
  open = $state(false);
  /** The day as it was typed, and as the core reads it. */
  text = $state("");
  day = $state.raw<DateParsed | null>(null);
  dayError = $state.raw<CommandError | null>(null);
  rows = $state<PastRow[]>([]);
  error = $state.raw<CommandError | null>(null);
  slow = $state(false);
  #ticket = 0;

  get visits(): number {
    return this.rows.reduce((sum, { count }) => sum + Number(count), 0);
  }

  get services(): number {
    return this.rows.filter(({ count }) => Number(count) > 0).length;
  }

  get empty(): boolean {
    return this.visits === 0;
  }

  /** What was typed before is there still; otherwise the page begins with the services asked for most. */
  enter(tiles: readonly ServiceHit[], day: string): void {
    for (const tile of tiles) this.add(tile);
    if (this.empty || this.text === "") this.text = day;
    this.error = null;
    this.open = true;
    void this.read();
  }

  /** The place of its row. */
  add({ code, title }: Pick<ServiceHit, "code" | "title">): number {
    const there = this.rows.findIndex(({ service }) => service === code);
    if (there >= 0) {
      this.rows[there]!.title = title;
      return there;
    }
    this.rows.push({ service: code, title, count: "" });
    return this.rows.length - 1;
  }

  /** Only the answer to what stands in the field now counts. */
  async read(): Promise<void> {
    const ticket = (this.#ticket += 1);
    try {
      const day = await call("date_parse", { text: this.text, ahead: false });
      if (ticket !== this.#ticket) return;
      this.day = day;
      this.dayError = null;
    } catch (thrown) {
      if (ticket !== this.#ticket) return;
      this.day = null;
      this.dayError = asCommandError(thrown);
    }
  }

  /** How many visits were recorded; nothing of it is, when the core refuses one row. */
  async record(): Promise<number | null> {
    this.error = null;
    await this.read();
    if (!this.day) return null;
    const rows = this.rows.filter(({ count }) => Number(count) > 0).map(({ service, count }) => ({ service, visits: Number(count), outcome: null }));
    try {
      const asked = call("tally_enter", { day: this.day.day, rows, channel: null, language: language() });
      const { visits, changes } = await slowly(asked, (now) => (this.slow = now));
      this.clear();
      void refresh(changes);
      return visits;
    } catch (thrown) {
      this.error = asCommandError(thrown);
      return null;
    }
  }

  clear(): void {
    Object.assign(this, { open: false, text: "", day: null, dayError: null, rows: [], error: null });
  }

  saved(): SavedPast {
    return { text: this.text, rows: this.rows.filter(({ count }) => count !== "").map((row) => ({ ...row })) };
  }

  restore({ text, rows }: SavedPast): void {
    this.text = text;
    this.rows = rows.map((row) => ({ ...row }));
  }
}

export const past = new PastState();
