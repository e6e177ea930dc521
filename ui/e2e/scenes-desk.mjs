// Ghișeu with all its details, in every state worth looking at. Taken in by scenes.mjs, in the same form.

const settle = (page) => page.waitForTimeout(200);
const started = { setUp: true, full: true };
const noDisk = { code: "disk-full", args: { path: "/home/ghiseu/.local/share/indrumar" } };
const quiet = { looks: { hints: false } };
const day = (day, more = {}) => ({ day, state: "unknown", visits: 0, items: 0, declared: null, holiday: null, working: true, future: false, ...more });

/** A visit that says everything it can. */
const WHOLE = {
  form: 1, aside: null, past: null,
  draft: {
    items: [
      { service: "papers.criminal-record", title: "Cazier judiciar", outcome: "stuck", step: "step-2", to: null, view: null },
      { service: "help.social", title: "Ajutorul social", outcome: "referred", step: null, to: "Structura teritorială de asistență socială Soroca", view: null },
    ],
    channel: "outreach", language: "ru", second: "gag", help: "together", age: "65+", equipment: ["public-pc", "card-reader", "printer"], minutes: 35, heads: 12,
    followUp: { day: "04.12.2026", reason: "Semnează cererea", bring: "buletinul și telefonul", alias: "bunica de la fântână", phone: "0691 22 333" },
    note: "Nu are parola la semnătură. ".repeat(12), editing: null,
  },
};

async function opened(page, ...keys) {
  await page.keyboard.press("1");
  await settle(page);
  for (const key of keys) {
    await page.keyboard.press(key);
    await settle(page);
  }
}

async function tally(page) {
  await page.keyboard.press("Control+d");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Enter");
  for (const count of ["12", "4", "7"]) {
    await page.keyboard.type(count);
    await page.keyboard.press("Enter");
  }
}

export const DESK_SCENES = {
  "desk-whole": { setUp: true, asks: { age: true }, draft: JSON.stringify(WHOLE), async play() {} },
  "desk-more": { ...started, asks: { age: true }, play: (page) => opened(page, "Alt+d") },
  "desk-followup": { ...started, play: (page) => opened(page, "Alt+v") },
  "desk-followup-refused": {
    ...started,
    async play(page) {
      await opened(page, "Alt+v", "4");
      await page.keyboard.type("31.02");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
    },
  },
  "desk-referred": { ...started, play: (page) => opened(page, "Alt+r", "3") },
  "desk-equipment": { ...started, play: (page) => opened(page, "Alt+e", "1", "3") },
  "desk-template": {
    ...started,
    templates: ["Pensionar, lumină și gaz", "Ședința de marți la bibliotecă"].map((name) => ({ name, request: WHOLE.draft })),
    play: (page) => opened(page, "Alt+s"),
  },
  "desk-came-back": {
    ...started, ...quiet, due: 2, overdue: 1,
    play: (page) => opened(page, "Alt+v", "1", "Enter"),
  },
  "desk-editing": {
    ...started, sent: true,
    async play(page) {
      await page.getByRole("listitem").getByRole("button").first().waitFor();
      await page.locator(".today li button").first().click();
      await settle(page);
      await page.keyboard.press("Alt+c");
    },
  },
  "desk-changed": {
    ...started, ...quiet, sent: true,
    async play(page) {
      await page.locator(".today li button").first().click();
      await settle(page);
      await page.keyboard.press("Enter");
      await settle(page);
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Control+z");
      await page.locator("summary").click();
    },
  },
  "desk-question": { ...started, ...quiet, unknown: [day("2026-11-19"), day("2026-11-20")], async play() {} },
  "desk-question-holiday": { ...started, unknown: [day("2026-12-25", { holiday: "Crăciunul pe stil nou" })], async play() {} },
  "desk-clock": { ...started, clockOdd: true, async play() {} },
  "desk-tally": { ...started, play: tally },
  "desk-tally-refused": {
    ...started,
    later: { tally_enter: noDisk },
    async play(page) {
      await tally(page);
      await page.keyboard.press("Control+Enter");
    },
  },
  "first-district": {
    async play(page) {
      await page.keyboard.press("Enter");
      await page.getByRole("textbox").nth(0).fill("Biblioteca publică „Mihai Eminescu”");
      await page.getByRole("textbox").nth(1).fill("Pelinia");
      await page.getByRole("combobox").fill("Drochia");
    },
  },
};
