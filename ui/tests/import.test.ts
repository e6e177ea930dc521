import { expect, test } from "vitest";
import { fill } from "./fake-core.mjs";
import { called, choose, openWindow, pick, press, screen, settled, waitFor } from "./window";

const WELL = "Data;Serviciul;Vizite\n12.10.2026;Permisul de conducere;1\n13.10.2026;Certificat de naștere;3\n";
const ILL = "Data;Serviciul;Vizite;Nume\n12.10.2026;Permisul de conducere;1;Ana\n31.13.2026;Certificat de naștere;1;Ion\n14.10.2026;buletin;2;\n15.10.2026;buletin;900;\n";

/** The register with the question for an old one over it. */
const old = async (given = {}) => {
  const core = await openWindow({ setUp: true, ...given }, fill);
  await press("F3");
  await screen.findByRole("table", { name: "Solicitările, cele noi sus" });
  await press("KeyI", { alt: true });
  await screen.findByRole("dialog", { name: "Aduceți un registru vechi" });
  return core;
};
/** Chooses a file; it is read and looked at a moment later. */
const read = async (core: Awaited<ReturnType<typeof old>>, content: string, name = "caiet.csv") => {
  const before = called(core, "import_preview").length;
  await choose(name, content);
  await waitFor(() => expect(called(core, "import_preview")).toHaveLength(before + 1));
  await settled();
};
const dialog = () => screen.getByRole("dialog");
/** What a browser says of the Esc key over a dialog. */
const leave = async () => {
  dialog().dispatchEvent(new Event("cancel", { cancelable: true }));
  await settled();
  expect(screen.queryByRole("dialog")).toBeNull();
};
const main = () => screen.getByRole("button", { name: /^Înregistrează/ });

test("Alt+I asks for the file, and the focus is on the button that chooses it", async () => {
  await old();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Alege fișierul" }));
  expect(dialog().textContent).toContain("se înregistrează tot sau nimic");
});

test("an old register is shown before anything is recorded: how many, from when to when, what each column is", async () => {
  const core = await old();
  await read(core, WELL);
  await screen.findByText("caiet.csv");
  expect(dialog().textContent).toContain("2 rânduri, din care 2 bune de înregistrat.");
  expect(dialog().textContent).toContain("De la 12.10.2026 până la 13.10.2026, vizite: 4.");
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Ce este în coloana „Serviciul”" }).value).toBe("service");
  expect(core.requests).toHaveLength(7);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Alege alt fișier" }));
});

test("a good register is recorded with one press, said, and undone with one key", async () => {
  const core = await old();
  await read(core, WELL);
  expect(main().textContent).toContain("Înregistrează 2 rânduri");
  main().click();
  await waitFor(() => expect(dialog().textContent).toContain("2 solicitări sunt înregistrate."));
  expect(core.requests).toHaveLength(9);
  await leave();
  await waitFor(() => expect(document.querySelectorAll("tbody tr")).toHaveLength(9));
  await press("KeyZ", { ctrl: true });
  await waitFor(() => expect(document.querySelectorAll("tbody tr")).toHaveLength(7));
  expect(screen.getAllByText(/aducerea unui registru vechi/).length).toBeGreaterThan(0);
});

test("each wrong row is told by its line, its column and what is wrong; nothing is recorded while there are any", async () => {
  const core = await old();
  await read(core, ILL);
  const wrong = await screen.findByRole("region", { name: "3 rânduri sunt greșite" });
  const said = [...wrong.querySelectorAll("li")].map((line) => line.textContent);
  expect(said[0]).toMatch(/Linia 3, ziua.*„31\.13\.2026” nu este o zi/);
  expect(said[1]).toMatch(/Linia 4, serviciul.*„buletin”/);
  expect(main().getAttribute("aria-disabled")).toBe("true");
  main().click();
  await settled();
  expect(called(core, "import_commit")).toEqual([]);
  expect(dialog().textContent).toContain("Corectați rândurile greșite sau lăsați-le deoparte.");
});

test("a service that is not plain is told once for all its rows, by the guess or by typing", async () => {
  const core = await old();
  await read(core, ILL);
  const unknown = await screen.findByRole("region", { name: "Un nume de serviciu nu este clar" });
  expect(unknown.textContent).toContain("„buletin”");
  (await screen.findByRole("button", { name: "Este „Buletin de identitate: programare”" })).click();
  await waitFor(() => expect(screen.queryByRole("region", { name: /nu este clar/ })).toBeNull());
  expect(called(core, "import_preview").at(-1)).toMatchObject({ services: { buletin: "papers.id" } });
  // The other row of the same name is wrong for its number alone.
  expect(screen.getByRole("region", { name: "2 rânduri sunt greșite" }).textContent).toMatch(/Linia 5, câte vizite/);
});

test("wrong rows are left out only when that is ticked, and how many were is said", async () => {
  const core = await old();
  await read(core, ILL);
  screen.getByRole("checkbox", { name: "Lasă deoparte cele 3 rânduri greșite" }).click();
  await settled();
  expect(main().getAttribute("aria-disabled")).toBe("false");
  main().click();
  await waitFor(() => expect(dialog().textContent).toContain("O solicitare este înregistrată. 3 rânduri au rămas deoparte."));
  expect(called(core, "import_commit")).toMatchObject([{ leave_out_wrong: true }]);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Alege alt fișier" }));
});

test("what a column is can be put right; without a day or a service nothing is taken, and that is said", async () => {
  const core = await old();
  await read(core, WELL.replace("Serviciul", "Ce a dorit"));
  const column = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "Ce este în coloana „Ce a dorit”" });
  expect(column().value).toBe("");
  await pick(column(), "service");
  await waitFor(() => expect(dialog().textContent).toContain("2 bune de înregistrat"));
  expect(called(core, "import_preview").at(-1)).toMatchObject({ columns: ["day", "service", "visits"] });
  await pick(column(), "note");
  expect((await screen.findByRole("alert")).textContent).toContain("Nu se știe în care coloană este serviciul.");
});

test("letters that were read wrongly are read in another way", async () => {
  const core = await old();
  await read(core, WELL);
  await pick(screen.getByRole("combobox", { name: "Literele fișierului" }), "windows-1250");
  await waitFor(() => expect(called(core, "import_preview").at(-1)).toMatchObject({ encoding: "windows-1250" }));
});

test("an error while recording says that nothing was, and the preview stays", async () => {
  const core = await old();
  await read(core, WELL);
  core.fail["import_commit"] = { code: "import-rows-wrong", args: { count: 2, line: 3 } };
  main().click();
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Rânduri greșite: 2, primul la linia 3. Nu s-a înregistrat nimic.");
  expect(main()).toBeTruthy();
  expect(core.requests).toHaveLength(7);
});

test("a file that is no table is refused in words, and another one can be chosen", async () => {
  const core = await old();
  await read(core, "\0\0", "poza.csv");
  expect((await screen.findByRole("alert")).textContent).toContain("nu se poate citi ca tabel");
  await read(core, WELL);
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(main()).toBeTruthy();
});

test("Esc leaves the old register alone, and the focus is given back", async () => {
  const core = await old();
  await read(core, WELL);
  await leave();
  expect(core.requests).toHaveLength(7);
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Căutați în registru" }));
});

test("a window closed while the file is being read records nothing and breaks nothing", async () => {
  const core = await old();
  await choose("caiet.csv", WELL);
  await leave();
  await waitFor(() => expect(called(core, "import_preview")).toHaveLength(1));
  await settled();
  expect(core.requests).toHaveLength(7);
});
