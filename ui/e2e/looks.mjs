// Every scene × language × theme × size: axe finds nothing, nothing is cut. Over the stand-in for the core. Several pages at
// once, since a page mostly waits.
import { availableParallelism } from "node:os";
import { clean } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { fits, told } from "./fit.mjs";
import { LANGUAGES, SCENES, SIZES, stage, THEMES } from "./scenes.mjs";

const only = new RegExp(process.argv[2] ?? ".");
const browser = await launch();
const failed = [];
let passed = 0;

async function look({ what, name, language, colorScheme, width, height }) {
  try {
    const first = width === SIZES[0][0];
    await stage(browser, name, { language, colorScheme, width, height }, async (page) => {
      await fits(page, what);
      await told(page, what);
      // Roles and names do not change with the size.
      if (first) await clean(page, what);
    });
    // Text at 200 %: half the window for the same words.
    if (first && colorScheme === "light") {
      await stage(browser, name, { language, colorScheme, width: width / 2, height: height / 2 }, async (page) => {
        await fits(page, `${what} at 200 %`);
        await told(page, `${what} at 200 %`);
      });
    }
    passed += 1;
  } catch (error) {
    failed.push(what);
    const said = error instanceof Error ? error.message : String(error);
    console.error(said.startsWith(what) ? said : `${what}: ${said}`);
  }
}

const looks = Object.keys(SCENES).flatMap((name) =>
  LANGUAGES.flatMap((language) =>
    THEMES.flatMap((colorScheme) =>
      SIZES.map(([width, height]) => ({ what: `${name} ${language} ${colorScheme} ${width}×${height}`, name, language, colorScheme, width, height })),
    ),
  ),
);
const wanted = looks.filter(({ what }) => only.test(what));
const left = wanted.values();
await Promise.all(
  Array.from({ length: availableParallelism() + 1 }, async () => {
    for (const one of left) {
      await look(one);
      const done = passed + failed.length;
      if (done % 100 === 0) console.log(`${done} of ${wanted.length}`);
    }
  }),
);
await browser.close();
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
