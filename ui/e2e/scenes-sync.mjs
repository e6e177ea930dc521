// Sincronizare in every state worth looking at. Taken in by scenes.mjs, in the same form.

const settle = (page) => page.waitForTimeout(450);
const started = { setUp: true, full: true, enrolled: true };

const said = (month, here, there = here) => ({
  month, visits_here: here, items_here: here + 21, visits_there: there, items_there: there === null ? null : there + 21, said_at: "2026-11-23T09:10:00+02:00",
});
const months = [said("2026-10", 412), said("2026-09", 388), said("2026-08", 1204), said("2026-07", 97), said("2026-06", 240), said("2026-05", 231), said("2026-04", 18)];
const tables = [
  { month: "2026-11", cells: { "channel=desk": 41, "channel=phone": 6, "language=ro": 38, "language=ru": 9, "minutes=6-15": 22, "minutes=16-30": 11, "outcome=solved": 44, "outcome=stuck": 5, "stuck=pay.property-tax/step-2": 5, "kind=group": 5, "help=shown": 12, "age=65+": 14, "equipment=scanner": 7 } },
];
const held = { "language=bg": 1, "age=under-18": 3, "equipment=card-reader": 2, "stuck=papers.criminal-record/step-1": 4 };
const lines = [
  { day: "2026-11-12", visits: 2, heads: 0, services: { "pay.utilities": 2 }, since: "2026-11-20T09:00:00+02:00" },
  { day: "2026-11-13", visits: 1, heads: 14, services: { "learn.internet": 1, "local.other": 1 }, since: "2026-11-20T09:00:00+02:00" },
];
const entry = { at: "2026-11-22T08:00:00+02:00", last_at: "2026-11-22T08:00:00+02:00", times: 1, road: "network", hub: "https://bilant.example.md", sent: 0, receipted: 0, refused: 0, learned: 0, bytes: 0 };
const history = [
  { ...entry, seq: 5, ended: "hub-away", times: 4, last_at: "2026-11-22T11:30:00+02:00" },
  { ...entry, seq: 4, ended: "done", sent: 4, receipted: 3, refused: 1, bytes: 12_403 },
  { ...entry, seq: 3, ended: "sync-cancelled" },
  { ...entry, seq: 2, ended: "done", road: "file", sent: 2, receipted: 2, learned: 1, bytes: 1204 },
  { ...entry, seq: 1, ended: "done", times: 12, last_at: "2026-11-21T17:30:00+02:00" },
];
const declared = Array.from({ length: 14 }, (_, nth) => ({
  period: `2026-11-${String(nth + 3).padStart(2, "0")}`, state: nth % 5 === 4 ? "closed" : "counted", visits: nth % 5 === 4 ? 0 : nth + 1, services: nth % 5 === 4 ? {} : { "pay.utilities": nth + 1, "papers.cadastre": 2 },
}));

const open = async (page) => {
  await page.keyboard.press("F7");
  await page.locator("main .button.main").waitFor();
  await settle(page);
};
const send = async (page) => {
  await open(page);
  await page.locator("main .button.main").click();
};
const ask = async (page) => {
  await page.locator(".facts section").filter({ has: page.locator(".address") }).locator("button.link").click();
  await page.getByRole("dialog").waitFor();
  await settle(page);
};
const below = (page) => page.locator("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));

const settings = async (page) => {
  await page.keyboard.press("F8");
  await page.getByRole("textbox").first().waitFor();
  await settle(page);
  await page.locator("main section").nth(-3).evaluate((part) => part.scrollIntoView());
};
const old = (page) => page.locator("footer .link").click();

export const SYNC_SCENES = {
  "moving-in": { play: old },
  "moving-in-empty": {
    async play(page) {
      await old(page);
      await page.locator(".button.main").click();
    },
  },
  "moving-in-wrong": {
    async play(page) {
      await old(page);
      await page.locator("input[type=file]").setInputFiles({ name: "Mutare Primăria Pelinia 2026-11-23.indrumar", mimeType: "application/octet-stream", buffer: Buffer.from("indrumar-move 1\n") });
      await page.getByRole("textbox").fill("AAAA-BBBB");
      await page.keyboard.press("Enter");
    },
  },
  "moving-part": { ...started, play: settings },
  "moving-written": {
    ...started,
    async play(page) {
      await settings(page);
      await page.locator("main section").nth(-3).getByRole("button").click();
      await settle(page);
      await page.locator("main section").nth(-3).evaluate((part) => part.scrollIntoView());
    },
  },
  "moving-moved": { ...started, moved: "2026-11-20T10:00:00+02:00", play: settings },
  "sync-moved": { ...started, months, moved: "2026-11-20T10:00:00+02:00", play: open },
  "sync-empty": { setUp: true, enrolled: true, play: open },
  "sync-agree": { setUp: true, enrolled: true, months, history, nextTry: "2099-11-23T16:10:00+02:00", play: open },
  "sync-differ": { setUp: true, enrolled: true, months: [said("2026-10", 412, 415), ...months.slice(1)], play: open },
  "sync-full": { ...started, months, tables, held, lines, history, refused: [{ period: "2026-11-20", reason: "malformed" }], failures: 3, nextTry: "2099-11-23T16:10:00+02:00", play: open },
  "sync-tables": {
    ...started, months, tables, held,
    async play(page) {
      await open(page);
      for (const summary of await page.locator(".column:not(.facts) summary").all()) await summary.click();
      await page.locator("details").first().evaluate((part) => part.scrollIntoView());
    },
  },
  "sync-long": { ...started, declared, months, play: open },
  "sync-long-below": {
    ...started, declared, months, history, lines,
    async play(page) {
      await open(page);
      await below(page);
    },
  },
  "sync-line-sure": {
    ...started, lines,
    async play(page) {
      await open(page);
      await page.locator("[data-day]").first().click();
    },
  },
  "sync-sending": {
    ...started, hold: ["sync_now"], progress: { running: true, keys: 40, sent: 12 },
    async play(page) {
      await send(page);
      await page.locator("progress[max]").waitFor();
    },
  },
  "sync-asking": { ...started, hold: ["sync_now"], play: send },
  "sync-bytes": {
    ...started,
    async play(page) {
      await open(page);
      await page.keyboard.press("Alt+b");
      await page.getByRole("dialog").waitFor();
      await settle(page);
    },
  },
  "sync-leave": {
    ...started, months, history,
    async play(page) {
      await open(page);
      await ask(page);
    },
  },
  "sync-leave-refused": {
    ...started, later: { leave_hub: { code: "sync-running", args: {} } },
    async play(page) {
      await open(page);
      await ask(page);
      await page.getByRole("dialog").locator(".ends .button").first().click();
      await page.getByRole("alert").waitFor();
    },
  },
  "sync-left": {
    ...started, months, history,
    async play(page) {
      await open(page);
      await ask(page);
      await page.getByRole("dialog").locator(".ends .button").first().click();
      await page.locator("main form").waitFor();
      await settle(page);
    },
  },
  "sync-portal": { ...started, later: { sync_now: { code: "hub-not-a-hub", args: { address: "https://bilant.example.md" } } }, play: send },
  "sync-revoked": { ...started, months, later: { sync_now: { code: "install-revoked", args: {} } }, play: send },
  "sync-off": { ...started, automatic: false, months, play: open },
  "sync-proxy": {
    ...started, proxy: "http://proxy.md:3128",
    async play(page) {
      await open(page);
      await page.locator("form input").first().evaluate((part) => part.scrollIntoView({ block: "center" }));
    },
  },
  "sync-written": {
    ...started, months, tables, held, lines, history,
    async play(page) {
      await open(page);
      await page.keyboard.press("Control+s");
      await page.locator(".told").waitFor();
    },
  },
  "sync-receipt-refused": {
    ...started, months, tables, held, lines, history, later: { bundle_receipt: { code: "receipt-foreign", args: { path: "recipisă.json" } } },
    async play(page) {
      await open(page);
      const chooser = page.waitForEvent("filechooser");
      await page.keyboard.press("Control+o");
      await (await chooser).setFiles({ name: "recipisă.json", mimeType: "application/json", buffer: Buffer.from("{}") });
      await page.getByRole("alert").waitFor();
    },
  },
};
