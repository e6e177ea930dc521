import { expect, test } from "vitest";
import { fill, type FakeCore } from "./fake-core.mjs";
import { called, openWindow, press, screen, settled, type, waitFor } from "./window";

const field = () => screen.getByRole("combobox", { name: "De ce are nevoie persoana?" });
const spoken = () => screen.getAllByRole("status").map((status) => status.textContent?.trim());

const add = (core: FakeCore) =>
  core.call("request_add", {
    items: [{ service: "pay.utilities", outcome: "solved", step: null }], channel: "desk", language: "ro", minutes: 5, heads: null, visits: 1, at: null, note: null,
  });

test("the focus waits in the search field", async () => {
  await openWindow({ setUp: true });
  expect(document.activeElement).toBe(field());
});

test("a common visit is recorded by its first letters and two Enters", async () => {
  const core = await openWindow({ setUp: true });
  await type("lum");
  await press("Enter");
  await waitFor(() => expect(screen.getByRole("heading", { name: "Solicitare nouă" })).toBeTruthy());
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(called(core, "request_add")[0]).toMatchObject({
    items: [{ service: "pay.utilities", outcome: "solved", step: null }], channel: "desk", language: "ro",
  });
  await waitFor(() => expect(spoken()).toContain("Înregistrat: Plata pentru lumină, gaz și apă."));
  expect(document.activeElement).toBe(field());
  expect(screen.getByText("1 solicitare azi")).toBeTruthy();
});

test("Enters faster than the core record once", async () => {
  const core = await openWindow({ setUp: true });
  await type("lum");
  void press("Enter");
  void press("Enter");
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  await settled();
  expect(called(core, "request_add")).toHaveLength(1);
});

test("a digit picks a tile while the field is empty, and is text when it is not", async () => {
  await openWindow({ setUp: true });
  await type("a");
  await press("Digit2");
  expect(screen.queryByRole("heading", { name: "Solicitare nouă" })).toBeNull();
  await press("Escape");
  await press("Digit2");
  expect(screen.getByRole("button", { name: /Scoate „Cazier judiciar/ })).toBeTruthy();
});

test("every detail opens by its key and is set by keyboard, and the focus comes back to the field", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyC", { alt: true });
  expect(screen.getByRole("group", { name: "Canal" })).toBeTruthy();
  await press("Digit2");
  expect(document.activeElement).toBe(field());
  await press("KeyL", { alt: true, key: "д" });
  await press("Digit4");
  await press("KeyM", { alt: true });
  await type("15 min");
  await press("Enter");
  await press("KeyP", { alt: true });
  await type("12");
  await press("Enter");
  await press("KeyN", { alt: true });
  await type("Aduce factura.");
  await press("Enter");
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(called(core, "request_add")[0]).toMatchObject({
    channel: "phone", language: "uk", minutes: 15, heads: 12, note: "Aduce factura.",
  });
});

test("stuck asks for the step of the sheet", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyR", { alt: true });
  await press("Digit2");
  expect(screen.getByRole("group", { name: "La ce pas s-a oprit?" })).toBeTruthy();
  await press("Digit3");
  expect(screen.getByText("oprit la pasul 3")).toBeTruthy();
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(called(core, "request_add")[0]).toMatchObject({ items: [{ outcome: "stuck", step: "step-3" }] });
});

test("Esc leaves a detail as it was", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyM", { alt: true });
  await type("9");
  await press("Escape");
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(called(core, "request_add")[0]).toMatchObject({ minutes: null });
});

test("typing on adds a second service to the same visit, each with its own outcome", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await type("pens");
  await press("Enter");
  await waitFor(() => expect(screen.getByRole("button", { name: /Scoate „Pensia/ })).toBeTruthy());
  await press("KeyR", { alt: true });
  await press("Digit4");
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  expect(called(core, "request_add")[0]).toMatchObject({
    items: [{ service: "pay.utilities", outcome: "solved" }, { service: "pension.status", outcome: "come-back" }],
  });
});

test("Ctrl+P records, then prints the sheet in the spoken language", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyL", { alt: true });
  await press("Digit2");
  await press("KeyP", { ctrl: true, key: "з" });
  await waitFor(() => expect(called(core, "sheet_print")).toEqual([
    { code: "pay.utilities", language: "ru", also: null, from_step: null, size: null, printer: null, copies: null, both_sides: null },
  ]));
  expect(core.requests).toHaveLength(1);
  await waitFor(() => expect(spoken()).toContain("Fișa este pregătită și solicitarea este înregistrată."));
});

test("a sheet that fails leaves the record, says so, and Ctrl+P tries it again", async () => {
  const core = await openWindow({ setUp: true, fail: { sheet_print: { code: "disk-full", args: { path: "/date" } } } });
  await press("Digit1");
  await press("KeyP", { ctrl: true });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Solicitarea este înregistrată, dar fișa nu s-a tipărit.");
  expect(core.requests).toHaveLength(1);
  delete core.fail["sheet_print"];
  await press("KeyP", { ctrl: true });
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(core.requests).toHaveLength(1);
});

test("a service without a sheet is not recorded by Ctrl+P but says what to do", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit3");
  await press("KeyP", { ctrl: true });
  await waitFor(() => expect(spoken().join()).toContain("nu există încă o fișă"));
  expect(core.requests).toHaveLength(0);
});

test("what could not be recorded stays in the form, with the sentence of its error", async () => {
  const core = await openWindow({ setUp: true, fail: { request_add: { code: "disk-full", args: { path: "/date" } } } });
  await press("Digit1");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("/date");
  expect(screen.getByRole("heading", { name: "Solicitare nouă" })).toBeTruthy();
  delete core.fail["request_add"];
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
});

test("a number that the core refuses opens its field with the core's word beside it", async () => {
  await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyM", { alt: true });
  await type("9000");
  await press("Enter");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("600");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Minute" }));
});

test("Ctrl+Z takes the last record back, but not while text is being typed", async () => {
  const core = await openWindow({ setUp: true }, fill);
  await type("lum");
  await press("KeyZ", { ctrl: true });
  expect(called(core, "undo_last")).toHaveLength(0);
  await press("Escape");
  await press("KeyZ", { ctrl: true, key: "я" });
  await waitFor(() => expect(called(core, "undo_last")).toHaveLength(1));
  await waitFor(() => expect(spoken()).toContain("Anulat: Plata pentru lumină, gaz și apă."));
  expect(document.activeElement).toBe(field());
});

test("each line of today can be taken back", async () => {
  const core = await openWindow({ setUp: true }, fill);
  const buttons = screen.getAllByRole("button", { name: /^Anulează solicitarea de la/ });
  expect(buttons).toHaveLength(7);
  buttons[3]?.click();
  await waitFor(() => expect(called(core, "request_undo")).toHaveLength(1));
  await waitFor(() => expect(screen.getAllByRole("button", { name: /^Anulează solicitarea de la/ })).toHaveLength(6));
});

test("a long day comes as its list is moved to the end, or at a press", async () => {
  await openWindow({ setUp: true }, async (core) => {
    for (let n = 0; n < 250; n += 1) await add(core);
  });
  const lines = () => screen.getAllByRole("button", { name: /^Anulează solicitarea de la/ }).length;
  expect(lines()).toBe(40);
  screen.getByRole("list", { name: /^Solicitările de azi/ }).dispatchEvent(new Event("scroll"));
  await waitFor(() => expect(lines()).toBe(140));
  screen.getByRole("button", { name: /110/ }).click();
  await waitFor(() => expect(lines()).toBe(240));
});

test("Esc empties the field first, then the visit", async () => {
  await openWindow({ setUp: true });
  await press("Digit1");
  await type("pens");
  await press("Escape");
  expect(screen.getByRole("heading", { name: "Solicitare nouă" })).toBeTruthy();
  await press("Escape");
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Solicitare nouă" })).toBeNull());
});

test("the list of services is a listbox that the field speaks for", async () => {
  await openWindow({ setUp: true });
  await type("t");
  await waitFor(() => expect(screen.getAllByRole("option").length).toBeGreaterThan(2));
  await press("ArrowDown");
  const marked = screen.getByRole("option", { selected: true });
  expect(field().getAttribute("aria-activedescendant")).toBe(marked.id);
  expect(field().getAttribute("aria-expanded")).toBe("true");
});

test("an empty day says what to do next", async () => {
  await openWindow({ setUp: true });
  expect(screen.getByText(/Încă nicio solicitare azi/)).toBeTruthy();
});
