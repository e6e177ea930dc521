// Statistici, Setări and the help inside, in every state worth looking at. Taken in by scenes.mjs, in the same form.

const settle = (page) => page.waitForTimeout(450);
const started = { setUp: true, full: true };
const noDisk = { code: "disk-full", args: { path: "/home/ghiseu/.local/share/indrumar" } };
const HP = { name: "HP_1", description: "HP LaserJet M1132, hol", is_default: true, both_sides: true, colour: false };

const figures = async (page) => {
  await page.keyboard.press("F6");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await settle(page);
};

const settings = async (page) => {
  await page.keyboard.press("F8");
  await page.getByRole("textbox").first().waitFor();
  await settle(page);
};

/** Scrolls until a part of the screen stands at the top. */
const at = (page, selector) => page.locator(selector).evaluate((part) => part.scrollIntoView());

export const FIGURES_SCENES = {
  "statistics-month": { ...started, play: figures },
  "statistics-first": { ...started, first: true, play: figures },
  "statistics-empty": { ...started, statistics: "empty", play: figures },
  "statistics-failed": { ...started, fail: { statistics: { code: "database-busy", args: { path: "/home/ghiseu/.local/share/indrumar/desk.db" } } }, play: figures },
  "statistics-parts": {
    ...started,
    async play(page) {
      await figures(page);
      await at(page, "#statistics-hours");
    },
  },
  "statistics-bars": {
    ...started,
    async play(page) {
      await figures(page);
      await at(page, "#statistics-field");
    },
  },
  "statistics-table": {
    ...started,
    async play(page) {
      await figures(page);
      await page.locator("section:has(#statistics-service) summary").click();
      await at(page, "#statistics-service");
    },
  },
  "statistics-behind": {
    ...started,
    async play(page) {
      await figures(page);
      await page.locator(".sums button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  "statistics-span": {
    ...started,
    async play(page) {
      await figures(page);
      await page.keyboard.press("Alt+4");
      await page.getByRole("textbox").first().waitFor();
    },
  },
  "statistics-day": {
    ...started,
    async play(page) {
      await figures(page);
      await page.keyboard.press("Alt+1");
      await settle(page);
      await page.keyboard.press("Control+s");
    },
  },
  "statistics-not-written": {
    ...started,
    later: { report_save: noDisk },
    async play(page) {
      await figures(page);
      await page.keyboard.press("Control+s");
    },
  },
  "statistics-contrast": { ...started, looks: { theme: "contrast" }, play: figures },
  "statistics-large": { ...started, looks: { text: "very-large" }, play: figures },
  "settings": { ...started, printers: [HP], printer: "HP_1", operators: ["Maria Rusu", "Ion Ceban", "Vera Mocanu"], play: settings },
  "settings-operators": {
    ...started,
    operators: ["Maria Rusu", "Ion Ceban", "Vera Mocanu"],
    async play(page) {
      await settings(page);
      await page.locator("section").nth(1).getByRole("button").first().click();
      await at(page, "section:nth-of-type(2)");
    },
  },
  "settings-asks": {
    ...started,
    printers: [HP],
    async play(page) {
      await settings(page);
      await at(page, "section:nth-of-type(4)");
    },
  },
  "settings-refused": {
    ...started,
    async play(page) {
      await settings(page);
      await at(page, "section:nth-of-type(5)");
      const days = page.locator("section").nth(4).getByRole("textbox");
      await days.fill("999");
      await days.press("Enter");
    },
  },
  "settings-about": {
    ...started,
    async play(page) {
      await settings(page);
      await at(page, "section:nth-of-type(8)");
    },
  },
  "settings-contrast": { ...started, printers: [HP], looks: { theme: "contrast" }, play: settings },
  "settings-large": { ...started, printers: [HP], looks: { text: "very-large" }, play: settings },
};
