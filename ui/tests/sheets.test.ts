/** Fișe over the stand-in for the core: by keys, names and roles. */
import { within } from "@testing-library/dom";
import { expect, test } from "vitest";
import type { RecheckView } from "../src/lib/backend";
import type { Given } from "./fake-core.mjs";
import { called, openWindow, press, screen, settled, type, waitFor } from "./window";

const HP = { name: "HP_1", description: "HP LaserJet", is_default: true, both_sides: true, colour: false };
const UTILITIES = "Plata pentru lumină, gaz și apă";
const RECORD = "Cazier judiciar prin portalul serviciilor publice";

function due(code: string, title: string, more: Partial<RecheckView> = {}): RecheckView {
  return {
    code, title, fact: "phone", kind: "phone", says: "022 820 000", state: "due", since: "2026-11-01", address: "https://servicii.gov.md", phone: "022 820 000",
    checked_by: null, checked_on: null, ...more,
  };
}

async function openSheets(given: Given = {}) {
  const core = await openWindow({ setUp: true, ...given });
  await press("F4");
  await screen.findByRole("article");
  return core;
}

const field = () => screen.getByRole("combobox", { name: "Ce fișă căutați?" });
const list = () => within(screen.getByRole("listbox", { name: "Fișe" }));
const marked = () => list().getByRole("option", { selected: true }).textContent;
const article = () => screen.getByRole("article");
const spoken = () => screen.getAllByRole("status").map((status) => status.textContent?.trim()).join();

test("all sheets stand under their headings, and the first one is in the window", async () => {
  await openSheets();
  const groups = list().getAllByRole("group");
  expect(groups).toHaveLength(4);
  expect(screen.getByRole("group", { name: "Am de plătit" })).toBe(groups[0]);
  expect(document.activeElement).toBe(field());
  expect(within(article()).getByRole("heading", { name: UTILITIES })).toBeTruthy();
  await waitFor(() => expect(screen.getByRole("img", { name: /pagina 1 din 1/ })).toBeTruthy());
});

test("arrows, Home and End move the mark, and Enter opens the sheet", async () => {
  const core = await openSheets();
  const last = list().getAllByRole("option").at(-1)?.textContent;
  await press("End");
  expect(marked()).toBe(last);
  await press("Home");
  expect(marked()).toContain(UTILITIES);
  for (let times = 0; times < 4; times += 1) await press("ArrowDown");
  expect(marked()).toContain(RECORD);
  expect(field().getAttribute("aria-activedescendant")).toBe(list().getByRole("option", { selected: true }).id);
  await press("Enter");
  expect(within(article()).getByRole("heading", { name: RECORD })).toBeTruthy();
  await waitFor(() => expect(called(core, "sheet_preview").at(-1)).toMatchObject({ code: "papers.criminal-record" }));
  expect(document.activeElement).toBe(field());
});

test("letters and an Enter at once open what was typed", async () => {
  await openSheets();
  await type("permis");
  await press("Enter");
  await waitFor(() => expect(within(article()).getByRole("heading", { name: "Permisul de conducere" })).toBeTruthy());
  expect((field() as HTMLInputElement).value).toBe("");
});

test("what is not found says so and leaves the open sheet", async () => {
  await openSheets();
  await type("xyz");
  await waitFor(() => expect(screen.getAllByText(/Nicio fișă pentru „xyz”/).length).toBeGreaterThan(0));
  await press("Enter");
  expect(within(article()).getByRole("heading", { name: UTILITIES })).toBeTruthy();
});

test("Ctrl+P prints the sheet as it stands there and records no visit", async () => {
  const core = await openSheets({ printers: [HP], printer: "HP_1" });
  screen.getByRole("radio", { name: "mare" }).click();
  await press("KeyP", { ctrl: true, key: "з" });
  await waitFor(() => expect(called(core, "sheet_print")).toHaveLength(1));
  expect(called(core, "sheet_print")[0]).toMatchObject({ code: "pay.utilities", language: "ro", also: null, size: "large", printer: null });
  await waitFor(() => expect(spoken()).toContain("Fișa merge la imprimanta HP_1. Nu s-a înregistrat nicio vizită."));
  expect(core.requests).toHaveLength(0);
  expect(called(core, "request_add")).toHaveLength(0);
});

test("the options print with what was chosen there, and record no visit", async () => {
  const core = await openSheets({ printers: [HP], printer: "HP_1" });
  await press("KeyP", { ctrl: true, shift: true });
  const dialog = await screen.findByRole("dialog", { name: "Opțiuni de tipărire" });
  within(dialog).getByRole("button", { name: /^Tipărește/ }).click();
  await waitFor(() => expect(called(core, "sheet_print")).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(core.requests).toHaveLength(0);
});

test("saving, opening and the web page each have their key and say where the file is", async () => {
  const core = await openSheets();
  await press("KeyS", { ctrl: true });
  await waitFor(() => expect(called(core, "sheet_keep").at(-1)).toMatchObject({ code: "pay.utilities", format: "pdf" }));
  await waitFor(() => expect(spoken()).toContain(".pdf"));
  await press("KeyS", { ctrl: true, shift: true });
  await waitFor(() => expect(called(core, "sheet_keep").at(-1)).toMatchObject({ format: "html" }));
  await waitFor(() => expect(spoken()).toContain(".html"));
  await press("KeyO", { ctrl: true });
  await waitFor(() => expect(called(core, "sheet_open")).toHaveLength(1));
});

test("what cannot be saved is told in its sentence", async () => {
  await openSheets({ fail: { sheet_keep: { code: "sheet-save-failed", args: { path: "/plin/fisa.pdf" } } } });
  await press("KeyS", { ctrl: true });
  expect((await screen.findByRole("alert")).textContent).toContain("/plin/fisa.pdf");
});

test("what is written on the strip is printed, and gone with the next sheet", async () => {
  const core = await openSheets();
  screen.getByRole("textbox", { name: "Numărul de păstrat", hidden: true }).focus();
  await type("1234 5678");
  await waitFor(() => expect(called(core, "sheet_preview").at(-1)).toMatchObject({ strip: { number: "1234 5678", next: null } }));
  screen.getByRole("textbox", { name: "Data următoare", hidden: true }).focus();
  await type("4.12.2026");
  await waitFor(() => expect(called(core, "sheet_preview").at(-1)).toMatchObject({ strip: { next: "2026-12-04" } }));
  field().focus();
  await press("End");
  await press("Enter");
  await waitFor(() => expect(called(core, "sheet_preview").at(-1)?.["code"]).not.toBe("pay.utilities"));
  expect(called(core, "sheet_preview").at(-1)).not.toHaveProperty("strip");
});

test("the badge says what the core says of the sheet", async () => {
  await openSheets({ recheck: [due("papers.criminal-record", RECORD)] });
  expect(article().textContent).toContain("verificat la 12.03.2026");
  await type("cazier");
  await press("Enter");
  await waitFor(() => expect(article().textContent).toContain("de reverificat (verificat la 12.03.2026)"));
  screen.getByRole("button", { name: "Vedeți ce este de verificat" }).click();
  await settled();
  expect(screen.getByRole("tab", { name: /De verificat \(1\)/ }).getAttribute("aria-selected")).toBe("true");
});

test("a re-check is one Enter, says who and when, and goes to the next line", async () => {
  const core = await openSheets({ recheck: [due("pay.utilities", UTILITIES), due("papers.criminal-record", RECORD, { fact: null, kind: null, says: null })] });
  await press("Digit2", { alt: true });
  expect(document.activeElement?.textContent).toContain("Am verificat");
  await press("Enter");
  await waitFor(() => expect(called(core, "catalogue_recheck")).toEqual([{ code: "pay.utilities", fact: "phone", operator: "Maria Rusu" }]));
  await waitFor(() => expect(screen.getByRole("tab", { name: /De verificat \(1\)/ })).toBeTruthy());
  expect(screen.getByText("Verificat la 23.11.2026 de Maria Rusu")).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Am verificat"));
  await press("Enter");
  await waitFor(() => expect(screen.getByText(/Totul este la zi/)).toBeTruthy());
});

test("what has expired stays in its line with who checked it", async () => {
  await openSheets({ recheck: [due("pay.utilities", UTILITIES, { state: "expired" })] });
  await press("Digit2", { alt: true });
  expect(screen.getByText(/revine cu o actualizare/)).toBeTruthy();
  await press("Enter");
  await waitFor(() => expect(screen.getByText("Verificat la 23.11.2026 de Maria Rusu")).toBeTruthy());
  expect(screen.getAllByRole("button", { name: /^Am verificat/ })).toHaveLength(1);
});

function give(text: string) {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no field for a file");
  Object.defineProperty(input, "files", { configurable: true, value: [new File([text], "catalog.pack")] });
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

test("an update from a file says what changed in words, and everything that shows services asks anew", async () => {
  const core = await openSheets();
  await press("Digit3", { alt: true });
  const before = called(core, "sheet_list").length;
  give("indrumar-pack 1\n");
  await waitFor(() => expect(screen.getAllByText("Catalogul este actualizat. Lucrați cu versiunea 2027.01.04.").length).toBeGreaterThan(0));
  expect(atob(String(called(core, "catalogue_apply")[0]?.["content"]))).toBe("indrumar-pack 1\n");
  expect(await screen.findByText(`Schimbat: ${UTILITIES} – prețul, telefonul, pașii, data verificării`)).toBeTruthy();
  expect(screen.getByText(`Scos: Certificat de naștere. În locul lui este „${RECORD}”.`)).toBeTruthy();
  await waitFor(() => expect(called(core, "sheet_list").length).toBeGreaterThan(before));
  (await screen.findByRole("button", { name: "Revino la versiunea 2026.11.23" })).click();
  await waitFor(() => expect(screen.getAllByText("Lucrați din nou cu versiunea 2026.11.23.").length).toBeGreaterThan(0));
});

test("a file that is no update changes nothing and says so", async () => {
  await openSheets();
  await press("Digit3", { alt: true });
  give("altceva");
  expect((await screen.findByRole("alert")).textContent).toContain("catalog.pack");
  expect(screen.getByText(/Versiunea 2026.11.23, venită odată cu programul/)).toBeTruthy();
});

test("a conflict opens the editor of its service", async () => {
  await openSheets({ conflicts: [{ code: "pay.utilities", title: UTILITIES, part: "phone", sentence: "S-a schimbat textul oficial." }] });
  await press("Digit3", { alt: true });
  screen.getByRole("button", { name: /^Deschide adaosul/ }).click();
  expect(await screen.findByRole("dialog")).toBeTruthy();
});

test("our own additions and a new service of our own open the editor by key", async () => {
  const core = await openSheets();
  await press("KeyA", { alt: true });
  await screen.findByRole("dialog");
  await waitFor(() => expect(called(core, "layer_get").at(-1)).toMatchObject({ code: "pay.utilities" }));
  within(screen.getByRole("dialog")).getByRole("button", { name: "Închide" }).click();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await press("KeyN", { alt: true, shift: true });
  expect(await screen.findByRole("dialog", { name: "Serviciu propriu nou" })).toBeTruthy();
});

const NEWS = [
  { id: "b", date: "2026-11-20", text: "Gazul se plătește pe altă pagină.", seen: false },
  { id: "a", date: "2026-11-02", text: "EVO are o pagină nouă.", seen: true },
];

test("news are shown once on Ghișeu and kept under Fișe", async () => {
  const core = await openWindow({ setUp: true, news: NEWS });
  const strip = await screen.findByRole("complementary", { name: "Ce e nou" });
  expect(strip.textContent).toContain("Gazul se plătește");
  expect(strip.textContent).not.toContain("EVO");
  within(strip).getByRole("button", { name: /Am înțeles/ }).click();
  await waitFor(() => expect(called(core, "news_seen")).toEqual([{ id: "b" }]));
  await waitFor(() => expect(screen.queryByRole("complementary")).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole("combobox"));
  await press("F4");
  await press("Digit3", { alt: true });
  expect(screen.getByText("Gazul se plătește pe altă pagină.")).toBeTruthy();
  expect(screen.getByText("EVO are o pagină nouă.")).toBeTruthy();
});

test("what the terminal changed is noticed when the window is looked at again", async () => {
  const core = await openWindow({ setUp: true });
  const tiles = called(core, "catalogue_tiles").length;
  window.dispatchEvent(new Event("focus"));
  await settled();
  expect(called(core, "catalogue_tiles")).toHaveLength(tiles);
  await core.call("catalogue_apply", { path: "x", content: btoa("indrumar-pack 1\n") });
  window.dispatchEvent(new Event("focus"));
  await waitFor(() => expect(called(core, "catalogue_tiles").length).toBeGreaterThan(tiles));
});
