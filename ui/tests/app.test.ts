import { expect, onTestFinished, test, vi } from "vitest";
import { others } from "../src/lib/state/others.svelte";
import { called, openWindow, press, screen, settled, type, waitFor } from "./window";

test("first start: three steps by keyboard alone, then Ghișeu", async () => {
  const core = await openWindow();
  expect(screen.getByText("Pasul 1 din 3")).toBeTruthy();
  await press("Enter");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Numele instituției" }));
  await type("Primăria Larga");
  screen.getByRole("textbox", { name: "Localitatea" }).focus();
  await type("Larga");
  await press("Enter");
  await type("Ion Ceban");
  await press("Enter");
  await screen.findByRole("combobox");
  expect(called(core, "set_up")).toEqual([
    { language: "ro", office: { name: "Primăria Larga", kind: "town-hall", locality: "Larga" }, operator: "Ion Ceban" },
  ]);
});

test("first start: the language changes at once, a digit is enough", async () => {
  await openWindow();
  await press("Digit2");
  expect(screen.getByText("Шаг 1 из 3")).toBeTruthy();
  expect(document.documentElement.lang).toBe("ru");
});

test("first start: an empty field says so beside itself, and Esc goes back without losing what was written", async () => {
  await openWindow();
  await press("Enter");
  await type("Biblioteca Soroca");
  await press("Enter");
  const locality = screen.getByRole("textbox", { name: "Localitatea" });
  expect(locality.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(locality);
  await press("Escape");
  expect(screen.getByText("Pasul 1 din 3")).toBeTruthy();
  await press("Enter");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Numele instituției" }).value).toBe("Biblioteca Soroca");
});

test("first start: what the core refuses is told, and nothing typed is lost", async () => {
  await openWindow({ fail: { set_up: { code: "folder-read-only", args: { path: "/date" } } } });
  await press("Enter");
  await type("Primăria Larga");
  screen.getByRole("textbox", { name: "Localitatea" }).focus();
  await type("Larga");
  await press("Enter");
  await type("Ion Ceban");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("/date");
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Ion Ceban");
});

test("a core that does not start is told in its sentence, with a way to try again", async () => {
  const core = await openWindow({ setUp: true, fail: { boot: { code: "key-missing", args: { path: "/date/desk.key" } } } });
  expect(screen.getByRole("alert").textContent).toContain("/date/desk.key");
  delete core.fail["boot"];
  screen.getByRole("button", { name: "Încearcă din nou" }).click();
  await screen.findByRole("combobox");
});

test("screens change by their keys, and the rail says where we are", async () => {
  await openWindow({ setUp: true });
  await press("F7");
  expect(screen.getByRole("button", { name: "Sincronizare" }).getAttribute("aria-current")).toBe("page");
  await press("F2");
  expect(document.activeElement).toBe(screen.getByRole("combobox"));
});

test("the sheet of keys opens by F1 or a question mark, and gives the focus back", async () => {
  await openWindow({ setUp: true });
  await press("Slash", { key: "?" });
  expect(screen.getByRole("dialog", { name: "Taste" })).toBeTruthy();
  screen.getByRole("button", { name: "Închide" }).click();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole("combobox"));
});

test("when Esc gives the focus back, the window hears the very next key", async () => {
  await openWindow({ setUp: true });
  await press("F1");
  const field = screen.getByRole("combobox", { hidden: true });
  screen.getByRole("button", { name: "Închide" }).focus();
  field.addEventListener("focus", () => queueMicrotask(() => void press("F7")), { once: true });
  // What a browser does with Esc: asks first, closes by itself when nobody objects, and says so in a later turn.
  const dialog = screen.getByRole<HTMLDialogElement>("dialog");
  if (dialog.dispatchEvent(new Event("cancel", { cancelable: true }))) {
    field.focus();
    setTimeout(() => dialog.close());
  }
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Sincronizare"));
});

test("a question mark inside a word is only text", async () => {
  await openWindow({ setUp: true });
  await type("ce");
  await press("Slash", { key: "?" });
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("the language switch changes every word and is remembered by the core", async () => {
  const core = await openWindow({ setUp: true });
  screen.getByRole("button", { name: "Русский" }).click();
  await waitFor(() => expect(called(core, "set_language")).toEqual([{ language: "ru" }]));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/\p{Script=Cyrillic}/u);
  await waitFor(() => expect(screen.getByRole("button", { name: /Оплата света/ })).toBeTruthy());
});

test("invented data cannot be mistaken for real ones", async () => {
  await openWindow({ setUp: true, demo: true });
  expect(screen.getByRole("complementary").textContent).toContain("Date inventate");
});

test("of two keys pressed while the screens are still being read, the later one leads", async () => {
  await openWindow({ setUp: true });
  const { screens } = others;
  let arrive: () => void = () => {};
  const read = new Promise<void>((resolve) => (arrive = resolve));
  const load = vi.spyOn(others, "load").mockImplementation(() => read.then(() => void (others.screens = screens)));
  onTestFinished(() => {
    load.mockRestore();
    others.screens = screens;
  });
  others.screens = null;
  await press("F3");
  await press("F2");
  arrive();
  await waitFor(() => expect(others.screens).toBe(screens));
  await settled();
  expect(screen.getByRole("combobox")).toBeTruthy();
  await press("F3");
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Registru"));
});
