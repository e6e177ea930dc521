import { within } from "@testing-library/dom";
import { expect, test } from "vitest";
import { called, openWindow, press, screen, waitFor } from "./window";

const HP = { name: "HP_1", description: "HP LaserJet", is_default: true, both_sides: true, colour: false };
const OLD = { name: "veche", description: "Canon", is_default: false, both_sides: null, colour: null };

const options = async () => {
  await press("KeyP", { ctrl: true, shift: true, key: "З" });
  return screen.findByRole("dialog", { name: "Opțiuni de tipărire" });
};
function choose(select: HTMLSelectElement, value: string) {
  for (const option of select.options) option.selected = option.value === value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}
const focused = () => document.activeElement?.textContent?.trim() ?? "";

test("Ctrl+P goes to the printer of the last time and says which", async () => {
  await openWindow({ setUp: true, printers: [HP], printer: "HP_1" });
  await press("Digit1");
  await press("KeyP", { ctrl: true });
  const said = () => screen.getAllByRole("status").map((status) => status.textContent?.trim()).join();
  await waitFor(() => expect(said()).toContain("Fișa merge la imprimanta HP_1"));
});

test("the options show the pages and print with what was chosen, and printing records", async () => {
  const core = await openWindow({ setUp: true, printers: [HP, OLD], printer: "HP_1" });
  await press("Digit1");
  await options();
  await waitFor(() => expect(screen.getAllByRole("img", { name: /pagina 1 din 1/ })).toHaveLength(1));
  expect(focused()).toContain("Tipărește și înregistrează");
  screen.getByRole("radio", { name: "foarte mare" }).click();
  await waitFor(() => expect(screen.getAllByRole("img")).toHaveLength(2));
  const printer = screen.getByRole<HTMLSelectElement>("combobox", { name: "Imprimanta" });
  choose(printer, "veche");
  const language = screen.getByRole<HTMLSelectElement>("combobox", { name: "Limba fișei" });
  choose(language, "ro+ru");
  screen.getByRole("checkbox", { name: "Pe ambele părți ale foii" }).click();
  within(screen.getByRole("dialog")).getByRole("button", { name: /Tipărește și înregistrează/ }).click();
  await waitFor(() => expect(called(core, "sheet_print")).toEqual([
    { code: "pay.utilities", language: "ro", also: "ru", from_step: null, size: "very-large", printer: "veche", copies: 1, both_sides: false },
  ]));
  expect(core.requests).toHaveLength(1);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("combobox")));
});

test("who got stuck can be given the steps that are left", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  await press("KeyR", { alt: true });
  await press("Digit2");
  await press("Digit3");
  await options();
  screen.getByRole("checkbox", { name: "Numai pașii rămași, de la pasul 3" }).click();
  await waitFor(() => expect(called(core, "sheet_preview").at(-1)).toMatchObject({ from_step: "step-3" }));
});

test("Esc leaves everything as it was and gives the focus back", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  const dialog = await options();
  dialog.dispatchEvent(new Event("cancel", { cancelable: true }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("combobox")));
  expect(core.requests).toHaveLength(0);
  expect(screen.getByRole("heading", { name: "Solicitare nouă" })).toBeTruthy();
});

test("without a printer it says what will happen instead", async () => {
  await openWindow({ setUp: true });
  await press("Digit1");
  await options();
  expect(await screen.findByText(/Nu am găsit nicio imprimantă/)).toBeTruthy();
});

test("a PDF is saved under a readable name, and where is said in the dialog", async () => {
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  const dialog = await options();
  await screen.findAllByRole("img");
  await press("KeyS", { ctrl: true, key: "ы" });
  await waitFor(() => expect(dialog.textContent).toContain("Documente/Îndrumar"));
  expect(called(core, "sheet_keep")).toHaveLength(1);
  expect(core.requests).toHaveLength(0);
});

test("a printer that is gone leaves the record; another one is chosen in the options, and nothing is recorded twice", async () => {
  const gone = { code: "printer-gone", args: { printer: "Canon", path: "/date/fise/a.pdf" } } as const;
  const core = await openWindow({ setUp: true, printers: [HP], printer: "Canon", fail: { sheet_print: gone } });
  await press("Digit1");
  await press("KeyP", { ctrl: true });
  expect((await screen.findByRole("alert")).textContent).toContain("/date/fise/a.pdf");
  delete core.fail["sheet_print"];
  await options();
  const printer = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Imprimanta" });
  expect(printer.selectedOptions[0]?.textContent).toContain("nu mai este");
  choose(printer, "HP_1");
  within(screen.getByRole("dialog")).getByRole("button", { name: /^Tipărește/ }).click();
  await waitFor(() => expect(called(core, "sheet_print").at(-1)).toMatchObject({ printer: "HP_1" }));
  expect(core.requests).toHaveLength(1);
});
