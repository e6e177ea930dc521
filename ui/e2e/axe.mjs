// axe-core, put into the page itself: nothing may be found on any screen, in any theme and language.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Throws with what was found, where and why. */
export async function clean(page, what) {
  // As a debugger would, so that the page's own policy against foreign scripts stays in force and untouched.
  await page.evaluate(source);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
    }),
  );
  if (violations.length > 0) {
    const lines = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `  ${id} (${help}) at ${target}: ${failureSummary}`));
    throw new Error(`${what}: axe found\n${lines.join("\n")}`);
  }
}
