// Practice over the real core: its three exercises by keyboard, and nothing of it in the real register. A part of flow.mjs.
import assert from "node:assert/strict";

export async function practice({ page, t, step, look, press, type, inField, said }) {
  const ask = async (name) => {
    const answer = await page.request.post(new URL(`/call/${name}`, page.url()).href, { data: { day: null, limit: null }, headers: { origin: new URL(page.url()).origin } });
    return JSON.stringify(await answer.json());
  };
  const banner = page.getByText(t("practice-banner"));
  let before;

  await step("practice opens from the rail, framed, with an empty day", async () => {
    await press("F2");
    await inField();
    before = await ask("request_list");
    await page.locator(".rail").getByRole("button", { name: t("practice-enter") }).click();
    await banner.waitFor();
    await inField();
    await said(t("practice-began"));
    await page.getByText(t("desk-today-empty")).waitFor();
    await page.getByText(t("practice-progress", { done: 0, total: 6 })).waitFor();
    await look(page, "Exersare");
  });

  await step("a visit and its taking back finish the first exercise", async () => {
    await type("lumin");
    await press("Enter");
    await press("Enter");
    await page.getByText(t("practice-progress", { done: 1, total: 6 })).waitFor();
    await press("Control+z");
    await page.getByText(t("practice-progress", { done: 2, total: 6 })).waitFor();
  });

  await step("a sheet is printed without paper and finishes the second", async () => {
    await type("cazier");
    await press("Enter");
    await press("Control+p");
    await said(t("practice-printer"));
    await page.getByText(t("practice-progress", { done: 4, total: 6 })).waitFor();
    await look(page, "Exersare, two exercises done");
  });

  await step("a page that is loaded anew is still practice", async () => {
    await page.reload();
    await banner.waitFor();
    await page.getByText(t("practice-progress", { done: 4, total: 6 })).waitFor();
  });

  await step("out of practice the real register is what it was", async () => {
    assert.equal(await ask("request_list"), before);
    await page.getByRole("complementary").getByRole("button", { name: t("practice-leave") }).click();
    await banner.waitFor({ state: "detached" });
    await inField();
    await said(t("practice-left"));
    assert.equal(await ask("request_list"), before);
    await press("F7");
    await page.getByRole("heading", { level: 1, name: t("sync-title") }).waitFor();
  });
}
