// Every scene × language × theme × size: axe finds nothing, nothing is cut. Over the stand-in for the core, so it is quick.
import { clean } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { fits } from "./fit.mjs";
import { LANGUAGES, SCENES, SIZES, stage, THEMES } from "./scenes.mjs";

const only = new RegExp(process.argv[2] ?? ".");
const browser = await launch();
let passed = 0;
const failed = [];
for (const name of Object.keys(SCENES)) {
  for (const language of LANGUAGES) {
    for (const colorScheme of THEMES) {
      for (const [width, height] of SIZES) {
        const what = `${name} ${language} ${colorScheme} ${width}×${height}`;
        if (!only.test(what)) continue;
        try {
          await stage(browser, name, { language, colorScheme, width, height }, async (page) => {
            await fits(page, what);
            // Roles and names do not change with the size, nor colours with the language beyond the first.
            if (width === SIZES[0][0]) await clean(page, what);
          });
          // Text at 200 %: half the window for the same words.
          if (width === SIZES[0][0] && colorScheme === "light") {
            await stage(browser, name, { language, colorScheme, width: width / 2, height: height / 2 }, (page) => fits(page, `${what} at 200 %`));
          }
          passed += 1;
        } catch (error) {
          failed.push(what);
          console.error(error instanceof Error ? error.message : error);
        }
      }
    }
  }
}
await browser.close();
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
