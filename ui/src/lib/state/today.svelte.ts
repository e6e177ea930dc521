/** Today's requests, newest first, as the core has them. Nothing is added by hand: the list is asked for anew. */
import { asCommandError, call, type CommandError, type RequestRow } from "../backend";

class TodayState {
  rows = $state.raw<readonly RequestRow[]>([]);
  day = $state<string | null>(null);
  loaded = $state(false);
  error = $state<CommandError | null>(null);
  #ticket = 0;

  /** The day is asked for too: a window may stay open over midnight. */
  async load(): Promise<void> {
    const ticket = (this.#ticket += 1);
    try {
      const { today } = await call("boot", {});
      const rows = await call("request_list", { day: today, limit: null });
      if (ticket !== this.#ticket) return;
      this.day = today;
      this.rows = rows;
      this.loaded = true;
      this.error = null;
    } catch (thrown) {
      if (ticket === this.#ticket) this.error = asCommandError(thrown);
    }
  }
}

export const today = new TodayState();
