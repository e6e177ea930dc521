/** Picks the way to the core once, by where the page stands. Tests put their own in its place. */
import type { Backend } from "./backend";
import type { Boot, CommandName, Commands } from "./commands";
import { bridge } from "./bridge";
import { tauri } from "./tauri";

export * from "./commands";
export { asCommandError, CommandError, type Backend } from "./backend";

let chosen: Backend = "__TAURI_INTERNALS__" in globalThis ? tauri : bridge;

/** Which desk this page is over. It is so from its first answer to its end: whoever goes to the other one loads the page anew. */
let practice = false;

/** What waits for its answer. */
const underWay = new Set<Promise<unknown>>();

export function call<K extends CommandName>(name: K, args: Commands[K]["args"]): Promise<Commands[K]["result"]> {
  return ask(name, args, practice);
}

function ask<K extends CommandName>(name: K, args: Commands[K]["args"], of: boolean): Promise<Commands[K]["result"]> {
  const answer = chosen.call(name, args, of);
  underWay.add(answer);
  const over = () => underWay.delete(answer);
  answer.then(over, over);
  return answer;
}

/** The first question of a page. Where somebody practises it is asked again, of the practice desk. */
export async function firstBoot(): Promise<Boot> {
  practice = false;
  const boot = await call("boot", {});
  practice = boot.practice;
  return practice ? call("boot", {}) : boot;
}

/** Once everything that was asked is answered, the core opens or closes the practice desk. */
export async function turn(to: "practice_enter" | "practice_leave"): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
  await ask(to, {}, false);
}

/** The core's own syncing, for as long as the page lives. */
export const onSynced = (heard: () => void): void => chosen.onsynced?.(heard);

/** For tests only. */
export function useBackend(other: Backend): void {
  chosen = other;
}
