// Registru and Reveniri over the real core: what was recorded is found, corrected, exported; days are declared, an old register comes
// in and goes again, somebody comes back with a code. A part of flow.mjs, which hands over its page and its words; it leaves as many
// visits as it found.
import assert from "node:assert/strict";

/** A hundred and twenty good rows, and two that are wrong. */
const OLD = [
  "Data;Serviciul;Vizite;Observații",
  ...Array.from({ length: 120 }, (_, place) => `${1 + (place % 28)}.03.2025;cazier;1;rândul ${place + 1}`),
  "31.02.2025;cazier;1;ziua nu există",
  "3.03.2025;cazier;900;prea multe",
].join("\n");

export async function register({ page, t, step, look, press, type, said }) {
  const lines = page.locator("tbody button");
  const panel = page.getByRole("region", { name: t("register-request-of", { at: "" }).trim() });
  const dialog = page.getByRole("dialog");
  const field = page.getByRole("textbox", { name: t("register-search-label") });
  const focused = (selector) => page.waitForFunction((selector) => document.activeElement?.matches(selector), selector);
  const rows = (count) => page.waitForFunction((count) => document.querySelectorAll("tbody button").length === count, count);
  let code;

  await step("Registru lists what was recorded, and finds it by any word, script and spelling", async () => {
    await press("F3");
    await page.getByRole("heading", { level: 1, name: t("nav-register") }).waitFor();
    await lines.first().waitFor();
    await look(page, "Registru");
    const all = await lines.count();
    for (const typed of ["lumina", "LUMINĂ", "свет"]) {
      await field.fill(typed);
      await page.getByRole("status").filter({ hasText: t("register-count", { count: 1 }) }).waitFor();
    }
    await field.fill("xyzw");
    await page.getByText(t("register-nothing-how")).waitFor();
    await look(page, "Registru, nothing found");
    await press("Escape");
    await rows(all);
  });

  await step("Enter opens the first, Esc closes it and gives the focus back", async () => {
    await field.focus();
    await press("ArrowDown");
    await press("Enter");
    await panel.waitFor();
    await focused("h2");
    await look(page, "Registru, a request");
    await press("Escape");
    await panel.waitFor({ state: "detached" });
    await focused("tbody button");
    await press("Enter");
    await panel.waitFor();
  });

  await step("a correction stays in the history with what was before, and Ctrl+Z brings that back", async () => {
    await press("Alt+o");
    await dialog.getByRole("combobox").first().selectOption("referred");
    await dialog.getByRole("textbox", { name: t("register-referred-to") }).fill("Premier Energy, Soroca");
    await look(page, "Registru, a correction");
    await press("Enter");
    await dialog.waitFor({ state: "detached" });
    await panel.getByText(t("register-edited")).waitFor();
    await panel.getByText(/Premier Energy, Soroca/).first().waitFor();
    await look(page, "Registru, the history");
    await press("Control+z");
    await said(t("register-undone-last", { what: t("deed-edit-request") }));
    await panel.locator("ol > li").nth(1).waitFor();
  });

  await step("a day that is no day keeps the form open, as it was filled in", async () => {
    await press("Alt+o");
    await dialog.getByRole("textbox", { name: t("register-day") }).fill("31.02");
    await press("Enter");
    await dialog.getByRole("alert").waitFor();
    await look(page, "Registru, a correction refused");
    await press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  await step("a follow-up is agreed for a request, which gets its code", async () => {
    await press("Alt+v");
    await dialog.getByRole("textbox", { name: t("followups-due-on") }).waitFor();
    await type("mâine");
    await dialog.getByRole("textbox", { name: t("followups-bring") }).fill("buletinul");
    await dialog.getByRole("textbox", { name: t("followups-alias") }).fill("bunica de la fântână");
    await look(page, "Registru, a follow-up");
    await press("Enter");
    await dialog.waitFor({ state: "detached" });
    code = await panel.locator("dl div").filter({ hasText: t("register-code") }).locator("dd").innerText();
    assert.match(code, /^[0-9A-Z]{3} [0-9A-Z]{3}$/);
  });

  await step("filters narrow the list and stay; a day that is no day is told beside its field", async () => {
    await page.getByRole("combobox", { name: t("register-state") }).selectOption("undone");
    await page.locator("tbody tr.undone").first().waitFor();
    await look(page, "Registru, what was taken back");
    const from = page.getByRole("textbox", { name: t("statistics-from") });
    await from.fill("31.02");
    await from.press("Enter");
    await page.getByRole("alert").filter({ hasText: "31.02" }).waitFor();
    await look(page, "Registru, a day refused");
    await page.getByRole("button", { name: t("register-clear") }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    assert.equal(await from.inputValue(), "");
  });

  await step("what is shown is saved as a file, and where is said", async () => {
    await press("Control+s");
    await page.locator("main").getByText(/\.pdf$/).waitFor();
    await look(page, "Registru, saved");
  });

  await step("days are declared with one key, and the declaration taken back", async () => {
    await press("Alt+z");
    await dialog.locator("[aria-current=date]").waitFor();
    await focused("[aria-current=date]");
    await look(page, "Registru, the days");
    await dialog.getByRole("textbox", { name: t("day-jump") }).fill("1.09.2025");
    await press("Enter");
    await focused("[data-day='2025-09-01']");
    await press("0");
    await dialog.getByText(t("day-is-zero"), { exact: false }).first().waitFor();
    await press("x");
    await dialog.getByText(t("day-is-closed"), { exact: false }).first().waitFor();
    await look(page, "Registru, a day declared");
    await press("Control+z");
    await dialog.getByText(t("day-is-zero"), { exact: false }).first().waitFor();
    await press("Delete");
    await dialog.getByText(t("day-is-unknown"), { exact: false }).first().waitFor();
    await press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  await step("an old register is shown with its wrong rows, recorded without them, paged through, and undone with one key", async () => {
    const before = await lines.count();
    await press("Alt+i");
    await dialog.waitFor();
    await page.locator("input[type=file]").setInputFiles({ name: "caiet.csv", mimeType: "text/csv", buffer: Buffer.from(OLD) });
    await dialog.getByRole("region", { name: t("import-wrong", { count: 2 }) }).waitFor();
    await look(page, "an old register");
    await dialog.getByRole("checkbox").check();
    await dialog.getByRole("button", { name: t("import-commit", { count: 120 }) }).click();
    await dialog.getByText(t("import-done", { count: 120 }), { exact: false }).waitFor();
    await look(page, "an old register, recorded");
    await press("Escape");
    await dialog.waitFor({ state: "detached" });
    await rows(100);
    await press("Control+f");
    await press("ArrowDown");
    await press("End");
    await rows(before + 120);
    await press("End");
    await page.waitForFunction(() => document.activeElement === [...document.querySelectorAll("tbody button")].at(-1));
    await look(page, "Registru, at its end");
    await press("Control+z");
    await said(t("register-undone-last", { what: t("deed-import-register") }));
    await rows(before);
  });

  await step("Reveniri shows who is still to come, and tells of a code that nobody has", async () => {
    await press("F5");
    await page.getByRole("tab", { name: t("followups-waiting"), exact: false, selected: true }).waitFor();
    await page.getByText("bunica de la fântână", { exact: false }).first().waitFor();
    await look(page, "Reveniri");
    await type("zzz 999");
    await press("Enter");
    await page.getByRole("alert").waitFor();
    await look(page, "Reveniri, a wrong code");
  });

  await step("the code opens its request however it is typed, and one more key records the visit", async () => {
    await press("Control+f");
    await page.getByRole("textbox", { name: t("followups-code") }).fill(code.toLowerCase().replace(" ", "-"));
    await press("Enter");
    await panel.waitFor();
    await focused("li button.finish");
    await look(page, "Reveniri, found");
    await press("Enter");
    await said(t("followups-finished", { outcome: t("outcome-solved") }));
    await page.getByText(t("followups-none-waiting")).waitFor();
    await press("Alt+4");
    await page.locator("main ol > li").first().waitFor();
    await look(page, "Reveniri, done");
  });

  await step("Ctrl+Z takes the visit back, and the follow-up waits again, for another day", async () => {
    await press("Control+z");
    await said(t("register-undone-last", { what: t("deed-finish-follow-up") }));
    await press("Alt+3");
    await page.getByRole("button", { name: t("followups-put-off-to"), exact: false }).first().click();
    await dialog.getByRole("textbox", { name: t("followups-due-on") }).waitFor();
    await look(page, "Reveniri, another day");
    await type("ieri");
    await press("Enter");
    await dialog.locator("[aria-invalid=true]").waitFor();
    await look(page, "Reveniri, another day refused");
    await dialog.getByRole("button", { name: t("followups-in-a-week") }).click();
    await press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByText(t("followups-put-off", { day: "" }).replace(/[ .]+$/, ""), { exact: false }).first().waitFor();
    await focused("li button.finish");
  });

  await step("a follow-up that is given up leaves nothing behind", async () => {
    await press("Alt+v");
    await dialog.getByRole("button", { name: t("followups-give-up") }).click();
    await page.getByText(t("followups-none-waiting")).waitFor();
    await look(page, "Reveniri, nobody");
    await press("F7");
  });
}
