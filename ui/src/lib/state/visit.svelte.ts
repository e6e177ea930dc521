/**
 * What the keys of Ghișeu do, one after another: pick, record, print, undo. Fast fingers press the next key before the
 * core has answered the last one, so every action waits for the one before it and none is lost or done twice.
 */
import { asCommandError, call, type AddRequest, type CommandError, type RequestRow, type ServiceHit, type Template } from "../backend";
import { clock, errorSentence, language, t } from "../i18n/index.svelte";
import { AS_USUAL, personal, print, record, type Printed, type Way } from "../record";
import { Search } from "../search.svelte";
import { slowly } from "../slowly";
import { announcer } from "./announce.svelte";
import { Draft, type DraftItem, type SavedDraft, type Sheet } from "./draft.svelte";
import { KeptDraft } from "./kept-draft";
import { past, type SavedPast } from "./past.svelte";
import { PrintChoice } from "./print.svelte";
import { refresh } from "./refresh";
import { templates } from "./templates.svelte";
import { today } from "./today.svelte";
import { redoneSentence, undoneSentence } from "./undone";

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

/** What lies in the database while it is being typed. */
interface Kept {
  readonly form: 1;
  readonly draft: SavedDraft;
  readonly aside: SavedDraft | null;
  readonly past: SavedPast | null;
}

export class Visit {
  readonly draft = new Draft();
  readonly search = new Search(undefined, (query) => templates.find(query));
  tiles = $state.raw<readonly ServiceHit[]>([]);
  notice = $state.raw<Notice | null>(null);
  error = $state.raw<CommandError | null>(null);
  /** Sheets of a visit that is recorded already, whose printing failed. */
  owed = $state.raw<Owed | null>(null);
  /** The dialog of print options, while it is open. */
  options = $state.raw<PrintChoice | null>(null);
  /** Said while something takes long. */
  busy = $state<string | null>(null);

  /** A visit that was begun before another one was opened for a change: it comes back afterwards. */
  #aside = $state.raw<SavedDraft | null>(null);
  readonly #kept = new KeptDraft();
  #restored = $state(false);
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

  /** Takes one request back, or undoes the last deed of the day, whatever it was. */
  undo(row: RequestRow | null): Promise<void> {
    return this.#then(async () => {
      const undone = await (row ? call("request_undo", { id: row.id }) : call("undo_last", {}));
      const about = row ?? today.rows.find((other) => other.id === undone.id);
      this.#tell("done", undoneSentence(undone, about));
      void refresh(undone.changes);
    });
  }

  redo(): Promise<void> {
    return this.#then(async () => {
      const redone = await call("redo_last", {});
      this.#tell("done", redoneSentence(redone));
      void refresh(redone.changes);
    });
  }

  putBack(row: RequestRow): Promise<void> {
    return this.#then(async () => {
      const { changes } = await call("request_restore", { id: row.id });
      this.#tell("done", t("desk-put-back", { service: row.items.map((item) => item.title).join(", ") }));
      void refresh(changes);
    });
  }

  /** Opens a recorded request in the same form; what was being written waits. */
  edit(row: RequestRow): Promise<void> {
    return this.#then(async () => {
      if (!this.draft.empty && !this.draft.editing) this.#aside = this.draft.saved();
      this.search.clear();
      this.draft.clear(row.language);
      this.draft.edit(row);
      this.#viewAll();
      this.#tell("said", t("desk-editing", { time: clock(row.at) }));
    });
  }

  asLast(): Promise<void> {
    return this.#then(async () => {
      const row = await call("request_last", {});
      if (!row) return this.#tell("said", t("desk-no-last"));
      this.draft.like(row);
      this.#viewAll();
      this.#tell("said", t("desk-picked", { service: this.draft.titles() }));
    });
  }

  /** What was being typed when the window was closed is there again. */
  restore(): Promise<void> {
    return this.#then(async () => {
      const content = await this.#kept.read();
      this.#restored = true;
      if (content === null || !this.draft.empty) return;
      try {
        const { form, draft, aside, past: tally } = JSON.parse(content) as Kept;
        if (form !== 1) return;
        this.draft.restore(draft);
        this.#aside = aside;
        if (tally) past.restore(tally);
      } catch {
        return this.draft.clear(language());
      }
      this.#viewAll();
      if (!this.draft.empty) this.#tell("said", t("desk-draft-found"));
      else if (!past.empty) this.#tell("said", t("past-found"));
    });
  }

  /** Called whenever something was typed. */
  keep(): void {
    if (!this.#restored) return;
    const idle = this.draft.empty && this.#aside === null && past.empty;
    const kept: Kept = { form: 1, draft: this.draft.saved(), aside: this.#aside, past: past.empty ? null : past.saved() };
    this.#kept.want(idle ? null : JSON.stringify(kept));
  }

  keepNow(): void {
    this.#kept.flush();
  }

  remove(item: DraftItem): Promise<void> {
    return this.#then(async () => {
      this.draft.remove(item.service);
      if (this.draft.empty) this.#fresh();
      this.#tell("said", t("desk-removed", { service: item.title }));
    });
  }

  /** Nothing was recorded yet, so nothing is asked. */
  cancel(): Promise<void> {
    return this.#then(async () => {
      this.search.clear();
      this.#fresh();
      this.notice = null;
    });
  }

  /** The next visit: the one that was set aside, or an empty one. */
  #fresh(): void {
    this.#views.clear();
    this.draft.clear(language());
    if (!this.#aside) return;
    this.draft.restore(this.#aside);
    this.#aside = null;
    this.#viewAll();
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
      this.options = this.#choice((await this.#said()).follow_up?.due);
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

  /** Everything that was pressed so far is done. */
  async settled(): Promise<void> {
    await this.#last;
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
    const template = templates.of(hit);
    if (template) return this.#use(template);
    this.draft.add(hit);
    this.search.clear();
    this.#view(hit.code);
    this.#tell("said", t("desk-picked", { service: hit.title }));
  }

  /** A template says the whole of a visit, so it takes the place of one that has no service yet, and joins one that has. */
  #use({ name, request }: Template): void {
    const before = this.draft.items;
    if (before.length === 0) {
      this.draft.say(request);
      this.draft.since = performance.now();
    } else for (const { service } of request.items) this.draft.add({ code: service, title: service });
    this.search.clear();
    this.#viewAll();
    this.#tell("said", t("desk-picked", { service: name }));
  }

  #viewAll(): void {
    for (const { service } of this.draft.items) this.#view(service);
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

  /** A group takes one sheet for each head, a person who comes back the day on it. */
  #choice(next: string | undefined): PrintChoice {
    const choice = new PrintChoice(this.draft.subjects());
    choice.copies = this.draft.heads ?? 1;
    choice.next = next ?? "";
    return choice;
  }

  /** The request with the follow-up's day as the core reads it. */
  async #said(): Promise<AddRequest> {
    const request = this.draft.request();
    if (!request.follow_up) return request;
    const { day } = await call("date_parse", { text: request.follow_up.due, ahead: true });
    return { ...request, follow_up: { ...request.follow_up, due: day } };
  }

  async #record(printing: boolean, options?: PrintChoice): Promise<void> {
    if (this.draft.empty) return this.#tell("said", t("desk-nothing-chosen"));
    if (printing) await this.#viewed();
    const sheets = options?.sheets() ?? (printing ? this.draft.sheets() : []);
    if (printing && sheets.length === 0) return this.#tell("said", t("desk-no-sheet"));
    const request = await this.#said();
    const choice = options ?? this.#choice(request.follow_up?.due);
    const way = options?.way() ?? { ...AS_USUAL, copies: this.draft.heads };
    const titles = this.draft.titles();
    this.owed = null;
    if (this.draft.editing) return this.#edited(request, sheets, choice, way);
    await this.#kept.still();
    const { added, printed } = await this.#slowly(printing ? t("state-printing") : t("state-saving"), record(request, sheets, way));
    this.#kept.recorded();
    this.#fresh();
    today.clockOdd = added.clock_odd;
    this.#told(titles, printed, choice, added.code);
    // The next person is at the desk already: lists catch up beside the window.
    void refresh(added.changes);
    void this.#loadTiles();
  }

  /** What was recorded says something else now; its sheet can be printed with it. */
  async #edited(request: AddRequest, sheets: readonly Sheet[], choice: PrintChoice, way: Way): Promise<void> {
    const { editing } = this.draft;
    if (!editing) return;
    const { id, revision } = editing;
    const { row, changes } = await this.#slowly(t("state-saving"), call("request_edit", { id, revision, day: null, request }));
    if (editing.followed && !request.follow_up) await call("followup_set", { id, follow_up: null });
    const titles = this.draft.titles();
    this.#fresh();
    void refresh(changes);
    const printed = await print(personal(sheets, row.code, request.follow_up?.due ?? null), way);
    if (printed.how === "none") return this.#tell("done", t("desk-edited", { service: titles }));
    this.#told(titles, printed, choice, null);
  }

  /** What stands after recording and printing, said and shown. */
  #told(titles: string | null, printed: Printed, choice: PrintChoice, code: string | null = null): void {
    if (printed.how === "failed") {
      this.owed = { error: printed.error, sheets: printed.left, choice: choice.keepOnly(printed.left) };
      this.notice = null;
      return announcer.say(t("desk-recorded-not-printed"));
    }
    if (printed.how === "opened") this.#tell("done", t("desk-printed"));
    else if (printed.how === "printed") this.#tell("done", t("desk-printed-on", { printer: printed.printer }));
    else {
      const recorded =
        titles === null ? "" : code === null ? t("desk-recorded", { service: titles }) : t("desk-recorded-code", { service: titles, code });
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

  #slowly<T>(word: string, work: Promise<T>): Promise<T> {
    return slowly(work, (now) => (this.busy = now ? word : null));
  }
}
