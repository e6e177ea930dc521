// Pictures of every scene, for looking at: node e2e/shots.mjs [folder] [regular expression of names].
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launch } from "./browser.mjs";
import { LANGUAGES, SCENES, SIZES, stage, THEMES } from "./scenes.mjs";

const [folder = "../target/shots", wanted = "."] = process.argv.slice(2);
const only = new RegExp(wanted);

await mkdir(folder, { recursive: true });
const browser = await launch();
for (const name of Object.keys(SCENES)) {
  for (const language of LANGUAGES) {
    for (const colorScheme of THEMES) {
      for (const [width, height] of SIZES) {
        const picture = `${name}-${language}-${colorScheme}-${width}.png`;
        if (!only.test(picture)) continue;
        await stage(browser, name, { language, colorScheme, width, height }, (page) => page.screenshot({ path: join(folder, picture) }));
      }
    }
  }
}
await browser.close();
