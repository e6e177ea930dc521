/**
 * The day as the core has it: its requests, newest first, those taken back, what is due, what is not known of the days before.
 * Nothing is added by hand: it is asked for anew.
 */
import { asCommandError, call, type CommandError, type DayView, type RegisterQuery, type RequestRow } from "../backend";

/** Everything that was taken back on a day. */
const undoneOn = (day: string): RegisterQuery => ({
  query: "", from: day, to: day, service: null, outcome: null, channel: null, language: null, operator: null, help: null, kind: null,
  changed: false, undone: true,
});

/** More were taken back only on a day that should be looked at in the register. */
const FEW = 50;

class TodayState {
  rows = $state.raw<readonly RequestRow[]>([]);
  undone = $state.raw<readonly RequestRow[]>([]);
  day = $state<string | null>(null);
  loaded = $state(false);
  error = $state<CommandError | null>(null);
  /** The computer's clock cannot be right. */
  clockOdd = $state(false);
  /** Follow-ups of today, and those that were missed. */
  due = $state(0);
  overdue = $state(0);
  /** Working days before today of which nothing is known. */
  unknown = $state.raw<readonly DayView[]>([]);
  /** The day on which the question about them was put off. */
  postponed = $state<string | null>(null);
  #ticket = 0;

  /** The day is asked for too: a window may stay open over midnight. */
  async load(): Promise<void> {
    const ticket = (this.#ticket += 1);
    try {
      const { today, clock_odd } = await call("boot", {});
      const rows = await call("request_list", { day: today, limit: null });
      if (ticket !== this.#ticket) return;
      this.day = today;
      this.clockOdd = clock_odd;
      this.rows = rows;
      this.loaded = true;
      this.error = null;
    } catch (thrown) {
      if (ticket === this.#ticket) this.error = asCommandError(thrown);
      return;
    }
    await this.#loadBeside(ticket, this.day);
  }

  /** What stands beside the list. The list is there without it. */
  async #loadBeside(ticket: number, day: string): Promise<void> {
    try {
      const [undone, due, question] = await Promise.all([
        call("register_list", { filter: undoneOn(day), after: null, limit: FEW }),
        call("followup_list", { state: "due", limit: 1 }),
        call("day_question", {}),
      ]);
      if (ticket !== this.#ticket) return;
      this.undone = undone.rows;
      this.due = due.due;
      this.overdue = due.overdue;
      this.unknown = question.days;
    } catch {
      // It will be asked for again with the next change; an error of the desk itself is told by the list.
    }
  }
}

export const today = new TodayState();
