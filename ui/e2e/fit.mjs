// Nothing may be cut. What that means stands in cut.js, which the built window is asked too.
import { readFile } from "node:fs/promises";

const cutTexts = await readFile(new URL("cut.js", import.meta.url), "utf8");

/** Throws with the texts that do not fit. Boxes that `scrolls` names can be scrolled with keys and fingers, and may hold more. */
export async function fits(page, what, scrolls = /^$/) {
  const cut = (await page.evaluate(cutTexts)).filter((box) => !scrolls.test(box));
  if (cut.length > 0) throw new Error(`${what}: does not fit\n  ${cut.join("\n  ")}`);
}

/** Throws with the answers that nobody sees: what a key brought about is said in sight, wherever on the screen its place is. */
export async function told(page, what) {
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll("[role=alert], .told")]
      .filter((answer) => answer.checkVisibility() && answer.textContent.trim() !== "")
      .filter((answer) => {
        const { top, bottom, height } = answer.getBoundingClientRect();
        return Math.min(bottom, innerHeight) - Math.max(top, 0) < Math.min(height, innerHeight / 3) - 1;
      })
      .map((answer) => answer.textContent.trim().slice(0, 60)),
  );
  if (lost.length > 0) throw new Error(`${what}: said out of sight\n  ${lost.join("\n  ")}`);
}
