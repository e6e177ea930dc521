import { expect, test } from "vitest";
import { fill } from "./fake-core.mjs";
import { CODE, FILE } from "./fake-moving.mjs";
import { called, choose, openWindow, press, screen, settled, type, waitFor } from "./window";

async function readOld(): Promise<void> {
  screen.getByRole("button", { name: "Am un fișier de pe calculatorul vechi" }).click();
  await screen.findByRole("heading", { name: "Datele de pe calculatorul vechi" });
  await settled();
}

test("the data of an old computer come with the file and its passphrase, and the desk opens", async () => {
  const core = await openWindow();
  await readOld();
  await choose("mutare.indrumar", FILE);
  expect(screen.getByText("Fișierul ales: mutare.indrumar")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Parola fișierului" }));
  await type(CODE.toLowerCase());
  await press("Enter");
  await screen.findByRole("combobox");
  expect(called(core, "move_read")).toEqual([{ path: "mutare.indrumar", content: btoa(FILE), code: CODE.toLowerCase() }]);
  await waitFor(() => expect(screen.getAllByRole("status").map(({ textContent }) => textContent).join(" ")).toContain("Datele sunt aici: 1.204 solicitări"));
});

test("a wrong passphrase is told, what was typed stays, and the first start waits behind Esc", async () => {
  await openWindow();
  await readOld();
  await press("Enter");
  screen.getByRole("textbox", { name: "Parola fișierului" }).focus();
  await press("Enter");
  expect(screen.getByText("Alegeți fișierul.")).toBeTruthy();
  await choose("mutare.indrumar", FILE);
  await press("Enter");
  expect(screen.getByText("Scrieți parola fișierului.")).toBeTruthy();
  await type("AAAA");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("Parola nu deschide fișierul");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Parola fișierului" }).value).toBe("AAAA");
  await press("Escape");
  expect(screen.getByRole("heading", { name: "În ce limbă lucrați?" })).toBeTruthy();
});

test("a file that is something else is told by its name", async () => {
  await openWindow();
  await readOld();
  await choose("poza.jpg", "altceva");
  await type(CODE);
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("poza.jpg");
});

test("the file is prepared in the settings, its passphrase stands there until it is written down, and then the desk says that it moved", async () => {
  await openWindow({ setUp: true }, fill);
  await press("F8");
  const begin = await screen.findByRole("button", { name: "Pregătește mutarea" });
  begin.click();
  expect(await screen.findByText(CODE)).toBeTruthy();
  expect(screen.getByText(/Mutare Primăria Pelinia 2026-11-23.indrumar/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Am scris parola" })));
  await press("Enter");
  expect(screen.queryByText(CODE)).toBeNull();
  expect(screen.getByText(/^Datele acestui ghișeu au fost pregătite pentru alt calculator la 23.11.2026, 15:20/)).toBeTruthy();
  await press("F7");
  await waitFor(() => expect(screen.getByText(/nimic nu se numără de două ori/)).toBeTruthy());
});
