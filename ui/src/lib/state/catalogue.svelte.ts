/** How things stand with the catalogue: which edition runs, what of it is to be checked, what is in conflict, what is new. */
import { asCommandError, call, type CatalogueState, type CommandError, type NewsView } from "../backend";
import { language } from "../i18n/index.svelte";
import { renewTitles } from "../titles.svelte";

class Catalogue {
  state = $state.raw<CatalogueState | null>(null);
  error = $state.raw<CommandError | null>(null);
  /** Grows whenever services may say something else than what is shown: whoever shows them asks anew. */
  turn = $state(0);

  #ticket = 0;

  /** What the edition tells and nobody here was shown yet, newest first. */
  get unseen(): readonly NewsView[] {
    return this.state?.news.filter(({ seen }) => !seen) ?? [];
  }

  /** `known`: whoever asks has told already that it changed. */
  async load(known = false): Promise<void> {
    const ticket = (this.#ticket += 1);
    try {
      const state = await call("catalogue_state", { language: language() });
      if (ticket !== this.#ticket) return;
      // The terminal beside the window, or the hub after a sync.
      const other = state.changes.catalogue || (this.state !== null && this.state.version !== state.version);
      this.state = state;
      this.error = null;
      if (other && !known) this.#turned();
    } catch (thrown) {
      if (ticket === this.#ticket) this.error = asCommandError(thrown);
    }
  }

  /** Something changed it from here. */
  async changed(): Promise<void> {
    this.#turned();
    await this.load(true);
  }

  #turned(): void {
    this.turn += 1;
    void renewTitles();
  }
}

export const catalogue = new Catalogue();
