/** How this desk works, and what of it was changed last. Every change is kept at once; the core says whether it is good. */
import { asCommandError, call, type CommandError, type Settings, type SettingsSet } from "../backend";
import { slowly } from "../slowly";
import { refresh } from "./refresh";

export type Part = keyof SettingsSet;

class SettingsState {
  value = $state.raw<Settings | null>(null);
  error = $state.raw<CommandError | null>(null);
  slow = $state(false);
  /** The part that was kept last. */
  saved = $state<Part | null>(null);
  /** The part that the core refused, and its word on it. */
  refused = $state.raw<{ readonly part: Part; readonly error: CommandError } | null>(null);

  async load(): Promise<void> {
    try {
      this.value = await slowly(call("settings_get", {}), (now) => (this.slow = now));
      this.error = null;
    } catch (thrown) {
      this.error = asCommandError(thrown);
    }
  }

  /** Whether it is kept. What was typed stays where it is either way. */
  async set<P extends Part>(part: P, value: NonNullable<SettingsSet[P]>): Promise<boolean> {
    this.saved = null;
    this.refused = null;
    try {
      const { settings, changes } = await call("settings_set", { [part]: value });
      this.value = settings;
      this.saved = part;
      await refresh(changes);
      return true;
    } catch (thrown) {
      this.refused = { part, error: asCommandError(thrown) };
      return false;
    }
  }

  /** Entered anew, the screen tells nothing of the last time. */
  enter(): void {
    this.saved = null;
    this.refused = null;
  }
}

export const settings = new SettingsState();
