// Every screen in every state worth looking at, over the stand-in for the core. Used by the pictures and by axe.
import { fakeBridge } from "../tests/fake-bridge.mjs";
import { fill } from "../tests/fake-core.mjs";
import { fillRegister } from "../tests/fake-register.mjs";
import { pageOf } from "./browser.mjs";
import { DESK_SCENES } from "./scenes-desk.mjs";
import { FIGURES_SCENES } from "./scenes-figures.mjs";
import { LAYER_SCENES } from "./scenes-layer.mjs";
import { PRACTICE_SCENES } from "./scenes-practice.mjs";
import { REGISTER_SCENES } from "./scenes-register.mjs";
import { SHEET_SCENES } from "./scenes-sheets.mjs";
import { SYNC_SCENES } from "./scenes-sync.mjs";

const settle = (page) => page.waitForTimeout(150);
const started = { setUp: true, full: true };
const noDisk = { code: "disk-full", args: { path: "/home/ghiseu/.local/share/indrumar" } };

const HP = { name: "HP_1", description: "HP LaserJet M1132, hol", is_default: true, both_sides: true, colour: false };
const gone = { code: "printer-gone", args: { printer: "HP_1", path: "/home/ghiseu/.local/share/indrumar/fise/pay.utilities-ro-2026-11-23.pdf" } };

async function options(page, tile = "1") {
  await page.keyboard.press(tile);
  await settle(page);
  await page.keyboard.press("Control+Shift+p");
  await page.getByRole("dialog").waitFor();
}

async function open(page, detail) {
  await page.keyboard.press("1");
  await settle(page);
  await page.keyboard.press(detail);
}

export const SCENES = {
  "first-language": { async play() {} },
  "first-office": {
    async play(page) {
      await page.keyboard.press("Enter");
    },
  },
  "first-office-empty": {
    async play(page) {
      await page.keyboard.press("Enter");
      await page.getByRole("textbox").first().waitFor();
      await page.keyboard.press("Enter");
    },
  },
  "first-operator": {
    async play(page) {
      await page.keyboard.press("Enter");
      await page.getByRole("textbox").nth(0).fill("Primăria Pelinia");
      await page.getByRole("textbox").nth(1).fill("Pelinia");
      await page.keyboard.press("Enter");
    },
  },
  "desk-first-day": { setUp: true, async play() {} },
  "desk-tiles": { ...started, async play() {} },
  "desk-search": {
    ...started,
    async play(page) {
      await page.getByRole("combobox").pressSequentially("t");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
    },
  },
  "desk-nothing-found": { ...started, play: (page) => page.getByRole("combobox").pressSequentially("xyz") },
  "desk-draft": { ...started, play: (page) => page.keyboard.press("1") },
  "desk-channel": { ...started, play: (page) => open(page, "Alt+c") },
  "desk-minutes": { ...started, play: (page) => open(page, "Alt+m") },
  "desk-note": { ...started, play: (page) => open(page, "Alt+n") },
  "desk-two-stuck": {
    ...started,
    async play(page) {
      await page.keyboard.press("3");
      await page.getByRole("combobox").pressSequentially("cazier");
      await page.keyboard.press("Enter");
      await settle(page);
      await page.keyboard.press("Alt+r");
      await page.keyboard.press("2");
    },
  },
  "desk-recorded": {
    ...started,
    async play(page) {
      await page.keyboard.press("1");
      await page.keyboard.press("Enter");
    },
  },
  "desk-not-printed": {
    ...started,
    fail: { sheet_print: noDisk },
    async play(page) {
      await page.keyboard.press("1");
      await page.keyboard.press("Control+p");
    },
  },
  "desk-printed": {
    ...started,
    printers: [HP],
    printer: "HP_1",
    async play(page) {
      await page.keyboard.press("1");
      await page.keyboard.press("Control+p");
    },
  },
  "desk-printer-gone": {
    ...started,
    fail: { sheet_print: gone },
    async play(page) {
      await page.keyboard.press("1");
      await page.keyboard.press("Control+p");
    },
  },
  "print-options": { ...started, printers: [HP], printer: "HP_1", play: (page) => options(page) },
  "print-no-printers": { ...started, play: (page) => options(page) },
  "print-gone": { ...started, printers: [HP], printer: "Canon", play: (page) => options(page) },
  "print-preview-failed": { ...started, printers: [HP], fail: { sheet_preview: noDisk }, play: (page) => options(page) },
  "print-two-stuck": {
    ...started,
    printers: [HP],
    async play(page) {
      await page.keyboard.press("1");
      await page.getByRole("combobox").pressSequentially("cazier");
      await page.keyboard.press("Enter");
      await settle(page);
      await page.keyboard.press("Alt+r");
      await page.keyboard.press("2");
      await page.keyboard.press("3");
      await page.keyboard.press("Control+Shift+p");
      await page.getByRole("dialog").waitFor();
      await page.getByRole("dialog").getByRole("combobox").first().selectOption({ index: 1 });
    },
  },
  "print-saved": {
    ...started,
    printers: [HP],
    async play(page) {
      await options(page);
      await page.getByRole("dialog").getByRole("button").nth(2).click();
    },
  },
  "desk-not-recorded": {
    ...started,
    later: { request_add: noDisk },
    async play(page) {
      await page.keyboard.press("1");
      await page.keyboard.press("Enter");
    },
  },
  "keys": { ...started, play: (page) => page.keyboard.press("F1") },
  "sync-enrol": { ...started, play: (page) => page.keyboard.press("F7") },
  "sync-ready": { ...started, enrolled: true, play: (page) => page.keyboard.press("F7") },
  "sync-sent": {
    ...started,
    enrolled: true,
    async play(page) {
      await page.keyboard.press("F7");
      await page.locator("main .button.main").click();
    },
  },
  "sync-away": {
    ...started,
    enrolled: true,
    later: { sync_now: { code: "hub-away", args: { address: "https://bilant.example.md" } } },
    async play(page) {
      await page.keyboard.press("F7");
      await page.locator("main .button.main").click();
    },
  },
  ...SYNC_SCENES,
  ...DESK_SCENES,
  ...SHEET_SCENES,
  ...LAYER_SCENES,
  ...FIGURES_SCENES,
  ...PRACTICE_SCENES,
  ...REGISTER_SCENES,
  "demo": { ...started, demo: true, async play() {} },
  "boot-failed": { fail: { boot: { code: "key-missing", args: { path: "/home/ghiseu/.local/share/indrumar/desk.key" } } }, alone: true, async play() {} },
};

export const LANGUAGES = ["ro", "ru", "en"];
export const THEMES = ["light", "dark"];
export const SIZES = [[1366, 768], [1024, 600]];

/** Opens one scene and hands its page to `look`. */
export async function stage(browser, name, { language, colorScheme, width, height, more = {} }, look) {
  const scene = SCENES[name];
  const bridge = await fakeBridge({ ...scene, language });
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce", ...more });
  try {
    if (scene.full) await fill(bridge.core);
    if (scene.weeks) fillRegister(bridge.core);
    Object.assign(bridge.core.fail, scene.later);
    const page = await pageOf(context);
    page.on("pageerror", (error) => console.error(`${name}: ${error.message}`));
    await page.goto(bridge.url);
    if (scene.alone) await page.getByRole("alert").waitFor();
    else await page.getByRole("heading", { level: 1 }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    await settle(page);
    await scene.play(page);
    await settle(page);
    // A sentence that the window does not have stands there by its key.
    const lost = /⟦[^⟧]*⟧/.exec(await page.innerText("body"));
    if (lost) throw new Error(`${name}: no sentence for ${lost[0]}`);
    await look(page);
  } finally {
    await context.close();
    bridge.close();
  }
}
