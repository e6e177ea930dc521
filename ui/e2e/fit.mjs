// Nothing may be cut. What that means stands in cut.js, which the built window is asked too.
import { readFile } from "node:fs/promises";

const cutTexts = await readFile(new URL("cut.js", import.meta.url), "utf8");

/** Throws with the texts that do not fit. */
export async function fits(page, what) {
  const cut = await page.evaluate(cutTexts);
  if (cut.length > 0) throw new Error(`${what}: does not fit\n  ${cut.join("\n  ")}`);
}
