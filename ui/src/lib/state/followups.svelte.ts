/** Reveniri: who is to come back, by how it stands today, and what is done with it. The core says what is due. */
import { asCommandError, call, type Changes, type CommandError, type FollowUpState, type FollowUps, type Outcome, type RequestRow } from "../backend";
import { period, t } from "../i18n/index.svelte";
import { slowly } from "../slowly";
import { announcer } from "./announce.svelte";
import { Opened } from "./opened.svelte";
import { refresh } from "./refresh";

/** What is done is looked up rarely; what is not done is never so much. */
const MANY = 500;

class FollowUpsState {
  section = $state<FollowUpState>("due");
  value = $state.raw<FollowUps | null>(null);
  error = $state.raw<CommandError | null>(null);
  slow = $state(false);
  /** What was done last, in a sentence. */
  told = $state<string | null>(null);
  failed = $state.raw<CommandError | null>(null);
  readonly opened = new Opened(() => this.again());

  /** Whether it was looked at since the window was opened. */
  entered = false;

  #busy = false;
  #ticket = 0;

  /** Entered for the first time, it shows what asks for something: what is due, or else what is overdue. */
  async enter(): Promise<void> {
    await this.load();
    if (this.entered || !this.value) return;
    this.entered = true;
    if (this.value.due > 0) return;
    const { overdue, waiting } = this.value;
    if (overdue + waiting > 0) await this.turn(overdue > 0 ? "overdue" : "waiting");
  }

  async turn(section: FollowUpState): Promise<void> {
    this.section = section;
    await this.load();
  }

  async load(): Promise<void> {
    const ticket = (this.#ticket += 1);
    try {
      const asked = call("followup_list", { state: this.section, limit: MANY });
      const value = await slowly(asked, (now) => (this.slow = now));
      if (ticket !== this.#ticket) return;
      this.value = value;
      this.error = null;
    } catch (thrown) {
      if (ticket === this.#ticket) this.error = asCommandError(thrown);
    }
  }

  async again(): Promise<readonly RequestRow[]> {
    await this.load();
    return this.value?.rows ?? [];
  }

  count(section: FollowUpState): number | null {
    return section === "done" ? null : (this.value?.[section] ?? null);
  }

  /** The person came, and the visit is recorded with it; or nobody came any more. */
  finish(row: RequestRow, outcome: Outcome | null): Promise<boolean> {
    return this.#do(async () => {
      const { changes } = await call("followup_done", { id: row.id, outcome, visit: null });
      return [changes, outcome ? t("followups-finished", { outcome: t(`outcome-${outcome}`) }) : t("followups-finished-alone")];
    });
  }

  /** Rejects with the core's error: the form that is filled in shows it. */
  async putOff(row: RequestRow, due: string): Promise<void> {
    const { changes } = await call("followup_waiting", { id: row.id, due });
    await this.#after(changes, t("followups-put-off", { day: period(due) }));
  }

  /** The request whose code was typed. */
  async find(code: string): Promise<boolean> {
    return this.#do(async () => {
      await this.opened.show(await call("request_by_code", { code }));
      return [null, t("followups-found")];
    });
  }

  async #do(work: () => Promise<readonly [Changes | null, string]>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.told = null;
    this.failed = null;
    try {
      const [changes, told] = await slowly(work(), (now) => (this.slow = now));
      await this.#after(changes, told);
      return true;
    } catch (thrown) {
      this.failed = asCommandError(thrown);
      return false;
    } finally {
      this.#busy = false;
    }
  }

  async #after(changes: Changes | null, told: string): Promise<void> {
    this.told = told;
    announcer.say(told);
    if (!changes) return;
    await refresh(changes);
    this.opened.renew(await this.again());
  }
}

export const followUps = new FollowUpsState();
