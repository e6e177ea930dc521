// The spine by keyboard alone, in a real browser over the real core: first start, record, print, enrol, sync, undo.
//
//   BRIDGE_URL       a bridge that runs already, over an empty data folder; or
//   INDRUMAR_BRIDGE  the bridge's program, started here over a folder of its own, with printers that print into another
//   INDRUMAR_HUB     the hub's program: enrolling and syncing are tried too, and the hub's figure is read; or
//   HUB_URL HUB_CODE a hub that runs already and a code of it
import assert from "node:assert/strict";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { clean } from "./axe.mjs";
import { launch, pageOf } from "./browser.mjs";
import { fits, told } from "./fit.mjs";
import { desk } from "./flow-desk.mjs";
import { figures } from "./flow-figures.mjs";
import { practice } from "./flow-practice.mjs";
import { register } from "./flow-register.mjs";
import * as programs from "./programs.mjs";
import { words } from "./words.mjs";

const { BRIDGE_URL, INDRUMAR_BRIDGE, INDRUMAR_HUB, HUB_URL, HUB_CODE } = process.env;
const t = words("ro");
let steps = 0;

async function step(sentence, work) {
  const began = performance.now();
  await work();
  steps += 1;
  console.log(`ok ${steps} - ${sentence} (${Math.round(performance.now() - began)} ms)`);
}

/** Looks at the screen as it stands, in both themes. */
async function look(page, what) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await clean(page, `${what}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await fits(page, what);
  await told(page, what);
}

async function flow(page, { hub, room }) {
  const press = (key) => page.keyboard.press(key);
  const type = (text) => page.keyboard.type(text);
  const field = page.getByRole("combobox", { name: t("desk-search-label") });
  /** The focus waits in the search field, or comes there in a moment. */
  const inField = () => page.waitForFunction(() => document.activeElement?.getAttribute("role") === "combobox");
  const said = (sentence) => page.getByRole("status").filter({ hasText: sentence }).first().waitFor({ state: "attached" });
  const undoButtons = page.getByRole("button", { name: /^Anulează solicitarea/ });
  /** Every page within is there to be read. */
  const drawn = (within) =>
    page.waitForFunction((within) => {
      const pages = [...document.querySelectorAll(`${within} img`)];
      return pages.length > 0 && pages.every((one) => one.complete && one.naturalWidth > 0);
    }, within);
  const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Chisinau" }).format(new Date());
  const day = today();

  await step("first start asks for language, office and operator, and Enter moves on", async () => {
    await page.getByRole("heading", { level: 1, name: t("first-language-heading") }).waitFor();
    await look(page, "first start, language");
    await press("Enter");
    await page.getByRole("textbox", { name: t("first-name-label") }).waitFor();
    await look(page, "first start, office");
    await type("Primăria Pelinia");
    await press("Tab");
    await press("Tab");
    await type("Pelinia");
    await press("Enter");
    await page.getByRole("textbox", { name: t("first-operator-label") }).waitFor();
    await look(page, "first start, operator");
    await type("Maria Rusu");
    await press("Enter");
    await field.waitFor();
    await inField();
  });

  await step("an empty day is accessible and says what to do", async () => {
    await page.getByText(t("desk-today-empty")).waitFor();
    await look(page, "Ghișeu, empty");
  });

  await step("a visit is recorded by its first letters and two Enters", async () => {
    await type("lumin");
    await press("Enter");
    await press("Enter");
    await undoButtons.first().waitFor();
    assert.equal(await undoButtons.count(), 1);
    await said("Înregistrat");
    await inField();
  });

  await step("old spelling, no diacritics and Russian letters find the same service", async () => {
    const first = page.getByRole("option").first();
    await type("lumina");
    await first.waitFor();
    const title = await first.textContent();
    assert.ok(title, "something is found");
    await press("Escape");
    await type("свет");
    await first.waitFor();
    assert.equal(await first.textContent(), title);
    await look(page, "Ghișeu, services found");
    await press("Escape");
  });

  await step("Ctrl+Z takes it back", async () => {
    await press("Control+z");
    await undoButtons.first().waitFor({ state: "detached" });
    await page.getByText(t("desk-today-empty")).waitFor();
  });

  await step("stuck at a step of the sheet, by keyboard", async () => {
    await type("cazier");
    await press("Enter");
    await page.getByRole("heading", { name: t("desk-chosen") }).waitFor();
    await look(page, "Ghișeu, a visit");
    await press("Alt+r");
    await press("2");
    await page.getByRole("group", { name: t("desk-step") }).waitFor();
    await look(page, "Ghișeu, the sheet's steps");
    await press("1");
    await page.getByText(t("desk-stuck-at", { number: 1 })).waitFor();
  });

  await step("Ctrl+P records it and prints its sheet", async () => {
    await press("Control+p");
    await said(t("desk-printed"));
    await undoButtons.first().waitFor();
    assert.equal(await undoButtons.count(), 1);
    await inField();
    await look(page, "Ghișeu, recorded");
  });

  if (room) {
    const dialog = page.getByRole("dialog", { name: t("print-title") });
    const printer = (name) => join(room.printers, name);
    /** Open, with its pages drawn and its main button waiting for Enter. */
    const shown = async () => {
      await dialog.waitFor();
      await drawn("dialog");
      await page.waitForFunction(() => document.activeElement?.matches("dialog button[type=submit]"));
    };
    /** What lies in the printer's tray is the one sheet in the data folder, byte for byte. */
    const isSheet = async (paper) => {
      const sheets = await readdir(join(room.data, "fise"));
      assert.equal(sheets.length, 1, sheets.join());
      const sheet = join(room.data, "fise", sheets[0]);
      assert.ok((await readFile(paper)).equals(await readFile(sheet)), `${paper} is ${sheet}`);
      return sheet;
    };
    let sheet;

    await step("Ctrl+Shift+P shows the sheet as it will come out, and Enter records and prints just that", async () => {
      await mkdir(printer("hol"));
      await type("cazier");
      await press("Control+Shift+P");
      await shown();
      await dialog.getByRole("combobox", { name: t("print-printer") }).waitFor();
      await look(page, "the print options");
      await press("Enter");
      await said(t("desk-printed-on", { printer: "hol" }));
      await dialog.waitFor({ state: "detached" });
      await undoButtons.nth(1).waitFor();
      await inField();
      sheet = await isSheet(join(printer("hol"), "1.pdf"));
    });

    await step("a printer that is gone is named with the place of the sheet, and the visit is recorded", async () => {
      await rm(printer("hol"), { recursive: true });
      await mkdir(printer("birou"));
      await type("cazier");
      await press("Control+p");
      await page.getByRole("alert").filter({ hasText: t("error-printer-gone", { printer: "hol", path: sheet }) }).waitFor();
      await undoButtons.nth(2).waitFor();
      await look(page, "Ghișeu, the printer is gone");
    });

    await step("another printer is chosen for it, and nothing is recorded twice", async () => {
      await press("Control+Shift+P");
      await shown();
      const choice = dialog.getByRole("combobox", { name: t("print-printer") });
      await choice.getByText(t("print-printer-gone", { printer: "hol" })).waitFor({ state: "attached" });
      await look(page, "the print options, the printer is gone");
      await choice.selectOption("birou");
      await press("Control+p");
      await said(t("desk-printed-on", { printer: "birou" }));
      await dialog.waitFor({ state: "detached" });
      await isSheet(join(printer("birou"), "1.pdf"));
      assert.equal(await undoButtons.count(), 3);
      // Back to the one visit that the steps after this count.
      for (const left of [2, 1]) {
        await inField();
        await press("Control+z");
        await undoButtons.nth(left).waitFor({ state: "detached" });
      }
    });
  }

  await desk({ page, t, step, look, press, type, inField, said, undoButtons, room });

  await step("Fișe shows the page itself, finds it by typing, and prints it without recording a visit", async () => {
    const before = await undoButtons.count();
    await press("F4");
    await page.getByRole("article").waitFor();
    await drawn("article");
    await look(page, "Fișe");
    await type("cazier");
    await press("Enter");
    await page.waitForFunction(() => document.querySelector("article h2")?.textContent?.toLowerCase().includes("cazier"));
    await drawn("article");
    await press("Control+p");
    await said(room ? t("sheets-printed-on", { printer: "birou" }) : t("print-opened"));
    await look(page, "Fișe, printed");
    await press("F2");
    await inField();
    assert.equal(await undoButtons.count(), before, "no visit is recorded");
  });

  await step("a re-check is noted with Enter, or nothing waits for one", async () => {
    await press("F4");
    await press("Alt+2");
    const waiting = page.getByRole("button", { name: t("recheck-done") });
    await page.getByRole("heading", { name: t("recheck-heading") }).waitFor();
    const many = await waiting.count();
    if (many > 0) {
      await press("Enter");
      await said(t("recheck-noted", { service: "" }).replace(/[ .]+$/, ""));
    }
    await look(page, "De verificat");
    await press("Alt+3");
    await page.getByRole("button", { name: t("edition-choose") }).waitFor();
    await look(page, "Catalog și noutăți");
  });

  await step("a file that is no update is refused in words, and the catalogue stays", async () => {
    await page.locator("input[type=file]").setInputFiles({ name: "catalog.pack", mimeType: "application/octet-stream", buffer: Buffer.from("altceva") });
    await page.getByRole("alert").filter({ hasText: "catalog.pack" }).waitFor();
    await look(page, "Catalog, refused");
    await press("F2");
    await inField();
  });

  await step("the sheet of keys opens, and Esc gives the focus back", async () => {
    await press("F1");
    await page.getByRole("dialog", { name: t("keys-title") }).waitFor();
    await look(page, "the sheet of keys");
    await press("Escape");
    await inField();
  });

  await step("Sincronizare shows what will leave and asks for a hub", async () => {
    await press("F7");
    await page.getByText(t("sync-outgoing-visits", { count: 1, day: day.split("-").reverse().join(".") })).waitFor();
    await look(page, "Sincronizare, not enrolled");
  });

  if (hub) {
    const send = page.getByRole("button", { name: t("sync-send") });
    const inSend = () =>
      page.waitForFunction((name) => document.activeElement !== document.body && document.activeElement?.textContent?.includes(name), t("sync-send"));

    await step("a wrong code is told, and nothing typed is lost", async () => {
      await type(hub.url);
      await press("Tab");
      await type("XXXX-XXXX");
      await press("Enter");
      await page.getByRole("alert").filter({ hasText: t("error-enrolment-code-unknown") }).waitFor();
      await look(page, "Sincronizare, refused");
      assert.equal(await page.getByRole("textbox", { name: t("sync-enrol-address") }).inputValue(), hub.url);
    });

    await step("the desk is enrolled by address and code", async () => {
      await page.getByRole("textbox", { name: t("sync-enrol-code") }).fill(hub.code);
      await press("Enter");
      await send.waitFor();
      await look(page, "Sincronizare, enrolled");
    });

    await step("what will leave is there byte for byte, and Esc gives the focus back", async () => {
      await press("Alt+b");
      const text = page.getByRole("region", { name: t("sync-bytes-text") });
      await text.waitFor();
      assert.equal(JSON.parse((await text.textContent()).split("\n")[0]).payload.type, "indrumar/bundle/1");
      await look(page, "Sincronizare, byte for byte");
      await press("Escape");
      await text.waitFor({ state: "detached" });
    });

    await step("F7 and Enter send, and the hub confirms", async () => {
      await press("F7");
      await press("Enter");
      // Today, and the day whose tally was taken back: its marks are named as removed.
      await page.getByText(t("sync-sent", { count: 2 })).first().waitFor();
      await page.getByText(t("sync-agree")).waitFor();
      await page.getByText(t("sync-history-done"), { exact: false }).first().waitFor();
      await look(page, "Sincronizare, sent");
      if (hub.total) assert.equal(await hub.total(day), 1, "the hub's figure");
    });

    await step("sent twice counts once", async () => {
      await press("Enter");
      await page.getByText(t("sync-sent-nothing")).first().waitFor();
      if (hub.total) assert.equal(await hub.total(day), 1, "the hub's figure");
    });

    await step("a file that is no receipt is refused in words, in sight of who pressed the key at the top of a small window", async () => {
      const window = page.viewportSize();
      await page.setViewportSize({ width: 1024, height: 600 });
      const chooser = page.waitForEvent("filechooser");
      await press("Control+o");
      await (await chooser).setFiles({ name: "altceva.json", mimeType: "application/json", buffer: Buffer.from("altceva") });
      await page.getByRole("alert").waitFor();
      await look(page, "Sincronizare, no receipt");
      await page.getByRole("button", { name: t("failed-dismiss"), exact: true }).focus();
      await press("Enter");
      await inSend();
      await page.setViewportSize(window);
    });

    if (hub.another) {
      await step("the desk leaves its hub and is enrolled there anew by keys alone, and nothing counts twice", async () => {
        const focused = (name) =>
          page.waitForFunction((it) => {
            const at = document.activeElement;
            return at !== document.body && (at?.labels?.[0] ?? at)?.textContent?.includes(it);
          }, name);
        await page.getByRole("button", { name: t("sync-leave"), exact: true }).focus();
        await press("Enter");
        await focused(t("sync-leave-no"));
        await look(page, "Sincronizare, whether to leave");
        await press("Escape");
        await focused(t("sync-leave"));
        await press("Enter");
        await focused(t("sync-leave-no"));
        await press("Shift+Tab");
        await press("Enter");
        await focused(t("sync-enrol-address"));
        await look(page, "Sincronizare, left");
        await type(hub.url);
        await press("Tab");
        await type(await hub.another());
        await press("Enter");
        await focused(t("sync-send"));
        await press("Enter");
        await page.getByText(t("sync-sent", { count: 2 })).first().waitFor();
        await page.getByText(t("sync-agree")).waitFor();
        assert.equal(await hub.total(day), 1, "the hub's figure");
      });
    }

    await step("an undo reaches the hub", async () => {
      await press("F2");
      await press("Control+z");
      await undoButtons.first().waitFor({ state: "detached" });
      await press("F7");
      await send.waitFor();
      await inSend();
      await press("Enter");
      await page.getByText(t("sync-sent", { count: 1 })).first().waitFor();
      if (hub.total) assert.equal(await hub.total(day), 0, "the hub's figure");
    });
  }

  if (hub?.pack) {
    await step("an update from a file runs, says what changed, and is gone back from; its news stand once on Ghișeu", async () => {
      const version = "2027.06.01";
      const news = "Catalogul are o ediție nouă.";
      await press("F4");
      await press("Alt+3");
      await page.locator("input[type=file]").setInputFiles(await hub.pack(version, news));
      await page.locator("main").getByText(t("edition-applied", { version })).waitFor();
      await page.getByText(news).waitFor();
      await look(page, "Catalog, updated");
      await press("F2");
      await inField();
      await page.getByRole("complementary", { name: t("news-heading") }).getByText(news).waitFor();
      await look(page, "Ghișeu, news");
      await page.getByRole("button", { name: t("failed-dismiss") }).click();
      await page.getByRole("complementary").waitFor({ state: "detached" });
      await inField();
      await press("F4");
      await press("Alt+3");
      await page.getByRole("button", { name: /^Revino la versiunea/ }).click();
      await page.getByText(/venită odată cu programul/).waitFor();
      await press("Alt+1");
      await press("F7");
    });
  }

  await figures({ page, t, step, look, press, type, inField, said });

  await register({ page, t, step, look, press, type, said });

  await practice({ page, t, step, look, press, type, inField, said });

  await step("Russian and English change every screen and stay accessible", async () => {
    await press("F7");
    for (const language of ["ru", "en"]) {
      const own = words(language);
      await page.getByRole("button", { name: own(`lang-${language}`) }).click();
      await page.getByRole("heading", { level: 1, name: own("sync-title") }).waitFor();
      await look(page, `Sincronizare, ${language}`);
      await press("F2");
      await page.getByRole("combobox", { name: own("desk-search-label") }).waitFor();
      await look(page, `Ghișeu, ${language}`);
      await press("F7");
    }
  });
}

if (!BRIDGE_URL && !INDRUMAR_BRIDGE) {
  console.error("Name a running bridge in BRIDGE_URL or its program in INDRUMAR_BRIDGE.");
  process.exit(2);
}
const browser = await launch();
try {
  const room = BRIDGE_URL ? null : { data: await programs.folder(), printers: await programs.folder() };
  const url = BRIDGE_URL ?? (await programs.bridge(INDRUMAR_BRIDGE, room.data, room.printers));
  const hub = INDRUMAR_HUB ? await programs.hub(INDRUMAR_HUB, "pelinia") : HUB_URL && HUB_CODE ? { url: HUB_URL, code: HUB_CODE } : null;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce", locale: "ro-RO", timezoneId: "Europe/Chisinau" });
  context.setDefaultTimeout(10_000);
  const page = await pageOf(context);
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(url);
  try {
    await flow(page, { hub, room });
  } catch (error) {
    // What a person would have read at that moment.
    console.error(`at: ${(await page.locator("main").innerText()).replace(/\n+/g, " | ")}`);
    throw error;
  }
  assert.deepEqual(faults, [], "no error in the page");
  console.log(`${steps} passed, 0 failed`);
} catch (error) {
  console.error(error);
  console.log(`${steps} passed, 1 failed`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await programs.end();
}
