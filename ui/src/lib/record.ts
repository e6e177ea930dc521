/**
 * Recording and printing, in that order: what was done is written down first, and a sheet that fails afterwards
 * takes nothing back.
 */
import { asCommandError, call, type AddRequest, type CommandError, type RequestAdded, type SheetPrint } from "./backend";
import type { Sheet } from "./state/draft.svelte";

/** How the sheets went. */
export type Printed =
  | { readonly how: "none" }
  | { readonly how: "opened" }
  | { readonly how: "printed"; readonly printer: string }
  /** Written, but no viewer shows it: the person must be told where it lies. */
  | { readonly how: "saved"; readonly path: string }
  | { readonly how: "failed"; readonly error: CommandError; readonly left: readonly Sheet[] };

/** How sheets are printed. What is null is as usual: one normal sheet, on the printer of the last time. */
export type Way = Pick<SheetPrint, "size" | "printer" | "copies" | "both_sides">;

export const AS_USUAL: Way = { size: null, printer: null, copies: null, both_sides: null };

export interface Recorded {
  readonly added: RequestAdded;
  readonly printed: Printed;
}

/** Rejects only if nothing was recorded. */
export async function record(request: AddRequest, sheets: readonly Sheet[], way: Way = AS_USUAL): Promise<Recorded> {
  const printing = sheets.length > 0 ? { sheets: sheets.length * (way.copies ?? 1) } : {};
  const added = await call("request_add", { ...request, ...printing });
  return { added, printed: await print(personal(sheets, added.code, request.follow_up?.due ?? null), way) };
}

/** The sheets of a person who comes back carry the day and the code that finds the visit again. */
export function personal(sheets: readonly Sheet[], code: string | null, next: string | null): readonly Sheet[] {
  if (code === null) return sheets;
  return sheets.map((sheet) => ({ ...sheet, strip: { number: sheet.strip?.number ?? null, next: sheet.strip?.next ?? next, return_code: code } }));
}

/** Never rejects: `failed` names the error and the sheets that are still owed. */
export async function print(sheets: readonly Sheet[], way: Way = AS_USUAL): Promise<Printed> {
  let printed: Printed = { how: "none" };
  for (const [done, sheet] of sheets.entries()) {
    try {
      const { path, printed_on, opened } = await call("sheet_print", { ...sheet, ...way });
      if (printed_on !== null) printed = { how: "printed", printer: printed_on };
      else if (!opened) printed = { how: "saved", path };
      else if (printed.how === "none") printed = { how: "opened" };
    } catch (thrown) {
      return { how: "failed", error: asCommandError(thrown), left: sheets.slice(done) };
    }
  }
  return printed;
}
