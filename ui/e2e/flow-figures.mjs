// Statistici and Setări over the real core: a visit is in its figures, a figure lists its requests, what is set is kept. A part
// of flow.mjs, which hands over its page and its words.
import assert from "node:assert/strict";

export async function figures({ page, t, step, look, press, type, inField, said }) {
  const dialog = page.getByRole("dialog");

  await step("a visit stands in the statistics of its month, and behind its figure", async () => {
    await press("F2");
    await inField();
    await type("lumin");
    await press("Enter");
    await press("Enter");
    await said("Înregistrat");
    await press("F6");
    await page.getByRole("heading", { level: 1, name: t("nav-statistics") }).waitFor();
    const visits = page.locator(".sums button").first();
    await visits.waitFor();
    await look(page, "Statistici");
    const [figure] = /\d+/.exec(await visits.innerText()) ?? [];
    await visits.click();
    await dialog.locator("ol > li").first().waitFor();
    assert.equal(String(await dialog.locator("ol > li").count()), figure, "as many requests as the figure says");
    await look(page, "Statistici, behind a figure");
    await press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  await step("days, years and typed days are counted too, and the report is saved", async () => {
    await press("Alt+3");
    await page.getByText(new Intl.DateTimeFormat("ro", { year: "numeric", timeZone: "Europe/Chisinau" }).format(new Date()), { exact: true }).waitFor();
    await press("Alt+4");
    await page.getByRole("textbox", { name: t("statistics-from") }).waitFor();
    await page.getByRole("textbox", { name: t("statistics-from") }).fill("ieri");
    await page.getByRole("textbox", { name: t("statistics-to") }).fill("azi");
    await press("Enter");
    await page.locator(".sums button").first().waitFor();
    await press("Alt+1");
    await press("Control+s");
    await page.getByText(t("statistics-kept", { path: "" })).first().waitFor();
    await look(page, "Statistici, saved");
  });

  await step("what is set is kept, and the window wears it at once", async () => {
    await press("F8");
    const phone = page.getByRole("textbox", { name: t("settings-phone") });
    await phone.fill("0 236 41 200");
    await press("Tab");
    await page.getByText(t("settings-saved"), { exact: true }).waitFor();
    await look(page, "Setări");
    await page.getByRole("radio", { name: t("settings-theme-contrast") }).check();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "contrast");
    await look(page, "Setări, high contrast");
    await page.getByRole("radio", { name: t("settings-theme-system") }).check();
    await page.waitForFunction(() => document.documentElement.dataset.theme === undefined);
    await press("F2");
    await inField();
    await press("F8");
    await phone.waitFor();
    assert.equal(await phone.inputValue(), "0 236 41 200");
  });

  await step("the guide is saved among the documents", async () => {
    await page.getByRole("button", { name: t("settings-guide") }).click();
    await page.getByText(t("statistics-kept", { path: "" })).first().waitFor();
    await press("F7");
  });
}
