// Fișe in every state worth looking at. Taken in by scenes.mjs, in the same form.

const settle = (page) => page.waitForTimeout(200);
const started = { setUp: true, full: true };
const busy = { code: "database-busy", args: { path: "/home/ghiseu/.local/share/indrumar/desk.db" } };
const printer = { name: "HP_1", description: "HP LaserJet M1132, hol", is_default: true, both_sides: true, colour: false };

const line = (code, title, fact, kind, says, more = {}) => ({
  code, title, fact, kind, says, state: "due", since: "2026-11-01", address: "https://servicii.gov.md", phone: "022 820 000", checked_by: null, checked_on: null, ...more,
});
const RECHECK = [
  line("pay.property-tax", "Impozitul pe bunurile imobiliare și pe terenul de lângă casă, cu toate tranșele anului", "deadline", "deadline", "30 iunie", {
    state: "expired", since: "2026-07-01", address: "https://sfs.md/ro/impozitul-pe-bunurile-imobiliare/informatii-pentru-persoane-fizice", checked_by: "Maria Rusu", checked_on: "2026-11-20",
  }),
  line("pay.kindergarten", "Plata pentru grădiniță", "price-desk", "price-desk", "25 de lei pe zi", { state: "expired", since: "2026-09-01", phone: null }),
  line("papers.criminal-record", "Cazier judiciar prin portalul serviciilor publice", "term", "term", "până la 24 de ore"),
  line("papers.petition", "Petiție către o autoritate publică", null, null, null, { address: null }),
];
const NEWS = [
  { id: "2026-11-20", date: "2026-11-20", text: "Plata pentru gaz se face acum pe pagina Energocom. Fișa spune cum.", seen: false },
  { id: "2026-11-02", date: "2026-11-02", text: "Cazierul judiciar se cere și din aplicația EVO. Pașii de pe fișă sunt cei noi.", seen: true },
];
const CONFLICTS = [
  { code: "pay.utilities", title: "Plata pentru lumină, gaz și apă", part: "steps.local-1", sentence: "La „Plata pentru lumină, gaz și apă” nu mai există pasul după care stătea adaosul. Adaosul este păstrat, dar nu se arată. Alegeți alt pas." },
];
const OURS = { "pay.utilities": { content: { phone: "0236 21 000", hours: null, supplier: null, account: null, steps: [], note: null } } };

async function open(page, tab = null) {
  await page.keyboard.press("F4");
  await page.getByRole("option").first().waitFor();
  if (tab) await page.keyboard.press(`Alt+${tab}`);
  await settle(page);
}

async function apply(page, text) {
  await open(page, 3);
  await page.locator("input[type=file]").setInputFiles({ name: "catalog-2027.01.04.pack", mimeType: "application/octet-stream", buffer: Buffer.from(text) });
}

export const SHEET_SCENES = {
  "sheets": { ...started, layer: OURS, recheck: RECHECK, play: (page) => open(page) },
  "sheets-search": {
    ...started,
    recheck: RECHECK,
    async play(page) {
      await open(page);
      await page.getByRole("combobox").first().pressSequentially("p");
    },
  },
  "sheets-nothing-found": {
    ...started,
    async play(page) {
      await open(page);
      await page.getByRole("combobox").first().pressSequentially("xyz");
    },
  },
  "sheets-expired": {
    ...started,
    recheck: RECHECK,
    async play(page) {
      await open(page);
      await page.getByRole("option").nth(3).click();
    },
  },
  "sheets-strip": {
    ...started,
    async play(page) {
      await open(page);
      await page.locator("summary").click();
      await page.locator("details input").first().fill("1234 5678 9012");
    },
  },
  "sheets-printed": {
    ...started,
    printers: [printer],
    printer: "HP_1",
    async play(page) {
      await open(page);
      await page.keyboard.press("Control+p");
    },
  },
  "sheets-saved": {
    ...started,
    async play(page) {
      await open(page);
      await page.keyboard.press("Control+Shift+s");
    },
  },
  "sheets-not-saved": {
    ...started,
    fail: { sheet_keep: { code: "sheet-save-failed", args: { path: "/home/ghiseu/Documente/Îndrumar/Plata pentru lumină, gaz și apă (ro).pdf" } } },
    async play(page) {
      await open(page);
      await page.keyboard.press("Control+s");
    },
  },
  "sheets-options": {
    ...started,
    printers: [printer],
    printer: "HP_1",
    async play(page) {
      await open(page);
      await page.keyboard.press("Control+Shift+p");
      await page.getByRole("dialog").waitFor();
    },
  },
  "sheets-preview-failed": { ...started, fail: { sheet_preview: busy }, play: (page) => open(page) },
  "sheets-failed": {
    ...started,
    fail: { sheet_list: busy },
    async play(page) {
      await page.keyboard.press("F4");
    },
  },
  "recheck": { ...started, recheck: RECHECK, play: (page) => open(page, 2) },
  "recheck-checked": {
    ...started,
    recheck: RECHECK,
    async play(page) {
      await open(page, 2);
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await settle(page);
      await page.keyboard.press("Enter");
    },
  },
  "recheck-none": { ...started, play: (page) => open(page, 2) },
  "recheck-failed": { ...started, recheck: RECHECK, later: { catalogue_state: busy }, play: (page) => open(page, 2) },
  "catalogue": { ...started, news: NEWS, edition: true, layer: OURS, conflicts: CONFLICTS, play: (page) => open(page, 3) },
  "catalogue-builtin": { ...started, play: (page) => open(page, 3) },
  "catalogue-damaged": {
    ...started,
    damaged: "Actualizarea 2027.01.04 s-a deteriorat și nu se mai folosește. Lucrați cu catalogul venit odată cu programul. Aplicați din nou actualizarea.",
    play: (page) => open(page, 3),
  },
  "catalogue-applied": { ...started, news: NEWS, play: (page) => apply(page, "indrumar-pack 1\n") },
  "catalogue-refused": { ...started, news: NEWS, play: (page) => apply(page, "altceva") },
  "desk-news": { ...started, news: NEWS, async play() {} },
};
