/**
 * The screens beside Ghișeu. They are read from the program after it, so that the search field is there sooner; from then on a
 * key leads to them within the same moment.
 */
type Screens = typeof import("../../screens/others");

/** Ghișeu asks for its lists in this time; what nobody sees yet waits behind them. */
const LATER_MS = 400;

class Others {
  screens = $state.raw<Screens | null>(null);

  /** Reads them now: a key was pressed, or the program starts for the first time. */
  async load(): Promise<void> {
    this.screens ??= await import("../../screens/others");
  }

  /** Reads them when the window has come to rest. */
  loadLater(): void {
    setTimeout(() => void this.load(), LATER_MS);
  }
}

export const others = new Others();
