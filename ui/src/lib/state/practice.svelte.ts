/**
 * Practice: going there and back, and how far its exercises are. The core knows which steps are done; here stands what is shown
 * of it and what is said.
 */
import { asCommandError, call, turn, type Exercise } from "../backend";
import { t } from "../i18n/index.svelte";
import type { MessageKey, Messages } from "../i18n/keys";
import { announcer } from "./announce.svelte";
import { boot } from "./boot.svelte";

type Plain = { [K in MessageKey]: Messages[K] extends Record<string, never> ? K : never }[MessageKey];

export const EXERCISES: Record<Exercise["id"], Plain> = { visit: "practice-visit", sheet: "practice-sheet", mistake: "practice-mistake" };

export const STEPS: Record<Exercise["steps"][number]["id"], Plain> = {
  record: "practice-visit-record",
  undo: "practice-visit-undo",
  "criminal-record": "practice-sheet-choose",
  printed: "practice-sheet-print",
  channel: "practice-mistake-channel",
  minutes: "practice-mistake-minutes",
};

/** What was done is said first; how far the exercises are comes after it. */
const AFTERWARDS_MS = 1_200;

/** What the next page says once it stands: this one is gone by then. */
const SAYS = "indrumar-says";

const finished = ({ steps }: Exercise) => steps.every(({ done }) => done);

class Practice {
  exercises = $state.raw<readonly Exercise[]>([]);
  /** On the way there or back: nothing can be done meanwhile. */
  turning = $state(false);
  folded = $state(false);
  #chosen = $state<Exercise["id"] | null>(null);
  #ticket = 0;

  readonly total = $derived(this.exercises.flatMap(({ steps }) => steps).length);
  readonly done = $derived(this.exercises.flatMap(({ steps }) => steps).filter(({ done }) => done).length);

  /** The one that is shown: what was chosen, else the first that is not finished. */
  get shown(): Exercise | undefined {
    return this.exercises.find(({ id }) => id === this.#chosen) ?? this.exercises.find((one) => !finished(one)) ?? this.exercises.at(-1);
  }

  choose(exercise: Exercise): void {
    this.#chosen = exercise.id;
  }

  isFinished(exercise: Exercise): boolean {
    return finished(exercise);
  }

  /** Asked anew after everything that changed a request. */
  async load(): Promise<void> {
    if (!boot.value?.practice) return;
    const ticket = (this.#ticket += 1);
    try {
      const { exercises } = await call("practice_state", {});
      if (ticket === this.#ticket) this.#take(exercises);
    } catch {
      // The card stays as it was; what is wrong with the desk itself is told where it was met.
    }
  }

  #take(exercises: readonly Exercise[]): void {
    const [before, was] = [this.exercises, this.done];
    this.exercises = exercises;
    if (before.length === 0 || this.done <= was) return;
    const ready = exercises.find((one) => finished(one) && before.some((old) => old.id === one.id && !finished(old)));
    // What is ready gives place to the next.
    if (ready) this.#chosen = null;
    const sentence =
      this.done === this.total
        ? t("practice-did-all")
        : ready
          ? t("practice-did-exercise", { exercise: t(EXERCISES[ready.id]) })
          : t("practice-did", { done: this.done, total: this.total });
    setTimeout(() => announcer.say(sentence), AFTERWARDS_MS);
  }

  enter(): Promise<void> {
    return this.#turn("practice_enter", "began");
  }

  leave(): Promise<void> {
    return this.#turn("practice_leave", "left");
  }

  /** The screen goes first, so that it keeps what was being typed; then the core turns; then the page begins anew, knowing nothing. */
  async #turn(to: "practice_enter" | "practice_leave", says: "began" | "left"): Promise<void> {
    if (this.turning) return;
    this.turning = true;
    await new Promise((gone) => setTimeout(gone));
    try {
      await turn(to);
      sessionStorage.setItem(SAYS, says);
      this.begin();
    } catch (thrown) {
      boot.error = asCommandError(thrown);
      this.turning = false;
    }
  }

  /** Tests put something else here. */
  begin = (): void => location.reload();

  /** The first words of a page that was come to by the one or the other way. */
  greet(): void {
    const says = sessionStorage.getItem(SAYS);
    sessionStorage.removeItem(SAYS);
    if (says === "began") announcer.say(t("practice-began"));
    else if (says === "left") announcer.say(t("practice-left"));
  }
}

export const practice = new Practice();
