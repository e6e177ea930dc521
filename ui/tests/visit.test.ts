import { expect, test, vi } from "vitest";
import { fill } from "./fake-core.mjs";
import { called, openWindow, press, screen, settled, type, waitFor } from "./window";

const field = () => screen.getByRole("combobox", { name: "De ce are nevoie persoana?" });
const spoken = () => screen.getAllByRole("status").map((status) => status.textContent?.trim()).join("|");
const added = (core: Awaited<ReturnType<typeof openWindow>>) => called(core, "request_add").at(-1);

test("a follow-up of tomorrow is one key, and makes of the service something left open", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyV", { alt: true });
  await press("Digit1");
  expect(document.activeElement).toBe(field());
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(added(core)).toMatchObject({ items: [{ outcome: "come-back" }], follow_up: { due: "2026-11-24", reason: null } });
  await waitFor(() => expect(spoken()).toContain("Cod de revenire: K7M 2PD."));
});

test("a day is typed in any usual form, and what the core refuses opens its field", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyV", { alt: true });
  await press("Digit4");
  await type("nu știu");
  await press("Enter");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("nu știu");
  expect(core.requests).toHaveLength(0);
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /Când revine/ }));
  await type("4.12");
  await press("Enter");
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(added(core)).toMatchObject({ follow_up: { due: "2026-12-04" } });
});

test("the sheet of somebody who comes back carries the day and the code", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyV", { alt: true });
  await press("Digit2");
  await press("KeyP", { ctrl: true });
  await waitFor(() => expect(called(core, "sheet_print")).toHaveLength(1));
  expect(called(core, "sheet_print")[0]).toMatchObject({ strip: { number: null, next: "2026-11-30", return_code: "K7M 2PD" } });
  expect(added(core)).toMatchObject({ sheets: 1 });
});

test("a group takes a sheet for each head", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyP", { alt: true });
  await type("12");
  await press("KeyP", { ctrl: true });
  await waitFor(() => expect(called(core, "sheet_print")).toHaveLength(1));
  expect(called(core, "sheet_print")[0]).toMatchObject({ copies: 12 });
  expect(added(core)).toMatchObject({ heads: 12, sheets: 12 });
});

test("who was sent on is sent somewhere", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyR", { alt: true });
  await press("Digit3");
  await type("CNAS Soroca");
  await press("Enter");
  expect(screen.getByText("îndrumat: CNAS Soroca")).toBeTruthy();
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(added(core)).toMatchObject({ items: [{ outcome: "referred", referred_to: "CNAS Soroca" }] });
});

test("rare details stand behind one key, and are there as soon as they say something", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  expect(screen.queryByRole("button", { name: /^Echipament/ })).toBeNull();
  await press("KeyD", { alt: true });
  expect(screen.getByRole("button", { name: /^Echipament/ })).toBeTruthy();
  await press("KeyD", { alt: true });
  await press("KeyE", { alt: true });
  await press("Digit4");
  await press("Digit1");
  await press("Enter");
  expect(screen.getByRole("button", { name: /^Echipament/ }).textContent).toContain("calculator pentru public, scaner");
  await press("KeyH", { alt: true, key: "р" });
  await press("Digit3");
  await press("KeyL", { alt: true, shift: true });
  await press("Digit1");
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(added(core)).toMatchObject({ equipment: ["public-pc", "scanner"], help: "together", second_language: "ru", age: null });
});

test("the age is asked for only where the office asks", async () => {
  const off = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyG", { alt: true });
  expect(screen.queryByRole("group", { name: "Vârsta" })).toBeNull();
  expect(off.requests).toHaveLength(0);
});

test("the age is asked for where the office asks", async () => {
  const core = await openWindow({ setUp: true, asks: { age: true } });
  await press("Digit1");
  await press("KeyG", { alt: true });
  await press("Digit4");
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(added(core)).toMatchObject({ age: "65+" });
});

test("the minutes that have passed are taken with one key", async () => {
  const core = await openWindow({ setUp: true });
  const now = vi.spyOn(performance, "now");
  try {
    now.mockReturnValue(1_000);
    await press("Digit1");
    now.mockReturnValue(1_000 + 7 * 60_000 + 20_000);
    await press("KeyT", { alt: true });
  } finally {
    now.mockRestore();
  }
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(added(core)).toMatchObject({ minutes: 7 });
});

test("a visit kept as a template is found by its name in the same field", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyC", { alt: true });
  await press("Digit2");
  await press("KeyS", { alt: true });
  await type("Pensionar");
  await press("Enter");
  await waitFor(() => expect(called(core, "template_set")).toHaveLength(1));
  await press("Escape");
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Solicitare nouă" })).toBeNull());
  await type("pensio");
  await press("Enter");
  await waitFor(() => expect(screen.getByRole("button", { name: /Scoate „Plata pentru lumină/ })).toBeTruthy());
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(added(core)).toMatchObject({ items: [{ service: "pay.utilities" }], channel: "phone" });
});

test("as the last one: the same services and details, without the note of somebody else", async () => {
  const core = await openWindow({ setUp: true }, async (core) => {
    await core.call("request_add", {
      items: [{ service: "pay.fines", outcome: "solved", step: null }], channel: "phone", language: "ru", minutes: 9, heads: null, visits: 1, at: null, note: "al ei",
    });
  });
  await press("KeyU", { alt: true });
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(2));
  expect(added(core)).toMatchObject({ items: [{ service: "pay.fines" }], channel: "phone", language: "ru", minutes: null, note: null });
});

test("a recorded visit opens in the same form; Enter keeps the change, and what was being written comes back", async () => {
  const core = await openWindow({ setUp: true, sent: true }, fill);
  await press("Digit2");
  screen.getByRole("button", { name: "Schimbă solicitarea de la 14:47" }).click();
  await waitFor(() => expect(screen.getByRole("heading", { name: "Schimbați solicitarea de la 14:47" })).toBeTruthy());
  await press("KeyM", { alt: true });
  await type("8");
  await press("Enter");
  await press("Enter");
  await waitFor(() => expect(called(core, "request_edit")).toHaveLength(1));
  expect(called(core, "request_edit")[0]).toMatchObject({ revision: 0, day: null, request: { minutes: 8, items: [{ service: "pay.utilities" }] } });
  await waitFor(() => expect(screen.getByText("schimbată după trimitere")).toBeTruthy());
  expect(screen.getByRole("button", { name: /Scoate „Cazier judiciar/ })).toBeTruthy();
  expect(core.requests).toHaveLength(7);
});

test("Ctrl+Z goes back any number of deeds and Ctrl+Y forward again; what was taken back can be put back", async () => {
  const core = await openWindow({ setUp: true }, fill);
  for (let turn = 0; turn < 3; turn += 1) await press("KeyZ", { ctrl: true });
  await waitFor(() => expect(core.requests.filter(({ undone }) => undone)).toHaveLength(3));
  await waitFor(() => expect(screen.getByText("3 anulate azi")).toBeTruthy());
  await press("KeyY", { ctrl: true, key: "y" });
  await waitFor(() => expect(core.requests.filter(({ undone }) => undone)).toHaveLength(2));
  await waitFor(() => expect(screen.getByText("2 anulate azi")).toBeTruthy());
  screen.getAllByRole("button", { name: /^Pune la loc solicitarea/, hidden: true })[0]?.click();
  await waitFor(() => expect(core.requests.filter(({ undone }) => undone)).toHaveLength(1));
});

test("what is being typed is kept in the database a moment later, and cleared with its record", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const core = await openWindow({ setUp: true });
    await press("Digit1");
    expect(called(core, "draft_set")).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(600);
    expect(String(called(core, "draft_set")[0]?.["content"])).toContain("pay.utilities");
    await press("Enter");
    await settled();
    await vi.advanceTimersByTimeAsync(600);
    // The core cleared it with the record; nothing is written again.
    expect(called(core, "draft_set")).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

test("a window closed in the middle finds what was being typed, and says so quietly", async () => {
  let kept = "";
  const first = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyN", { alt: true });
  await type("o notă cu 👵 și עברית");
  window.dispatchEvent(new Event("pagehide"));
  await waitFor(() => expect(called(first, "draft_set")).toHaveLength(1));
  kept = String(called(first, "draft_set")[0]?.["content"]);
  document.body.replaceChildren();

  const core = await openWindow({ setUp: true, draft: kept });
  await waitFor(() => expect(spoken()).toContain("Vizita pe care o scriați data trecută este aici"));
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(added(core)).toMatchObject({ items: [{ service: "pay.utilities" }], note: "o notă cu 👵 și עברית" });
});

test("a draft of a form that this window does not know is let be", async () => {
  await openWindow({ setUp: true, draft: "{\"form\":9}" });
  expect(screen.queryByRole("heading", { name: "Solicitare nouă" })).toBeNull();
  expect(document.activeElement).toBe(field());
});

test("a paper tally: day in any form, counts by Enter from row to row, one commit, undone with one key", async () => {
  const core = await openWindow({ setUp: true });
  await press("KeyD", { ctrl: true });
  await type("20.11");
  await waitFor(() => expect(screen.getByText("vineri, 20.11.2026")).toBeTruthy());
  await press("Enter");
  await type("5");
  await press("Enter");
  await type("3 oameni");
  expect(spoken()).toContain("8 vizite, 2 servicii");
  await press("Enter", { ctrl: true });
  await waitFor(() => expect(called(core, "tally_enter")).toEqual([
    { day: "2026-11-20", channel: null, language: "ro", rows: [{ service: "pay.utilities", visits: 5, outcome: null }, { service: "papers.criminal-record", visits: 3, outcome: null }] },
  ]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.activeElement).toBe(field());
  await press("KeyZ", { ctrl: true });
  await waitFor(() => expect(spoken()).toContain("Bilanțul este anulat: 2 rânduri."));
});

test("a tally that the core refuses stays as it was typed, and a page left in the middle waits", async () => {
  const core = await openWindow({ setUp: true });
  await press("KeyD", { ctrl: true });
  await press("Enter");
  await type("900");
  await press("Enter", { ctrl: true });
  expect((await screen.findByRole("alert")).textContent).toContain("500");
  expect(core.requests).toHaveLength(0);
  screen.getByRole("button", { name: "Închide" }).click();
  await settled();
  await press("KeyD", { ctrl: true });
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Plata pentru lumină, gaz și apă" }).value).toBe("900");
});

test("the morning's question is answered with one press, and Ctrl+Z takes the answer back", async () => {
  const friday = { day: "2026-11-20", state: "unknown", visits: 0, items: 0, declared: null, holiday: null, working: true, future: false } as const;
  const core = await openWindow({ setUp: true, unknown: [friday] });
  await waitFor(() => expect(screen.getByRole("heading", { name: /vineri, 20\.11\.2026/ })).toBeTruthy());
  screen.getByRole("button", { name: "Nu a venit nimeni" }).click();
  await waitFor(() => expect(called(core, "day_declare")).toEqual([{ day: "2026-11-20", what: "zero" }]));
  await waitFor(() => expect(screen.queryByRole("heading", { name: /vineri/ })).toBeNull());
  expect(document.activeElement).toBe(field());
  await press("KeyZ", { ctrl: true });
  await waitFor(() => expect(screen.getByRole("heading", { name: /vineri/ })).toBeTruthy());
});

test("an odd clock is told", async () => {
  await openWindow({ setUp: true, clockOdd: true, today: "1970-01-01" });
  expect((await screen.findByRole("alert")).textContent).toContain("01.01.1970");
});

test("the first week's hints can be left for good", async () => {
  const core = await openWindow({ setUp: true });
  screen.getByRole("button", { name: "Mai departe" }).click();
  await settled();
  expect(screen.getByText("2 din 4.")).toBeTruthy();
  screen.getByRole("button", { name: "Nu mai arăta" }).click();
  await waitFor(() => expect(screen.queryByText(/din 4\./)).toBeNull());
  expect(called(core, "settings_set")).toEqual([{ looks: { theme: "system", text: "normal", hints: false } }]);
  expect(document.activeElement).toBe(field());
});
