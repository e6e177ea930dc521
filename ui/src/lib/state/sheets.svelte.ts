/** Fișe: the list of sheets, the one that is open, and what is done with it. Nothing here records a visit. */
import { asCommandError, call, type CommandError, type SheetEntry } from "../backend";
import { errorSentence, language, t } from "../i18n/index.svelte";
import { keep, type Keeping } from "../keep";
import { AS_USUAL, print, type Printed, type Way } from "../record";
import { Search } from "../search.svelte";
import { slowly } from "../slowly";
import { announcer } from "./announce.svelte";
import { PrintChoice } from "./print.svelte";

/** One line to choose from. */
export interface Line {
  readonly code: string;
  readonly name: string;
  /** Absent for what was found a moment before the list knows it. */
  readonly entry: SheetEntry | undefined;
}

export interface Group {
  readonly heading: string;
  readonly lines: readonly Line[];
}

export type Section = "sheets" | "recheck" | "catalogue";

/** All that fit are shown: there is room for them. */
const MANY = 60;

class Sheets {
  section = $state<Section>("sheets");
  entries = $state.raw<readonly SheetEntry[] | null>(null);
  error = $state.raw<CommandError | null>(null);
  readonly search = new Search(MANY);
  readonly choice = new PrintChoice([]);
  /** The code of the sheet on the right. */
  open = $state<string | null>(null);
  /** What was done with it, in a sentence. */
  told = $state<string | null>(null);
  failed = $state.raw<CommandError | null>(null);
  busy = $state(false);
  slow = $state(false);
  /** Of the whole list, the marked line. */
  #place = $state(0);
  #ticket = 0;

  get opened(): SheetEntry | undefined {
    return this.entries?.find(({ code }) => code === this.open);
  }

  get searching(): boolean {
    return this.search.query.trim() !== "";
  }

  /** What is shown to choose from: what was found, or all under their headings. */
  readonly groups: readonly Group[] = $derived.by(() => {
    const entries = this.entries ?? [];
    if (this.searching) {
      const found = this.search.hits.map(({ code, title }) => ({ code, name: title, entry: entries.find((one) => one.code === code) }));
      return found.length > 0 ? [{ heading: "", lines: found }] : [];
    }
    const groups: { heading: string; lines: Line[] }[] = [];
    for (const entry of entries) {
      if (groups.at(-1)?.heading !== entry.heading) groups.push({ heading: entry.heading, lines: [] });
      groups.at(-1)?.lines.push({ code: entry.code, name: entry.name, entry });
    }
    return groups;
  });

  get count(): number {
    return this.searching ? this.search.hits.length : (this.entries?.length ?? 0);
  }

  get place(): number {
    return this.searching ? this.search.active : this.#place;
  }

  mark(place: number): void {
    if (this.count === 0) return;
    const marked = (place + this.count) % this.count;
    if (this.searching) this.search.active = marked;
    else this.#place = marked;
  }

  /** Enter: what is typed counts, not what stood there before. */
  async enter(): Promise<void> {
    const code = this.searching ? (await this.search.choice())?.code : this.entries?.[this.#place]?.code;
    if (code) this.turnTo(code);
  }

  turnTo(code: string): void {
    const entry = this.entries?.find((one) => one.code === code);
    if (!entry) return;
    this.search.clear();
    this.#place = this.entries?.indexOf(entry) ?? 0;
    this.section = "sheets";
    this.#look(entry);
    announcer.say(t("sheets-opened", { service: entry.name }));
  }

  #look(entry: SheetEntry): void {
    if (this.open === null) this.choice.tongue = language();
    this.open = entry.code;
    this.told = null;
    this.failed = null;
    this.choice.turnTo(this.#subject(entry));
  }

  /** Asks anew for the list and for the pages of what is open: language or catalogue are other ones. */
  async load(): Promise<void> {
    const ticket = (this.#ticket += 1);
    try {
      const entries = await call("sheet_list", { language: language() });
      if (ticket !== this.#ticket) return;
      const marked = this.entries?.[this.#place]?.code;
      this.entries = entries;
      this.#place = Math.max(0, entries.findIndex(({ code }) => code === marked));
      this.error = null;
    } catch (thrown) {
      if (ticket === this.#ticket) this.error = asCommandError(thrown);
      return;
    }
    if (this.searching) this.search.type(this.search.query);
    const { opened } = this;
    const first = this.entries[0];
    if (opened) this.choice.subjects = [this.#subject(opened)];
    // Nothing was opened yet, or what was open is no longer offered: there is always a page to look at.
    else if (first) this.#look(first);
  }

  /** As it stands there, on the printer of the last time; or as was chosen in the dialog. */
  async print(way: Way = { ...AS_USUAL, size: this.choice.size }): Promise<void> {
    await this.#do(async () => this.#printed(await print(this.choice.sheets(), way)));
  }

  async keep(how: Keeping): Promise<void> {
    const { wanted } = this.choice;
    if (wanted) await this.#do(() => keep(how, wanted));
  }

  #printed(printed: Printed): string | null {
    if (printed.how === "failed") throw printed.error;
    if (printed.how === "printed") return t("sheets-printed-on", { printer: printed.printer });
    if (printed.how === "saved") return errorSentence("viewer-failed", { path: printed.path });
    return t("print-opened");
  }

  #subject({ code, title, languages }: SheetEntry) {
    const tongue = languages.find((one) => one === language()) ?? languages[0] ?? "ro";
    return { code, title, languages, language: tongue, step: null };
  }

  async #do(work: () => Promise<string | null>): Promise<void> {
    if (this.open === null || this.busy) return;
    this.busy = true;
    this.told = null;
    this.failed = null;
    try {
      this.told = await slowly(work(), (now) => (this.slow = now));
      if (this.told) announcer.say(this.told);
    } catch (thrown) {
      this.failed = asCommandError(thrown);
    } finally {
      this.busy = false;
    }
  }
}

export const sheets = new Sheets();
