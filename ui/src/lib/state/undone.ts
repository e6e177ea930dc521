/** What one press of Ctrl+Z or Ctrl+Y has done, in a sentence. */
import type { RequestRow, RequestUndone } from "../backend";
import { period, t } from "../i18n/index.svelte";

export function undoneSentence({ what, count, day }: RequestUndone, about: RequestRow | undefined): string {
  const service = about?.items.map((item) => item.title).join(", ");
  switch (what) {
    case "undo-request":
      return t("desk-undone-undoing");
    case "edit-request":
      return t("desk-undone-edit");
    case "enter-tally":
    case "import-register":
      return t("desk-undone-many", { count });
    case "finish-follow-up":
      return t("desk-undone-followup");
    case "declare-day":
      return t("desk-undone-day", { day: period(day) });
    default:
      return service ? t("desk-undone", { service }) : t("desk-undone-plain");
  }
}

export function redoneSentence({ what, count, day }: RequestUndone): string {
  if (what === "declare-day") return t("desk-redone-day", { day: period(day) });
  return what === "enter-tally" || what === "import-register" ? t("desk-redone-many", { count }) : t("desk-redone");
}
