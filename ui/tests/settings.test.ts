import { expect, test } from "vitest";
import { KEYS, spokenShortcut } from "../src/lib/keys";
import { called, openWindow, press, screen, settled, type, waitFor } from "./window";

const settings = async (given = {}) => {
  const core = await openWindow({ setUp: true, ...given });
  await press("F8");
  await screen.findByRole("textbox", { name: "Numele instituției" });
  await settled();
  return core;
};

/** What a browser says when a field is left that was written into. */
async function leave(): Promise<void> {
  document.activeElement?.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

test("F8 shows how the desk works, and the focus is in the first field", async () => {
  await settings();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Setări");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Numele instituției" }));
  expect(screen.getByText("/home/ghiseu/.local/share/indrumar")).toBeTruthy();
});

test("a field is kept when it is left, and that is said", async () => {
  const core = await settings();
  await type("Biblioteca Pelinia");
  await leave();
  expect(called(core, "settings_set")).toEqual([{ office: { name: "Biblioteca Pelinia", kind: "town-hall", locality: "Pelinia" } }]);
  await waitFor(() => expect(screen.getByText("Salvat")).toBeTruthy());
  expect(screen.getAllByText("Biblioteca Pelinia").length).toBe(1);
  screen.getByRole("radio", { name: "Bibliotecă" }).click();
  await waitFor(() => expect(called(core, "settings_set").at(-1)).toMatchObject({ office: { kind: "library" } }));
});

test("an empty name is said beside itself and not kept", async () => {
  const core = await settings();
  await type("  ");
  await leave();
  expect(screen.getByText("Scrieți numele instituției.")).toBeTruthy();
  expect(called(core, "settings_set")).toEqual([]);
});

test("the telephone on the sheets is kept apart from the office", async () => {
  const core = await settings();
  screen.getByRole("textbox", { name: "Telefonul de pe fișe" }).focus();
  await type("0236 00 000");
  await leave();
  expect(called(core, "settings_set")).toMatchObject([{ contact: { phone: "0236 00 000" } }]);
});

test("the patron day is read in any usual form, and what is no day is told beside it", async () => {
  const core = await settings();
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Hramul localității" });
  field.focus();
  await type("8.11");
  await leave();
  expect(called(core, "patron_day_set")).toEqual([{ day: "11-08" }]);
  await waitFor(() => expect(field.value).toBe("08.11"));
  await type("hramul");
  await leave();
  expect(field.getAttribute("aria-invalid")).toBe("true");
});

test("operators are added, chosen, taken off and put back", async () => {
  const core = await settings();
  screen.getByRole("textbox", { name: "Alt operator" }).focus();
  await type("Ion Ceban");
  await press("Enter");
  await screen.findByRole("radio", { name: "Ion Ceban" });
  screen.getByRole("radio", { name: "Ion Ceban" }).click();
  await waitFor(() => expect(called(core, "settings_set").at(-1)).toEqual({ operators: { current: "Ion Ceban", all: ["Maria Rusu", "Ion Ceban"] } }));
  await settled();
  screen.getByRole("button", { name: "Scoate „Maria Rusu” din listă" }).click();
  const back = await screen.findByRole("button", { name: "Pune înapoi" });
  await waitFor(() => expect(document.activeElement).toBe(back));
  back.click();
  await screen.findByRole("radio", { name: "Maria Rusu" });
  expect(called(core, "settings_set").at(-1)).toEqual({ operators: { current: "Ion Ceban", all: ["Maria Rusu", "Ion Ceban"] } });
});

test("who works now cannot be taken off", async () => {
  await settings({ operators: ["Maria Rusu", "Vera Mocanu"] });
  expect(screen.queryByRole("button", { name: "Scoate „Maria Rusu” din listă" })).toBeNull();
});

test("what is asked is switched off and on", async () => {
  const core = await settings();
  screen.getByRole("checkbox", { name: "Grupa de vârstă" }).click();
  await settled();
  expect(called(core, "settings_set")).toEqual([{ asks: { help: true, age: true, equipment: true, timer: true } }]);
});

test("a number of days that the core refuses is told in its sentence, and what was typed stays", async () => {
  await settings();
  const days = screen.getByRole<HTMLInputElement>("textbox", { name: /Câte zile/ });
  days.focus();
  await type("999");
  await leave();
  expect(screen.getByRole("alert").textContent).toContain("365");
  expect(days.value).toBe("999");
  expect(days.getAttribute("aria-invalid")).toBe("true");
});

test("colours and letters change at once, and the computer's own again", async () => {
  await settings();
  const page = document.documentElement;
  screen.getByRole("radio", { name: "închise" }).click();
  await waitFor(() => expect(page.dataset["theme"]).toBe("dark"));
  const [, large] = screen.getAllByRole("radio", { name: "mare" });
  large?.click();
  await waitFor(() => expect(page.dataset["text"]).toBe("large"));
  screen.getByRole("radio", { name: "ca ale calculatorului" }).click();
  await waitFor(() => expect(page.dataset["theme"]).toBeUndefined());
});

test("how the window looks is there before anything else is", async () => {
  await openWindow({ setUp: true, looks: { theme: "contrast", text: "very-large" } });
  expect(document.documentElement.dataset["theme"]).toBe("contrast");
  expect(document.documentElement.dataset["text"]).toBe("very-large");
});

test("without printers it says what happens to sheets; with some, one is chosen", async () => {
  const core = await settings({ printers: [{ name: "HP_1", description: "HP, hol", is_default: true, both_sides: true, colour: false }] });
  const printer = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Imprimanta" });
  printer.value = "HP_1";
  printer.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  expect(called(core, "settings_set")).toEqual([{ printing: { printer: "HP_1", both_sides: true, size: "normal" } }]);
});

test("the catalogue is a button away", async () => {
  await settings();
  screen.getByRole("button", { name: "Deschide Fișe" }).click();
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Fișe"));
});

test("the guide is saved among the documents, and where is said", async () => {
  const core = await settings();
  screen.getByRole("button", { name: "Ghidul de două pagini" }).click();
  await waitFor(() => expect(called(core, "guide_save")).toEqual([{ language: "ro" }]));
  expect(await screen.findAllByText(/Ghidul operatorului \(ro\)\.pdf/)).toHaveLength(2);
});

test("settings that cannot be read are told, with a way to try again", async () => {
  const core = await openWindow({ setUp: true, fail: { settings_get: { code: "database-busy", args: { path: "/date" } } } });
  await press("F8");
  expect((await screen.findByRole("alert")).textContent).toContain("/date");
  delete core.fail["settings_get"];
  screen.getByRole("button", { name: "Încearcă din nou" }).click();
  await screen.findByRole("textbox", { name: "Numele instituției" });
});

test("the sheet of keys has every key of the window, the present screen's first", async () => {
  await openWindow({ setUp: true });
  await press("F6");
  await press("F1");
  const sheet = screen.getByRole("dialog", { name: "Taste" });
  expect(sheet.querySelector("h3")?.textContent).toBe("Statistici");
  const there = [...sheet.querySelectorAll("dt .spoken")].map((key) => key.textContent);
  // Keys that stand together on one line.
  const together = ["firstTab", "secondTab", "thirdTab", "fourthTab"];
  for (const [name, shortcut] of Object.entries(KEYS)) {
    if (!together.includes(name)) expect(there, name).toContain(spokenShortcut(shortcut));
  }
});

test("the size that sheets usually have here is the one that the options of printing begin with", async () => {
  await settings({ printers: [{ name: "HP_1", description: "HP, hol", is_default: true, both_sides: true, colour: false }] });
  const [large] = screen.getAllByRole("radio", { name: "foarte mare" });
  large?.click();
  await settled();
  await press("F2");
  await press("Digit1");
  await press("KeyP", { ctrl: true, shift: true });
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>("radio", { name: "foarte mare", checked: true })).toBeTruthy());
});
