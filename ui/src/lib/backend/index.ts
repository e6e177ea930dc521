/** Picks the way to the core once, by where the page stands. Tests put their own in its place. */
import type { Backend } from "./backend";
import { bridge } from "./bridge";
import { tauri } from "./tauri";

export * from "./commands";
export { asCommandError, CommandError, type Backend } from "./backend";

let chosen: Backend = "__TAURI_INTERNALS__" in globalThis ? tauri : bridge;

export const call: Backend["call"] = (name, args) => chosen.call(name, args);

/** The core's own syncing, for as long as the page lives. */
export const onSynced = (heard: () => void): void => chosen.onsynced?.(heard);

/** For tests only. */
export function useBackend(other: Backend): void {
  chosen = other;
}
