// Nothing may be cut. What that means stands in cut.js, which the built window is asked too.
import { readFile } from "node:fs/promises";

const cutTexts = await readFile(new URL("cut.js", import.meta.url), "utf8");

/** Throws with the texts that do not fit. Boxes that `scrolls` names can be scrolled with keys and fingers, and may hold more. */
export async function fits(page, what, scrolls = /^$/) {
  const cut = (await page.evaluate(cutTexts)).filter((box) => !scrolls.test(box));
  if (cut.length > 0) throw new Error(`${what}: does not fit\n  ${cut.join("\n  ")}`);
}
