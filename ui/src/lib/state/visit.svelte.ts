/**
 * What the keys of Ghișeu do, one after another: pick, record, print, undo. Fast fingers press the next key before the
 * core has answered the last one, so every action waits for the one before it and none is lost or done twice.
 */
import { asCommandError, call, type CommandError, type RequestRow, type ServiceHit } from "../backend";
import { errorSentence, language, t } from "../i18n/index.svelte";
import { AS_USUAL, print, record, type Printed, type Way } from "../record";
import { Search } from "../search.svelte";
import { announcer } from "./announce.svelte";
import { Draft, type DraftItem, type Sheet } from "./draft.svelte";
import { PrintChoice } from "./print.svelte";
import { refresh } from "./refresh";
import { today } from "./today.svelte";

/** Only what takes longer than this says that it is being done. */
const SLOW_MS = 300;

export interface Notice {
  /** Something was done, or something is only said. */
  readonly kind: "done" | "said";
  readonly text: string;
}

interface Owed {
  readonly error: CommandError;
  readonly sheets: readonly Sheet[];
  /** How they were to be printed, for choosing something else. */
  readonly choice: PrintChoice;
}

export class Visit {
  readonly draft = new Draft();
  readonly search = new Search();
  tiles = $state.raw<readonly ServiceHit[]>([]);
  notice = $state.raw<Notice | null>(null);
  error = $state.raw<CommandError | null>(null);
  /** Sheets of a visit that is recorded already, whose printing failed. */
  owed = $state.raw<Owed | null>(null);
  /** The dialog of print options, while it is open. */
  options = $state.raw<PrintChoice | null>(null);
  /** Said while something takes long. */
  busy = $state<string | null>(null);

  #last: Promise<unknown> = Promise.resolve();
  #views = new Map<string, Promise<void>>();

  /** Asks anew for everything that carries a title in the window's language. */
  async speak(): Promise<void> {
    this.notice = null;
    if (this.draft.empty) this.draft.clear(language());
    for (const item of this.draft.items) this.#view(item.service);
    this.search.type(this.search.query);
    await this.#loadTiles();
  }

  pick(hit: ServiceHit): Promise<void> {
    return this.#then(async () => this.#pick(hit));
  }

  /** Enter in the field: what is typed is picked; with nothing typed, the visit is recorded. Printing goes on to the end. */
  enter({ print: printing }: { print: boolean }): Promise<void> {
    return this.#then(async () => {
      if (this.search.query.trim() !== "") {
        const hit = await this.search.choice();
        if (!hit) return;
        this.#pick(hit);
        if (!printing) return;
      }
      await this.#record(printing);
    });
  }

  record({ print: printing }: { print: boolean }): Promise<void> {
    return this.#then(() => this.#record(printing));
  }

  /** Takes one request back, or the last one. */
  undo(row: RequestRow | null): Promise<void> {
    return this.#then(async () => {
      const { id, changes } = await (row ? call("request_undo", { id: row.id }) : call("request_undo_last", {}));
      const gone = row ?? today.rows.find((other) => other.id === id);
      const titles = gone?.items.map((item) => item.title).join(", ");
      this.#tell("done", titles ? t("desk-undone", { service: titles }) : t("desk-undone-plain"));
      void refresh(changes);
    });
  }

  remove(item: DraftItem): Promise<void> {
    return this.#then(async () => {
      this.draft.remove(item.service);
      if (this.draft.empty) this.draft.clear(language());
      this.#tell("said", t("desk-removed", { service: item.title }));
    });
  }

  /** Nothing was recorded yet, so nothing is asked. */
  cancel(): Promise<void> {
    return this.#then(async () => {
      this.search.clear();
      this.draft.clear(language());
      this.notice = null;
    });
  }

  printAgain(): Promise<void> {
    return this.#then(async () => {
      if (this.owed) await this.#printOwed(this.owed, AS_USUAL);
    });
  }

  /** Ctrl+Shift+P: the sheets of this visit, or those still owed, with everything that can be chosen about them. */
  ask(): Promise<void> {
    return this.#then(async () => {
      if (this.search.query.trim() !== "") {
        const hit = await this.search.choice();
        if (!hit) return;
        this.#pick(hit);
      }
      if (this.draft.empty && this.owed) {
        this.options = this.owed.choice;
        return;
      }
      if (this.draft.empty) return this.#tell("said", t("desk-nothing-chosen"));
      await this.#viewed();
      const subjects = this.draft.subjects();
      if (subjects.length === 0) return this.#tell("said", t("desk-no-sheet"));
      this.options = new PrintChoice(subjects);
    });
  }

  /** Out of the dialog, with nothing changed. */
  leave(): Promise<void> {
    return this.#then(async () => {
      this.options = null;
    });
  }

  /** Prints as chosen; what the dialog was opened for is recorded first, unless it was already. */
  printAsked(): Promise<void> {
    return this.#then(async () => {
      const { options } = this;
      if (!options) return;
      this.options = null;
      if (this.draft.empty) await this.#printOwed({ sheets: options.sheets(), choice: options }, options.way());
      else await this.#record(true, options);
    });
  }

  async #printOwed({ sheets, choice }: Omit<Owed, "error">, way: Way): Promise<void> {
    this.owed = null;
    this.#told(null, await this.#slowly(t("state-printing"), print(sheets, way)), choice);
  }

  forget(): Promise<void> {
    return this.#then(async () => {
      this.owed = null;
    });
  }

  #then(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(async () => {
      this.error = null;
      try {
        await work();
      } catch (thrown) {
        this.error = asCommandError(thrown);
      }
    });
    this.#last = done;
    return done;
  }

  #pick(hit: ServiceHit): void {
    this.draft.add(hit);
    this.search.clear();
    this.#view(hit.code);
    this.#tell("said", t("desk-picked", { service: hit.title }));
  }

  #view(code: string): void {
    const asked = call("service_view", { code, language: language() }).then((view) => this.draft.know(view));
    this.#views.set(code, asked);
    // Without its sheet a service can still be recorded; printing says what is wrong.
    asked.catch(() => undefined);
  }

  /** Printing needs to know what each service's sheet is written in. */
  async #viewed(): Promise<void> {
    await Promise.all(this.draft.items.map((item) => this.#views.get(item.service)));
  }

  async #record(printing: boolean, options?: PrintChoice): Promise<void> {
    if (this.draft.empty) return this.#tell("said", t("desk-nothing-chosen"));
    if (printing) await this.#viewed();
    const sheets = options?.sheets() ?? (printing ? this.draft.sheets() : []);
    if (printing && sheets.length === 0) return this.#tell("said", t("desk-no-sheet"));
    const choice = options ?? new PrintChoice(this.draft.subjects());
    const titles = this.draft.titles();
    this.owed = null;
    const { added, printed } = await this.#slowly(
      printing ? t("state-printing") : t("state-saving"),
      record(this.draft.request(), sheets, options?.way()),
    );
    this.draft.clear(language());
    this.#views.clear();
    this.#told(titles, printed, choice);
    // The next person is at the desk already: lists catch up beside the window.
    void refresh(added.changes);
    void this.#loadTiles();
  }

  /** What stands after recording and printing, said and shown. */
  #told(titles: string | null, printed: Printed, choice: PrintChoice): void {
    if (printed.how === "failed") {
      this.owed = { error: printed.error, sheets: printed.left, choice: choice.keepOnly(printed.left) };
      this.notice = null;
      return announcer.say(t("desk-recorded-not-printed"));
    }
    if (printed.how === "opened") this.#tell("done", t("desk-printed"));
    else if (printed.how === "printed") this.#tell("done", t("desk-printed-on", { printer: printed.printer }));
    else {
      const recorded = titles === null ? "" : t("desk-recorded", { service: titles });
      const where = printed.how === "saved" ? errorSentence("viewer-failed", { path: printed.path }) : "";
      this.#tell("done", [recorded, where].filter(Boolean).join(" "));
    }
  }

  #tell(kind: Notice["kind"], text: string): void {
    this.notice = { kind, text };
    announcer.say(text);
  }

  async #loadTiles(): Promise<void> {
    try {
      this.tiles = await call("catalogue_tiles", { language: language() });
    } catch (thrown) {
      this.error = asCommandError(thrown);
    }
  }

  async #slowly<T>(word: string, work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => (this.busy = word), SLOW_MS);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      this.busy = null;
    }
  }
}
