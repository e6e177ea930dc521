/** What the window knows before it shows anything: office, operator, language, day. */
import { asCommandError, call, firstBoot, type Boot, type CommandError, type Language, type SetUp } from "../backend";
import { language, learn, speak } from "../i18n/index.svelte";
import { wear } from "../looks";

class BootState {
  value = $state<Boot | null>(null);
  error = $state<CommandError | null>(null);

  async load(): Promise<void> {
    // Most windows speak the language of the first day: its sentences are read while the core is asked.
    const learnt = learn(language());
    try {
      await this.#take(this.value ? await call("boot", {}) : await firstBoot());
    } catch (thrown) {
      await learnt;
      this.error = asCommandError(thrown);
    }
  }

  async setUp(answers: SetUp): Promise<void> {
    await this.#take(await call("set_up", answers));
  }

  /** The window changes at once; the core remembers. Before first start there is nothing yet to remember it in. */
  async setLanguage(chosen: Language): Promise<void> {
    await learn(chosen);
    speak(chosen);
    if (!this.value?.set_up) return;
    try {
      await this.#take(await call("set_language", { language: chosen }));
    } catch (thrown) {
      this.error = asCommandError(thrown);
    }
  }

  async #take(boot: Boot): Promise<void> {
    await learn(boot.language);
    this.value = boot;
    this.error = null;
    wear(boot.looks);
    speak(boot.language);
  }
}

export const boot = new BootState();
