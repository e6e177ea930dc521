/**
 * Recording and printing, in that order: what was done is written down first, and a sheet that fails afterwards
 * takes nothing back.
 */
import { asCommandError, call, type AddRequest, type CommandError, type RequestAdded } from "./backend";
import type { Sheet } from "./state/draft.svelte";

/** How the sheets went. */
export type Printed =
  | { readonly how: "none" }
  | { readonly how: "opened" }
  /** Written, but no viewer shows it: the person must be told where it lies. */
  | { readonly how: "saved"; readonly path: string }
  | { readonly how: "failed"; readonly error: CommandError; readonly left: readonly Sheet[] };

export interface Recorded {
  readonly added: RequestAdded;
  readonly printed: Printed;
}

/** Rejects only if nothing was recorded. */
export async function record(request: AddRequest, sheets: readonly Sheet[]): Promise<Recorded> {
  const added = await call("request_add", request);
  return { added, printed: await print(sheets) };
}

/** Never rejects: `failed` names the error and the sheets that are still owed. */
export async function print(sheets: readonly Sheet[]): Promise<Printed> {
  let printed: Printed = { how: "none" };
  for (const [done, sheet] of sheets.entries()) {
    try {
      const { path, opened } = await call("sheet_print", { ...sheet, size: "normal" });
      if (!opened) printed = { how: "saved", path };
      else if (printed.how === "none") printed = { how: "opened" };
    } catch (thrown) {
      return { how: "failed", error: asCommandError(thrown), left: sheets.slice(done) };
    }
  }
  return printed;
}
