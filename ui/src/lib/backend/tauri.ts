/** The core in the same program, through the shell's commands. The only file that names Tauri. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { asCommandError, type Backend } from "./backend";

declare global {
  /** The first question, asked or already answered by the shell (`src-tauri/early.rs`) before there was a page to ask it. */
  var indrumarBoot: Promise<unknown> | undefined;
}

/** The answer to the shell's question, once. */
function first(): Promise<unknown> | undefined {
  const answer = globalThis.indrumarBoot;
  globalThis.indrumarBoot = undefined;
  return answer;
}

export const tauri: Backend = {
  async call(name, args, practice) {
    try {
      const asked = name === "boot" && !practice ? first() : undefined;
      return (await (asked ?? invoke(name, { args, practice }))) as never;
    } catch (thrown) {
      throw asCommandError(thrown);
    }
  },
  onsynced(heard) {
    void listen("sync-changed", heard);
  },
};
