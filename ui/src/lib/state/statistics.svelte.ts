/** Which span of days is looked at, and what its requests come to. The core counts; nothing is added up here. */
import { asCommandError, call, type CommandError, type Statistics } from "../backend";
import { language } from "../i18n/index.svelte";
import { bounds, further, type Span } from "../numbers";
import { slowly } from "../slowly";

class StatisticsState {
  kind = $state<Span>("month");
  from = $state("");
  to = $state("");
  value = $state.raw<Statistics | null>(null);
  error = $state.raw<CommandError | null>(null);
  slow = $state(false);
  /** Today, as the core had it last. */
  #today = "";
  #ticket = 0;

  /** Entered for the first time, the screen shows the month of today. */
  async enter(today: string): Promise<void> {
    this.#today = today;
    if (this.from === "") this.#look("month", today);
    await this.load();
  }

  async load(): Promise<void> {
    const ticket = (this.#ticket += 1);
    try {
      const asked = call("statistics", { from: this.from, to: this.to, language: language() });
      const value = await slowly(asked, (now) => (this.slow = now));
      if (ticket !== this.#ticket) return;
      this.value = value;
      this.error = null;
    } catch (thrown) {
      if (ticket === this.#ticket) this.error = asCommandError(thrown);
    }
  }

  /** Another kind of span, around the days that were looked at; of a finished one its last days, of the running one today. */
  async turn(kind: Exclude<Span, "span">): Promise<void> {
    this.#look(kind, this.to >= this.#today && this.from <= this.#today ? this.#today : this.from);
    await this.load();
  }

  async between(from: string, to: string): Promise<void> {
    this.kind = "span";
    [this.from, this.to] = [from, to];
    await this.load();
  }

  /** What has not begun has no figures. */
  get last(): boolean {
    return this.kind === "span" || this.from === "" || further(this.kind, this.from, 1) > this.#today;
  }

  async step(steps: number): Promise<void> {
    if (this.kind === "span" || (steps > 0 && this.last)) return;
    this.#look(this.kind, further(this.kind, this.from, steps));
    await this.load();
  }

  #look(kind: Exclude<Span, "span">, day: string): void {
    this.kind = kind;
    [this.from, this.to] = bounds(kind, day);
  }
}

export const statistics = new StatisticsState();
