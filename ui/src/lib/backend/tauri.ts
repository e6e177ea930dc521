/** The core in the same program, through the shell's commands. The only file that names Tauri. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { asCommandError, type Backend } from "./backend";

export const tauri: Backend = {
  async call(name, args, practice) {
    try {
      return await invoke(name, { args, practice });
    } catch (thrown) {
      throw asCommandError(thrown);
    }
  },
  onsynced(heard) {
    void listen("sync-changed", heard);
  },
};
