/**
 * The one door between the window and the core: a command by name, a promise of its result.
 * Two ways lead through it (`tauri.ts`, `bridge.ts`); nothing else of the window knows which.
 */
import type { CommandName, Commands } from "./commands";

export interface Backend {
  /** Rejects with a {@link CommandError} and with nothing else. `practice`: of the practice desk, not of the real one. */
  call<K extends CommandName>(name: K, args: Commands[K]["args"], practice: boolean): Promise<Commands[K]["result"]>;
  /** `heard` is called whenever the core has synced by itself. A way that cannot tell leaves it out. */
  onsynced?(heard: () => void): void;
}

/** What went wrong, as the core says it: the sentence is the message `error-<code>`. */
export class CommandError extends Error {
  readonly code: string;
  readonly args: Record<string, string | number>;

  constructor(code: string, args: Record<string, string | number> = {}) {
    super(code);
    this.name = "CommandError";
    this.code = code;
    this.args = args;
  }
}

/** Whatever was thrown, as a {@link CommandError}: an error body keeps its code, anything else is internal. */
export function asCommandError(thrown: unknown): CommandError {
  if (thrown instanceof CommandError) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string") {
    const args = "args" in thrown && typeof thrown.args === "object" && thrown.args !== null ? thrown.args : {};
    return new CommandError(thrown.code, args as Record<string, string | number>);
  }
  return new CommandError("internal", { detail: thrown instanceof Error ? thrown.message : String(thrown) });
}
