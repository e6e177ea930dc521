// Ghișeu over the real core: a return visit with its code, a change, undoing at any depth, a template, a paper tally, a draft that
// survives the window. A part of flow.mjs, which hands over its page and its words; it leaves as many visits as it found.
import assert from "node:assert/strict";

export async function desk({ page, t, step, look, press, type, inField, said, undoButtons, room }) {
  const heading = page.getByRole("heading", { name: t("desk-chosen") });
  const pick = async (letters) => {
    await type(letters);
    await press("Enter");
    await heading.waitFor();
  };

  await step("a return visit agreed with one key gets a code, and its sheet carries it", async () => {
    await pick("cazier");
    await press("Alt+v");
    await page.getByRole("textbox", { name: new RegExp(t("desk-followup-day")) }).waitFor();
    await look(page, "Ghișeu, a follow-up");
    await press("1");
    await press("Control+p");
    await said(room ? t("desk-printed-on", { printer: "birou" }) : t("desk-printed"));
    await page.getByText(/cod [0-9A-Z]+ [0-9A-Z]+/).first().waitFor();
    await inField();
  });

  await step("a recorded visit is changed in the same form, and Ctrl+Z undoes the change, then the visit", async () => {
    const before = await undoButtons.count();
    await page.getByRole("button", { name: /^Schimbă solicitarea/ }).first().click();
    await page.getByRole("button", { name: t("desk-save"), exact: false }).first().waitFor();
    await inField();
    await press("Alt+m");
    await type("7");
    await press("Enter");
    await look(page, "Ghișeu, a change");
    await press("Enter");
    await page.getByText("7 minute").first().waitFor();
    await press("Control+z");
    await said(t("desk-undone-edit"));
    await page.getByText("7 minute").waitFor({ state: "detached" });
    await press("Control+z");
    await undoButtons.nth(before - 1).waitFor({ state: "detached" });
    await press("Control+y");
    await undoButtons.nth(before - 1).waitFor();
    await press("Control+z");
    await undoButtons.nth(before - 1).waitFor({ state: "detached" });
    await page.locator("details summary").waitFor();
    await look(page, "Ghișeu, with visits taken back");
  });

  await step("a template is kept, found by its name, and taken away", async () => {
    await pick("lumin");
    await press("Alt+c");
    await press("2");
    await press("Alt+s");
    await type("Vecina la telefon");
    await look(page, "Ghișeu, a template");
    await press("Enter");
    await said(t("template-kept", { name: "Vecina la telefon" }));
    await press("Escape");
    await heading.waitFor({ state: "detached" });
    await pick("vecina");
    await page.getByRole("button", { name: /la telefon/ }).waitFor();
    await press("Alt+s");
    await page.getByRole("button", { name: t("template-remove", { name: "Vecina la telefon" }) }).click();
    await said(t("template-removed", { name: "Vecina la telefon" }));
    await press("Escape");
    await inField();
    await press("Escape");
    await heading.waitFor({ state: "detached" });
  });

  await step("a paper tally of another day is recorded in one commit, and undone with one key", async () => {
    await press("Control+d");
    await page.getByRole("dialog", { name: t("past-title") }).waitFor();
    await type("ieri");
    await press("Enter");
    await type("5");
    await press("Enter");
    await type("3");
    await look(page, "a tally from paper");
    await press("Control+Enter");
    await said(t("past-recorded", { count: 8 }));
    await inField();
    await press("Control+z");
    await said(t("desk-undone-many", { count: 2 }));
  });

  await step("what is being typed is there when the window opens anew, and is gone once it is left", async () => {
    await pick("cazier");
    await press("Alt+n");
    await type("👵 notă începută, שלום");
    // What is typed reaches the database a moment after the last key.
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/call/draft_set") && answer.ok());
    await kept;
    await page.reload();
    await said(t("desk-draft-found"));
    await page.getByRole("button", { name: /notă începută/ }).waitFor();
    await inField();
    await look(page, "Ghișeu, a draft found");
    const cleared = page.waitForResponse((answer) => answer.url().endsWith("/call/draft_set") && answer.ok());
    await press("Escape");
    await heading.waitFor({ state: "detached" });
    await cleared;
    await page.reload();
    await inField();
    assert.equal(await heading.count(), 0, "nothing is left of it");
  });

  await step("a note of ten thousand letters is recorded, one more is refused beside its field and stays", async () => {
    await pick("cazier");
    await press("Alt+n");
    const note = page.getByRole("textbox", { name: t("desk-note") });
    await note.fill("ă".repeat(10_001));
    await press("Enter");
    await press("Enter");
    await page.getByRole("alert").waitFor();
    await look(page, "Ghișeu, the note is too long");
    await note.fill("ă".repeat(10_000));
    const before = await undoButtons.count();
    await press("Enter");
    await press("Enter");
    await undoButtons.nth(before).waitFor();
    await look(page, "Ghișeu, a very long note");
    await press("Control+z");
    await undoButtons.nth(before).waitFor({ state: "detached" });
  });
}
