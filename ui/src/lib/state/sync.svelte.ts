/** Where this desk stands with its hub: enrolled or not, what waits, what was confirmed, what the last sending gave. */
import { asCommandError, call, type CommandError, type Enrol, type SyncReport, type SyncStatus } from "../backend";

class SyncState {
  status = $state.raw<SyncStatus | null>(null);
  report = $state.raw<SyncReport | null>(null);
  sending = $state(false);
  enrolling = $state(false);
  error = $state<CommandError | null>(null);

  async load(): Promise<void> {
    try {
      this.status = await call("sync_status", {});
    } catch (thrown) {
      this.error = asCommandError(thrown);
    }
  }

  /** Whether the hub answered; the report or the error says the rest. */
  async send(): Promise<boolean> {
    if (this.sending) return false;
    this.sending = true;
    this.error = null;
    this.report = null;
    try {
      this.report = await call("sync_now", {});
      return true;
    } catch (thrown) {
      this.error = asCommandError(thrown);
      return false;
    } finally {
      // Sending is over when the screen shows where things stand now.
      await this.#refresh();
      this.sending = false;
    }
  }

  async enrol(answers: Enrol): Promise<boolean> {
    if (this.enrolling) return false;
    this.enrolling = true;
    this.error = null;
    try {
      await call("enrol", answers);
      await this.#refresh();
      return true;
    } catch (thrown) {
      this.error = asCommandError(thrown);
      return false;
    } finally {
      this.enrolling = false;
    }
  }

  /** As `load`, but what the person is being told stays. */
  async #refresh(): Promise<void> {
    const told = this.error;
    await this.load();
    this.error = told ?? this.error;
  }
}

export const sync = new SyncState();
