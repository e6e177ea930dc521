/**
 * Type-ahead that never shows an answer to an older question. Answers may come in any order; only the one to the
 * newest question counts, and a person who types and presses Enter at once gets what they typed, not what stood there before.
 */
import { asCommandError, call, type CommandError, type ServiceHit } from "./backend";
import { language } from "./i18n/index.svelte";

/** Long enough to join the letters of one stroke, too short to be felt. */
const WAIT_MS = 20;
const FEW = 8;

/** What else is found by the same words: what stands before the services, and what after them. */
export type Beside = (query: string) => [before: readonly ServiceHit[], after: readonly ServiceHit[]];

export class Search {
  query = $state("");
  hits = $state<readonly ServiceHit[]>([]);
  /** The question that `hits` answers. */
  answered = $state("");
  active = $state(0);
  error = $state<CommandError | null>(null);

  readonly #limit: number;
  readonly #beside: Beside;
  #ticket = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> = Promise.resolve();

  constructor(limit: number = FEW, beside: Beside = () => [[], []]) {
    this.#limit = limit;
    this.#beside = beside;
  }

  get open(): boolean {
    return this.query.trim() !== "" && this.hits.length > 0;
  }

  /** The question was answered and nothing fits. */
  get nothing(): boolean {
    return this.query.trim() !== "" && this.answered === this.query && this.hits.length === 0 && !this.error;
  }

  type(text: string): void {
    this.query = text;
    clearTimeout(this.#timer);
    this.#ticket += 1;
    if (text.trim() === "") {
      this.#timer = undefined;
      this.hits = [];
      this.answered = "";
      this.error = null;
    } else {
      this.#timer = setTimeout(() => this.#ask(), WAIT_MS);
    }
  }

  clear(): void {
    this.type("");
  }

  move(step: number): void {
    const count = this.hits.length;
    if (count > 0) this.active = (this.active + step + count) % count;
  }

  /** The marked answer to what is in the field now; waits for it when it is still on its way. */
  async choice(): Promise<ServiceHit | null> {
    if (this.#timer !== undefined) this.#ask();
    let waited: Promise<void>;
    do {
      waited = this.#asking;
      await waited;
    } while (waited !== this.#asking);
    return this.answered === this.query ? (this.hits[this.active] ?? null) : null;
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ticket = (this.#ticket += 1);
    const query = this.query;
    this.#asking = call("catalogue_search", { query, language: language(), limit: this.#limit }).then(
      (hits) => {
        if (ticket !== this.#ticket) return;
        const [before, after] = this.#beside(query);
        this.hits = [...before, ...hits, ...after];
        this.answered = query;
        this.active = 0;
        this.error = null;
      },
      (thrown: unknown) => {
        if (ticket === this.#ticket) this.error = asCommandError(thrown);
      },
    );
  }
}
