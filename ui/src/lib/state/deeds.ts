/** What was done last, undone and done again from any screen. The core keeps the order of deeds; the window only asks. */
import { call } from "../backend";
import { t } from "../i18n/index.svelte";
import { refresh } from "./refresh";

/** The sentence that says what is undone, or done again. Rejects with the core's error. */
export async function turnLast(how: "undo" | "redo"): Promise<string> {
  const { what, changes } = await call(how === "undo" ? "undo_last" : "redo_last", {});
  await refresh(changes);
  return how === "undo" ? t("register-undone-last", { what: t(`deed-${what}`) }) : t("register-redone-last", { what: t(`deed-${what}`) });
}
