/** Sheets that stay: saved among the person's documents, as paper or as a web page, or opened in the system's viewer. */
import { call, type SheetChoice } from "./backend";
import { errorSentence, t } from "./i18n/index.svelte";

export type Keeping = "pdf" | "html" | "open";

/** The sentence that says where the file is. Rejects with the core's error. */
export async function keep(how: Keeping, wanted: SheetChoice): Promise<string> {
  if (how !== "open") {
    const { path } = await call("sheet_keep", { ...wanted, format: how });
    return t("print-saved", { path });
  }
  const { path, opened } = await call("sheet_open", wanted);
  return opened ? t("print-opened") : errorSentence("viewer-failed", { path });
}
