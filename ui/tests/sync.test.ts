import { expect, test } from "vitest";
import { fill } from "./fake-core.mjs";
import { called, coreSynced, openWindow, press, screen, type, waitFor } from "./window";

async function enrolForm(): Promise<void> {
  await press("F7");
  await screen.findByRole("textbox", { name: "Adresa centralizatorului" });
}

test("what will leave stands there in words", async () => {
  await openWindow({ setUp: true, enrolled: true }, fill);
  await press("F7");
  expect(await screen.findByText("7 vizite din 23.11.2026")).toBeTruthy();
  await waitFor(() => expect(screen.getByText("Plata pentru lumină, gaz și apă: 3")).toBeTruthy());
});

test("a day that was declared is told as what it was declared to be", async () => {
  const day = (period: string, state: "zero" | "closed") => ({ period, state, visits: 0, services: {} });
  await openWindow({ setUp: true, enrolled: true, declared: [day("2026-11-19", "zero"), day("2026-11-20", "closed")] }, fill);
  await press("F7");
  expect(await screen.findByText("19.11.2026: nicio vizită")).toBeTruthy();
  expect(screen.getByText("20.11.2026: închis")).toBeTruthy();
});

test("F7 and Enter send, and the result is said", async () => {
  const core = await openWindow({ setUp: true, enrolled: true }, fill);
  await press("F7");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Trimite acum" })));
  await press("Enter");
  await waitFor(() => expect(screen.getAllByText("Trimis și confirmat: 1 zi.").length).toBeGreaterThan(0));
  expect(called(core, "sync_now")).toHaveLength(1);
  expect(screen.getByText("Ultima confirmare: 23.11.2026, 15:02")).toBeTruthy();
});

test("a hub that is away is told with where the data are", async () => {
  await openWindow({
    setUp: true, enrolled: true, fail: { sync_now: { code: "hub-away", args: { address: "https://hub.example.md" } } },
  });
  await press("F7");
  (await screen.findByRole("button", { name: "Trimite acum" })).click();
  expect((await screen.findByRole("alert")).textContent).toContain("https://hub.example.md");
});

test("a desk is enrolled by address and code", async () => {
  const core = await openWindow({ setUp: true });
  await enrolForm();
  await type(" https://hub.example.md ");
  screen.getByRole("textbox", { name: "Codul de înscriere" }).focus();
  await type("PELINIA-1");
  await press("Enter");
  await screen.findByRole("button", { name: "Trimite acum" });
  expect(called(core, "enrol")).toEqual([{ hub: "https://hub.example.md", code: "PELINIA-1" }]);
});

test("a wrong code is told and what was typed stays", async () => {
  await openWindow({ setUp: true });
  await enrolForm();
  await type("https://hub.example.md");
  screen.getByRole("textbox", { name: "Codul de înscriere" }).focus();
  await type("altul");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("Codul de înscriere nu este cunoscut");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Codul de înscriere" }).value).toBe("altul");
});

test("empty fields say so beside themselves and nothing is asked of the hub", async () => {
  const core = await openWindow({ setUp: true });
  await enrolForm();
  await press("Enter");
  expect(screen.getByText("Scrieți adresa centralizatorului.")).toBeTruthy();
  expect(screen.getByText("Scrieți codul de înscriere.")).toBeTruthy();
  expect(called(core, "enrol")).toHaveLength(0);
});

test("confirmed through a day is said only when nothing waits", async () => {
  await openWindow({ setUp: true, enrolled: true }, async (core) => {
    await fill(core);
    await core.call("sync_now", {});
  });
  await press("F7");
  expect(await screen.findByText("Totul este confirmat până la 22.11.2026, inclusiv.")).toBeTruthy();
  await press("F2");
  await press("Digit1");
  await press("Enter");
  await press("F7");
  await screen.findByText("8 vizite din 23.11.2026");
  expect(screen.queryByText(/Totul este confirmat/)).toBeNull();
});

test("what the core sent by itself is gone from what will leave", async () => {
  const core = await openWindow({ setUp: true, enrolled: true }, fill);
  await press("F7");
  await screen.findByText("7 vizite din 23.11.2026");
  await core.call("sync_now", {});
  await coreSynced();
  await waitFor(() => expect(screen.queryByText("7 vizite din 23.11.2026")).toBeNull());
  expect(screen.getByText("Ultima confirmare: 23.11.2026, 15:02")).toBeTruthy();
});
