/** What stands in the dialog of print options: which sheets, how they shall look, where they go, and how they look now. */
import { asCommandError, call, type CommandError, type Language, type PrinterRow, type SheetChoice, type Size } from "../backend";
import { boot } from "./boot.svelte";
import type { Way } from "../record";
import type { Sheet } from "./draft.svelte";

/** A sheet that may be printed. */
export interface Subject {
  readonly code: string;
  readonly title: string;
  readonly language: Language;
  readonly languages: readonly Language[];
  /** Where the person got stuck. */
  readonly step: { readonly id: string; readonly number: number } | null;
}

export const SIZES: readonly Size[] = ["normal", "large", "very-large"];

export class PrintChoice {
  subjects = $state.raw<readonly Subject[]>([]);
  /** Which of them is looked at. */
  shown = $state(0);
  /** The sheet's language and, after a plus, the one beside it. */
  tongue = $state("");
  onlyLeft = $state(false);
  /** What is written on the strip: the number that must not be lost, the day to come back. */
  number = $state("");
  next = $state("");
  printer = $state<string | null>(null);
  copies = $state(1);
  bothSides = $state(true);
  /** Null until the computer has told which there are. */
  printers = $state.raw<readonly PrinterRow[] | null>(null);
  pages = $state.raw<readonly string[] | null>(null);
  title = $state("");
  failed = $state.raw<CommandError | null>(null);
  #size = $state<Size | null>(null);
  #ticket = 0;

  constructor(subjects: readonly Subject[]) {
    this.subjects = subjects;
    this.tongue = subjects[0]?.language ?? "ro";
  }

  /** As this desk usually prints, until another one is chosen here. */
  get size(): Size {
    return this.#size ?? boot.value?.sheet_size ?? "normal";
  }

  set size(chosen: Size) {
    this.#size = chosen;
  }

  get subject(): Subject | undefined {
    return this.subjects[this.shown];
  }

  /** Each language alone, and Romanian with each of the others beside it. */
  get tongues(): string[] {
    const written = this.subject?.languages ?? [];
    const pairs = written.includes("ro") ? written.filter((language) => language !== "ro").map((other) => `ro+${other}`) : [];
    return [...written, ...pairs];
  }

  /** The printer chosen last is offered even when it is gone, so that the choice is seen to be another one. */
  get gone(): boolean {
    return this.printer !== null && this.printers !== null && !this.printers.some(({ name }) => name === this.printer);
  }

  /** What is printed already need not be printed again. */
  keepOnly(left: readonly Sheet[]): this {
    this.subjects = this.subjects.filter(({ code }) => left.some((sheet) => sheet.code === code));
    this.shown = 0;
    return this;
  }

  async load(): Promise<void> {
    try {
      const known = await call("printer_list", {});
      this.printer = known.chosen ?? known.printers[0]?.name ?? null;
      this.bothSides = known.both_sides;
      this.printers = known.printers;
    } catch (thrown) {
      this.printers = [];
      this.failed = asCommandError(thrown);
    }
  }

  /** The sheet that is looked at, in the form the core asks for. */
  get wanted(): SheetChoice | null {
    return this.subject ? { ...this.#sheet(this.subject), size: this.size } : null;
  }

  /** Another sheet is looked at: language and size stay, what belongs to one person goes. */
  turnTo(subject: Subject): void {
    this.subjects = [subject];
    this.shown = 0;
    this.onlyLeft = false;
    this.number = "";
    this.next = "";
  }

  /** Only the answer to the last question is shown. */
  async preview(wanted: SheetChoice): Promise<void> {
    const ticket = (this.#ticket += 1);
    try {
      const { title, pages } = await call("sheet_preview", wanted);
      if (ticket !== this.#ticket) return;
      this.title = title;
      this.pages = pages;
      this.failed = null;
    } catch (thrown) {
      if (ticket !== this.#ticket) return;
      this.pages = null;
      this.failed = asCommandError(thrown);
    }
  }

  sheets(): Sheet[] {
    return this.subjects.map((subject) => this.#sheet(subject));
  }

  way(): Way {
    return { size: this.size, printer: this.printer, copies: this.copies, both_sides: this.bothSides };
  }

  #sheet(subject: Subject): Sheet {
    const [language, also] = this.tongue.split("+") as Language[];
    const number = this.number.trim();
    const strip = { number: number || null, next: this.next || null, return_code: null };
    const written = (wanted: Language | undefined): wanted is Language => wanted !== undefined && subject.languages.includes(wanted);
    return {
      code: subject.code,
      language: written(language) ? language : subject.language,
      also: written(language) && written(also) ? also : null,
      from_step: this.onlyLeft && subject.step ? subject.step.id : null,
      ...(strip.number || strip.next ? { strip } : {}),
    };
  }
}
