// The editor of the desk's own layer in every state worth looking at. Taken in by scenes.mjs, in the same form.

const settle = (page) => page.waitForTimeout(450);
const started = { setUp: true, full: true };
const words = (ro, ru = null, en = null) => ({ ro, ru, en });
const nothing = { phone: null, hours: null, supplier: null, account: null, steps: [], note: null };

const OFFICIAL = "pay.utilities";
const kept = {
  ...nothing,
  phone: "0236 21 000",
  hours: words("Luni–vineri, 9:00–16:00", "Понедельник–пятница, 9:00–16:00"),
  supplier: words("„Apă-Canal” Pelinia"),
  note: words("Calculatorul pentru vizitatori este lângă ușă.", "Компьютер для посетителей стоит у двери."),
  steps: [{ id: "local-1", after: "fill", text: words("Arătați factura operatorului de la masa a doua."), trouble: words("Dacă nu este nimeni, sunați la 0236 21 000.") }],
};
const water = {
  name: words("Plata apei din satul Pelinia", "Оплата воды в селе Пелиния"), title: words("Plata apei din satul Pelinia", "Оплата воды в селе Пелиния"),
  summary: words("Apa din rețeaua satului se plătește la casieria primăriei."), provider: words("Primăria Pelinia"),
  bring: [words("Factura sau numărul contorului."), words("Buletinul.")],
  steps: [words("Citiți cifrele de pe contor."), words("Spuneți cifrele casierului."), words("Plătiți și păstrați bonul.")],
  note: null, phone: "0236 21 000", hours: words("Marți și joi, 9:00–12:00"),
};
const aside = (part, sentence) => ({ code: OFFICIAL, title: "Plata pentru lumină, gaz și apă", part, sentence });

/** Opens the editor from the screen of sheets by its keys, as a person does: the sheet is found, then Alt+A. */
async function open(page, code = OFFICIAL) {
  const dialog = page.getByRole("dialog");
  if (!(await dialog.isVisible())) {
    await page.keyboard.press("F4");
    await settle(page);
    if (code !== null) {
      await page.locator("main").getByRole("combobox").first().pressSequentially("svet");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await settle(page);
    }
    await page.keyboard.press(code === null ? "Alt+Shift+N" : "Alt+A");
  }
  await dialog.waitFor();
  await settle(page);
  return dialog;
}

const field = (dialog, place) => dialog.locator(`[data-place="${place}"]`).locator("textarea, input").first();

export const LAYER_SCENES = {
  "layer-empty": { ...started, play: (page) => open(page) },
  "layer-written": { ...started, layer: { [OFFICIAL]: { content: kept } }, play: (page) => open(page) },
  "layer-steps": {
    ...started,
    layer: { [OFFICIAL]: { content: kept } },
    async play(page) {
      const dialog = await open(page);
      await dialog.locator(".add").first().click();
      await page.keyboard.type("Semnați în registrul de la intrare.");
      await settle(page);
    },
  },
  "layer-translated": {
    ...started,
    layer: { [OFFICIAL]: { content: kept } },
    async play(page) {
      const dialog = await open(page);
      await dialog.locator(".tongues button").nth(1).click();
      await settle(page);
    },
  },
  "layer-refused": {
    ...started,
    async play(page) {
      const dialog = await open(page);
      await field(dialog, "phone").fill("0236 21 000");
      await settle(page);
      await field(dialog, "hours").fill("Luni și marți dimineața, miercuri numai după-amiaza. ".repeat(7));
      await settle(page);
      await page.keyboard.press("Control+Enter");
    },
  },
  "layer-conflict": {
    ...started,
    layer: { [OFFICIAL]: { content: kept } },
    conflicts: [aside("phone", "Textul oficial s-a schimbat sub adaos. Adaosul este păstrat, dar nu se arată."), aside("steps.local-1", "Pasul după care stătea adaosul s-a schimbat.")],
    async play(page) {
      const dialog = await open(page);
      await dialog.locator(".aside button").first().click();
      await page.keyboard.press("Control+Enter");
    },
  },
  "layer-gone": {
    ...started,
    layer: { [OFFICIAL]: { content: kept } },
    gone: { [OFFICIAL]: "papers.criminal-record" },
    conflicts: [aside(null, "În locul acestui serviciu este acum altul. Adaosul este păstrat, dar nu se arată.")],
    play: (page) => open(page),
  },
  "layer-removed": {
    ...started,
    layer: { [OFFICIAL]: { content: kept } },
    async play(page) {
      const dialog = await open(page);
      await dialog.locator(".ends .button").last().click();
    },
  },
  "layer-resumed": {
    ...started,
    async play(page) {
      const dialog = await open(page);
      await field(dialog, "phone").fill("0236 21 000");
      await page.keyboard.press("Escape");
      await settle(page);
      await open(page);
    },
  },
  "layer-failed": { ...started, fail: { layer_get: { code: "database-busy", args: { path: "/home/ghiseu/.local/share/indrumar/desk.db" } } }, play: (page) => open(page) },
  "layer-own-new": { ...started, play: (page) => open(page, null) },
  "layer-own": {
    ...started,
    async play(page) {
      const dialog = await open(page, null);
      await field(dialog, "name").fill(water.name.ro);
      await field(dialog, "summary").fill(water.summary.ro);
      await dialog.locator("[data-place=steps] textarea").first().focus();
      for (const { ro } of water.steps) {
        await page.keyboard.type(ro);
        await page.keyboard.press("Enter");
      }
      await settle(page);
    },
  },
};
