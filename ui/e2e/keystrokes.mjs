// The ten commonest visits, recorded and printed by keyboard alone over the real core: how many keys each takes after the first
// letters of its service, and how long it takes a machine to press them. More than four, and it fails.
//
//   INDRUMAR_BRIDGE  the bridge's program, started here over a folder of its own, with a printer that prints into another
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { launch } from "./browser.mjs";
import * as programs from "./programs.mjs";
import { words } from "./words.mjs";

const MOST_KEYS = 4;
/** What a person has from greeting to record. */
const MOST_MS = 8_000;

/** Between two keys: twice as fast as the fastest typist. */
const PACE_MS = 50;

/** What it is, the first letters, the keys after them; the last key records, and prints where it is Ctrl+P. */
const VISITS = [
  ["utilities paid, at the desk", "lum", ["Enter", "Enter"]],
  ["criminal record, with its sheet", "caz", ["Control+p"]],
  ["pension asked about, by telephone", "pens", ["Enter", "Alt+c", "2", "Enter"]],
  ["electronic signature, in Russian, with its sheet", "подпис", ["Enter", "Alt+l", "2", "Control+p"]],
  ["appointment, comes back tomorrow, with day and code on the sheet", "program", ["Enter", "Alt+v", "1", "Control+p"]],
  ["fine paid, with its sheet", "amen", ["Control+p"]],
  ["cadastre extract, sent on", "cadas", ["Enter", "Alt+r", "3", "Control+p"]],
  ["kindergarten, done together", "grad", ["Enter", "Alt+h", "3", "Control+p"]],
  ["the same as the visit before", "", ["Alt+u", "Enter"]],
  ["the service asked for most, by its tile", "", ["1", "Control+p"]],
];

const { INDRUMAR_BRIDGE } = process.env;
if (!INDRUMAR_BRIDGE) {
  console.error("Name the bridge's program in INDRUMAR_BRIDGE.");
  process.exit(2);
}
const t = words("ro");
const browser = await launch();
let failed = 0;
try {
  const room = { data: await programs.folder(), printers: await programs.folder() };
  const tray = join(room.printers, "hol");
  await mkdir(tray);
  const url = await programs.bridge(INDRUMAR_BRIDGE, room.data, room.printers);
  const ask = async (name, args) => (await fetch(`${url}/call/${name}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(args) })).json();
  await ask("set_up", { language: "ro", office: { name: "Primăria Pelinia", kind: "town-hall", locality: "Pelinia" }, operator: "Maria Rusu" });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce", locale: "ro-RO", timezoneId: "Europe/Chisinau" });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(url);
  const field = page.getByRole("combobox", { name: t("desk-search-label") });
  const undo = page.getByRole("button", { name: /^Anulează solicitarea/ });
  await field.waitFor();
  console.log("keys  letters  ms    printed  visit");
  for (const [place, [what, letters, keys]] of VISITS.entries()) {
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "combobox");
    const before = (await readdir(tray)).length;
    const began = performance.now();
    await page.keyboard.type(letters);
    for (const key of keys) {
      await page.waitForTimeout(PACE_MS);
      await page.keyboard.press(key);
    }
    await undo.nth(place).waitFor();
    const prints = keys.at(-1) === "Control+p";
    if (prints) await page.getByRole("status").filter({ hasText: t("desk-printed-on", { printer: "hol" }) }).first().waitFor({ state: "attached" });
    const ms = Math.round(performance.now() - began);
    const printed = (await readdir(tray)).length - before;
    const well = keys.length <= MOST_KEYS && ms <= MOST_MS && printed === (prints ? 1 : 0);
    if (!well) failed += 1;
    console.log(`${String(keys.length).padStart(4)}  ${String(letters.length).padStart(7)}  ${String(ms).padStart(4)}  ${printed > 0 ? "yes" : "no "}      ${what}${well ? "" : "  FAILED"}`);
  }
  console.log(`${VISITS.length - failed} passed, ${failed} failed; at most ${MOST_KEYS} keys after the letters`);
} catch (error) {
  console.error(error);
  failed += 1;
} finally {
  await browser.close();
  await programs.end();
}
process.exitCode = failed > 0 ? 1 : 0;
