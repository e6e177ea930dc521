/** The one request that is open beside a list: everything it says, what it was before, and what is done with it. */
import { asCommandError, call, type Changes, type CommandError, type EditRequest, type FollowUpWords, type RequestPast, type RequestRow, type SheetStrip } from "../backend";
import { period, t } from "../i18n/index.svelte";
import { print } from "../record";
import { slowly } from "../slowly";
import { announcer } from "./announce.svelte";
import { refresh } from "./refresh";

export class Opened {
  row = $state.raw<RequestRow | null>(null);
  past = $state.raw<readonly RequestPast[]>([]);
  told = $state<string | null>(null);
  error = $state.raw<CommandError | null>(null);
  slow = $state(false);

  #busy = false;
  #ticket = 0;
  readonly #again: () => Promise<readonly RequestRow[]>;

  /** `again` asks anew for the list beside it, and gives its rows. */
  constructor(again: () => Promise<readonly RequestRow[]>) {
    this.#again = again;
  }

  async show(row: RequestRow): Promise<void> {
    if (row.id !== this.row?.id) {
      this.told = null;
      this.error = null;
      this.past = [];
    }
    this.row = row;
    await this.#history();
  }

  close(): void {
    this.#ticket += 1;
    this.row = null;
  }

  /** Taken back, or put back. */
  async turn(): Promise<void> {
    await this.#do(async (row) => {
      const { changes } = await call(row.undone ? "request_restore" : "request_undo", { id: row.id });
      // A request that is taken back leaves the list; here it stays in sight, with the way back.
      this.row = { ...row, undone: !row.undone };
      return [changes, row.undone ? t("register-restored") : t("register-undone")];
    });
  }

  /** Rejects with the core's error: the form that is filled in shows it. */
  async edit(edited: EditRequest): Promise<void> {
    const { row, changes } = await call("request_edit", edited);
    this.row = row;
    await this.#after(changes, t("register-edited"));
  }

  /** Rejects with the core's error. */
  async agree(follow_up: FollowUpWords | null): Promise<void> {
    const { row } = this;
    if (!row) return;
    const { changes } = await call("followup_set", { id: row.id, follow_up });
    await this.#after(changes, follow_up ? t("followups-agreed", { day: period(follow_up.due) }) : t("followups-given-up"));
  }

  /** The sheets of its services, as they were printed then: in the language that was spoken where they are written in it. */
  async print(): Promise<void> {
    await this.#do(async (row) => {
      const views = await Promise.all(row.items.map(({ service }) => call("service_view", { code: service, language: "ro" })));
      const sheets = views.flatMap(({ code, languages }) => {
        const language = languages.find((one) => one === row.language) ?? languages.find((one) => one === "ro") ?? languages[0];
        return language ? [{ code, language, also: null, from_step: null, ...this.#strip(row) }] : [];
      });
      if (sheets.length === 0) return [null, t("register-no-sheet")];
      const printed = await print(sheets);
      if (printed.how === "failed") throw printed.error;
      return [null, printed.how === "printed" ? t("sheets-printed-on", { printer: printed.printer }) : t("print-opened")];
    });
  }

  /** What is torn off and taken home: the day to come back, and the code that finds this request. */
  #strip({ code, follow_up }: RequestRow): { strip?: SheetStrip } {
    return code || follow_up ? { strip: { number: null, next: follow_up?.due ?? null, return_code: code } } : {};
  }

  async #do(work: (row: RequestRow) => Promise<readonly [Changes | null, string]>): Promise<void> {
    if (this.#busy || !this.row) return;
    this.#busy = true;
    this.error = null;
    this.told = null;
    try {
      const [changes, told] = await slowly(work(this.row), (now) => (this.slow = now));
      await this.#after(changes, told);
    } catch (thrown) {
      this.error = asCommandError(thrown);
    } finally {
      this.#busy = false;
    }
  }

  async #after(changes: Changes | null, told: string): Promise<void> {
    this.told = told;
    announcer.say(told);
    if (!changes) return;
    await refresh(changes);
    this.renew(await this.#again());
    await this.#history();
  }

  /** The list was asked for anew: what is open says what its line says. */
  renew(rows: readonly RequestRow[]): void {
    const { row } = this;
    if (row) this.row = rows.find(({ id }) => id === row.id) ?? row;
  }

  /** Something was undone or done again, perhaps of the request that is open: out of the list, its history tells whether it counts. */
  async turned(): Promise<void> {
    this.renew(await this.#again());
    await this.#history();
    const last = this.past.find(({ what }) => what !== "edit");
    if (this.row && last) this.row = { ...this.row, undone: last.what === "undo" };
  }

  async #history(): Promise<void> {
    const { row } = this;
    const ticket = (this.#ticket += 1);
    if (!row) return;
    try {
      const past = await call("request_history", { id: row.id });
      if (ticket === this.#ticket) this.past = past;
    } catch (thrown) {
      if (ticket === this.#ticket) this.error = asCommandError(thrown);
    }
  }
}
