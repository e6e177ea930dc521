// The hub's pages as people see them: every page × language × light and dark × telephone and desk: axe finds nothing, nothing is
// cut. With a folder as its argument it takes pictures instead. The hub runs already; its address and a session's cookie come from
// the environment.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { clean } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { fits } from "./fit.mjs";

const address = process.env.INDRUMAR_HUB_ADDRESS;
const cookie = process.env.INDRUMAR_HUB_COOKIE;
const [folder, wanted = "."] = process.argv.slice(2);
const only = new RegExp(wanted);

/** Name, path, whether somebody is signed in. */
const PAGES = [
  ["login", "/login", false],
  ["first", "/first", false],
  ["country", "/?period=2026-11", true],
  ["year", "/?period=2026&offices=now&as_of=2026-11-18", true],
  ["district", "/district/MD-DR?period=2026-11", true],
  ["office", "/office/pelinia?period=2026-11-17", true],
  ["office-held", "/office/drochia-cups?from=2026-11-09&to=2026-11-18", true],
  ["quiet", "/quiet", true],
  ["held", "/held", true],
  ["account", "/account", true],
  ["missing", "/office/nowhere", true],
];
const LANGUAGES = ["ro", "ru", "en"];
const THEMES = ["light", "dark"];
const SIZES = [
  [1366, 768],
  [360, 740],
];

const browser = await launch();
const failed = [];
let passed = 0;
if (folder) await mkdir(folder, { recursive: true });
/** One page in one window. */
async function look(page, [name, path, inside], language, colorScheme, width) {
  const what = `${name}-${language}-${colorScheme}-${width}`;
  if (!only.test(what)) return;
  try {
    await page.goto(`${address}${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
    if (inside && page.url().includes("/login")) throw new Error(`${what}: not signed in`);
    if (folder) {
      await page.screenshot({ path: join(folder, `hub-${what}.png`), fullPage: process.env.FULL === "1" });
    } else {
      for (const folded of await page.locator("details").all()) await folded.evaluate((element) => (element.open = true));
      // Tables scroll within themselves, with keys and fingers.
      await fits(page, what, /^div\.wide:/);
      // Roles, names and colours do not change with the size.
      if (width === SIZES[0][0]) await clean(page, what);
    }
    passed += 1;
  } catch (error) {
    failed.push(what);
    console.error(error instanceof Error ? error.message : error);
  }
}

for (const colorScheme of THEMES) {
  for (const [width, height] of SIZES) {
    for (const inside of [false, true]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: "reduce" });
      if (inside) await context.addCookies([{ name: "indrumar", value: cookie, url: address, httpOnly: true, sameSite: "Strict" }]);
      const page = await context.newPage();
      for (const shown of PAGES.filter((it) => it[2] === inside)) {
        for (const language of LANGUAGES) await look(page, shown, language, colorScheme, width);
      }
      await context.close();
    }
  }
}
await browser.close();
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
