import { expect, test } from "vitest";
import { fill } from "./fake-core.mjs";
import { fillRegister } from "./fake-register.mjs";
import { called, openWindow, pick, press, screen, settled, type, waitFor } from "./window";

const register = async (given = {}) => {
  const core = await openWindow({ setUp: true, ...given }, async (core) => {
    await fill(core);
    fillRegister(core);
  });
  await press("F3");
  await screen.findByRole("table", { name: "Solicitările, cele noi sus" });
  return core;
};
const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Căutați în registru" });
const lines = () => [...document.querySelectorAll<HTMLButtonElement>("tbody button")];
const list = (name: string | RegExp) => screen.getByRole<HTMLSelectElement>("combobox", { name });
const line = (name: string | RegExp) => screen.getByRole("button", { name });
const panel = () => screen.findByRole("region", { name: /^Solicitarea din/ });
const status = () => screen.getAllByRole("status").map((one) => one.textContent?.trim());
const asked = (core: Awaited<ReturnType<typeof register>>) => called(core, "register_list").at(-1)?.["filter"];

/** Opens the first line with the keys alone. */
const openFirst = async () => {
  await press("ArrowDown");
  await press("Enter");
  return panel();
};

test("F3 shows everything recorded, newest first, and the focus waits in the search field", async () => {
  await register();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Registru");
  expect(document.activeElement).toBe(field());
  expect(lines()).toHaveLength(15);
  expect(status()).toContain("15 solicitări");
  expect(lines()[0]?.getAttribute("aria-label")).toBe("23.11.2026, 14:47 Plata pentru lumină, gaz și apă");
  expect(line("18.11.2026, de pe hârtie Plata pentru lumină, gaz și apă")).toBeTruthy();
});

test("a line says what is particular: sent before it was changed, a return, a group, a note", async () => {
  await register();
  const text = (name: RegExp) => line(name).closest("tr")?.textContent;
  expect(text(/14:40/)).toContain("schimbată după trimitere");
  expect(text(/14:26/)).toContain("revine la 07.12.2026");
  expect(text(/14:19/)).toContain("12 persoane");
  expect(text(/14:26/)).toContain("Aduce luni factura veche.");
});

test("the register is searched with every letter, and Esc empties the field", async () => {
  const core = await register();
  await type("cazier");
  await waitFor(() => expect(lines()).toHaveLength(2));
  expect(status()).toContain("2 solicitări");
  expect(asked(core)).toMatchObject({ query: "cazier" });
  await press("Escape");
  expect(field().value).toBe("");
  await waitFor(() => expect(lines()).toHaveLength(15));
});

test("Enter opens the first of what was typed, however fast it was typed", async () => {
  await register();
  await press("ArrowDown");
  await press("ArrowDown");
  await press("KeyF", { ctrl: true });
  await type("apostila");
  await press("Enter");
  const region = await panel();
  expect(region.textContent).toContain("Apostila pe acte");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
});

test("filters narrow what is shown, stay while words are typed and over another screen, and are cleared together", async () => {
  const core = await register();
  await pick(list("Canal"), "outreach");
  await waitFor(() => expect(lines()).toHaveLength(2));
  await press("KeyF", { ctrl: true });
  await type("pensionarii");
  await waitFor(() => expect(lines()).toHaveLength(1));
  expect(asked(core)).toMatchObject({ query: "pensionarii", channel: "outreach" });
  await press("F2");
  await press("F3");
  await waitFor(() => expect(list("Canal").value).toBe("outreach"));
  expect(lines()).toHaveLength(1);
  screen.getByRole("button", { name: "Șterge filtrele" }).click();
  await waitFor(() => expect(asked(core)).toMatchObject({ query: "pensionarii", channel: null }));
  expect(list("Canal").value).toBe("");
});

test("a service is chosen by its first letters, and an emptied field chooses none", async () => {
  const core = await register();
  const service = screen.getByRole<HTMLInputElement>("combobox", { name: "Serviciul" });
  service.focus();
  await type("cazier");
  await press("Enter");
  await waitFor(() => expect(asked(core)).toMatchObject({ service: "papers.criminal-record" }));
  expect(service.value).toBe("Cazier judiciar prin portalul serviciilor publice");
  await type("");
  await press("Enter");
  await waitFor(() => expect(asked(core)).toMatchObject({ service: null }));
});

test("days are typed in any usual form, and what is no day is told beside its field and changes nothing", async () => {
  const core = await register();
  const from = screen.getByRole<HTMLInputElement>("textbox", { name: "De la" });
  from.focus();
  await type("19.11");
  await press("Enter");
  await waitFor(() => expect(asked(core)).toMatchObject({ from: "2026-11-19", to: null }));
  expect(from.value).toBe("19.11.2026");
  const to = screen.getByRole<HTMLInputElement>("textbox", { name: "Până la" });
  to.focus();
  await type("alaltăieri dimineață");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("„alaltăieri dimineață” nu este o zi");
  expect(to.getAttribute("aria-invalid")).toBe("true");
  expect(to.getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
  expect(asked(core)).toMatchObject({ to: null });
  await type("20.11.2026");
  await press("Enter");
  await waitFor(() => expect(lines()).toHaveLength(3));
  expect(screen.queryByRole("alert")).toBeNull();
  screen.getByRole("button", { name: "Șterge filtrele" }).click();
  await waitFor(() => expect(lines()).toHaveLength(15));
  expect([from.value, to.value]).toEqual(["", ""]);
});

test("Enter opens a line, Esc closes it, and the focus is where it was", async () => {
  await register();
  await press("ArrowDown");
  await press("ArrowDown");
  const second = document.activeElement;
  expect(second).toBe(lines()[1]);
  await press("Enter");
  const region = await panel();
  expect(region.textContent).toContain("Ajutorul social");
  expect(region.textContent).toContain("La următoarea trimitere, cifra se corectează");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
  await press("Escape");
  await waitFor(() => expect(screen.queryByRole("region", { name: /^Solicitarea din/ })).toBeNull());
  expect(document.activeElement).toBe(second);
});

test("arrows lead the open request along and leave the focus in the list, which is one stop of the Tab key", async () => {
  await register();
  await openFirst();
  lines()[0]?.focus();
  await press("ArrowDown");
  expect(document.activeElement).toBe(lines()[1]);
  await waitFor(() => expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("14:40"));
  expect(lines()[1]?.getAttribute("aria-current")).toBe("true");
  await press("End");
  expect(document.activeElement).toBe(lines()[14]);
  expect(lines().filter(({ tabIndex }) => tabIndex === 0)).toEqual([lines()[14]]);
  await press("Home");
  await press("ArrowUp");
  expect(document.activeElement).toBe(field());
});

test("the panel says everything of a request, and nothing that nobody noted", async () => {
  await register();
  await type("cadastr");
  await press("Enter");
  const region = await panel();
  for (const text of ["îndrumat în altă parte: OCT Drochia", "făcut împreună", "calculator pentru public, imprimantă", "Fișe tipărite"]) expect(region.textContent).toContain(text);
  expect(region.textContent).not.toContain("A doua limbă");
  expect(region.textContent).not.toContain("De unde");
});

test("Alt+O corrects a request, the history says what it was, and Ctrl+Z brings that back", async () => {
  const core = await register({ sent: true });
  await openFirst();
  await press("KeyO", { alt: true });
  const dialog = await screen.findByRole("dialog", { name: "Corectați solicitarea" });
  const outcome = list(/^Rezultat\s?: Plata pentru lumină/);
  expect(document.activeElement).toBe(outcome);
  await pick(outcome, "referred");
  screen.getByRole("textbox", { name: "Unde a fost îndrumată persoana" }).focus();
  await type("Premier Energy");
  screen.getByRole("textbox", { name: "Minute" }).focus();
  await type("15 min.");
  await press("Enter");
  await waitFor(() => expect(dialog.isConnected).toBe(false));
  expect(called(core, "request_edit")).toMatchObject([{ revision: 0, day: null, request: { minutes: 15, items: [{ outcome: "referred", referred_to: "Premier Energy" }] } }]);
  const region = await panel();
  await waitFor(() => expect(region.textContent).toContain("Minute: 5 → 15"));
  expect(region.textContent).toContain("Maria Rusu: corectată");
  expect(region.textContent).toContain("S-a schimbat după ce fusese trimisă.");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
  await press("KeyZ", { ctrl: true });
  await waitFor(() => expect(region.textContent).toContain("Minute: 15 → 5"));
  expect(status().join()).toContain("S-a anulat ultima faptă: corectarea unei solicitări.");
});

test("a corrected day is typed as people write it; what is no day keeps the form as it was filled in", async () => {
  const core = await register();
  await openFirst();
  await press("KeyO", { alt: true });
  const day = await screen.findByRole<HTMLInputElement>("textbox", { name: "Ziua" });
  day.focus();
  await type("mai ieri");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("mai ieri");
  expect(called(core, "request_edit")).toHaveLength(0);
  await type("ieri");
  await press("Enter");
  await waitFor(() => expect(called(core, "request_edit")).toMatchObject([{ day: "2026-11-22" }]));
});

test("a request that somebody else has changed meanwhile is not written over", async () => {
  const core = await register();
  await openFirst();
  await press("KeyO", { alt: true });
  await screen.findByRole("dialog");
  core.fail["request_edit"] = { code: "changed-meanwhile", args: {} };
  screen.getByRole("button", { name: /^Păstrează/ }).click();
  expect((await screen.findByRole("alert")).textContent).toContain("schimbată între timp");
  expect(screen.getByRole("dialog")).toBeTruthy();
});

test("one more service is added by its letters, and one less is one press", async () => {
  const core = await register();
  await openFirst();
  await press("KeyO", { alt: true });
  const more = await screen.findByRole("combobox", { name: "Încă un serviciu" });
  more.focus();
  await type("medic");
  await press("Enter");
  screen.getByRole("button", { name: "Scoate „Plata pentru lumină, gaz și apă”" }).click();
  await settled();
  screen.getByRole("button", { name: /^Păstrează/ }).click();
  await waitFor(() => expect(called(core, "request_edit")).toMatchObject([{ request: { items: [{ service: "health.doctor" }] } }]));
});

test("a request is taken back and put back in the panel, and the focus goes from one button to the other", async () => {
  const core = await register();
  const region = await openFirst();
  line("Anulează solicitarea").click();
  const back = await screen.findByRole("button", { name: "Pune la loc" });
  await waitFor(() => expect(document.activeElement).toBe(back));
  expect(region.textContent).toContain("Solicitarea este anulată și nu se numără.");
  expect(lines()).toHaveLength(14);
  expect(core.requests[0]?.undone).toBe(true);
  await press("Enter");
  await waitFor(() => expect(lines()).toHaveLength(15));
  await waitFor(() => expect(document.activeElement).toBe(line("Anulează solicitarea")));
  expect(region.textContent).toContain("Maria Rusu: pusă la loc");
});

test("what was taken back is found under its filter", async () => {
  await register();
  await press("KeyZ", { ctrl: true });
  await pick(list("Starea"), "undone");
  await waitFor(() => expect(lines()).toHaveLength(1));
  expect(lines()[0]?.closest("tr")?.textContent).toContain("anulată");
});

test("Ctrl+Z and Ctrl+Y undo and redo the last deed; the open request says that it is taken back", async () => {
  const core = await register();
  const region = await openFirst();
  await press("KeyZ", { ctrl: true });
  await waitFor(() => expect(region.textContent).toContain("Solicitarea este anulată și nu se numără."));
  expect(status().join()).toContain("S-a anulat ultima faptă: înregistrarea unei solicitări.");
  expect(core.requests[0]?.undone).toBe(true);
  await press("KeyY", { ctrl: true });
  await waitFor(() => expect(region.textContent).not.toContain("Solicitarea este anulată"));
  expect(status().join()).toContain("S-a refăcut: înregistrarea unei solicitări.");
});

test("Ctrl+Z over a line takes it away, and the focus goes to a line that is there", async () => {
  await register();
  await press("ArrowDown");
  await press("KeyZ", { ctrl: true });
  await waitFor(() => expect(lines()).toHaveLength(14));
  await waitFor(() => expect(document.activeElement).toBe(lines()[0]));
});

test("Ctrl+Z belongs to the text while words are in the field", async () => {
  const core = await register();
  await type("cazier");
  await press("KeyZ", { ctrl: true });
  expect(called(core, "undo_last")).toHaveLength(0);
});

test("when there is nothing to undo, that is said and nothing else happens", async () => {
  await register({ fail: { undo_last: { code: "nothing-to-undo", args: {} } } });
  await press("KeyZ", { ctrl: true });
  expect((await screen.findByRole("alert")).textContent).toContain("Nu este nimic de anulat");
  expect(lines()).toHaveLength(15);
});

test("Ctrl+P prints the sheet of the open request, with the code and the day to come back", async () => {
  const core = await register();
  await type("H4T9XA");
  await press("Enter");
  await panel();
  await press("KeyP", { ctrl: true });
  await waitFor(() => expect(called(core, "sheet_print")).toMatchObject([{ code: "pay.utilities", strip: { next: "2026-12-07", return_code: "H4T 9XA" } }]));
  expect(called(core, "request_add")).toHaveLength(0);
});

test("Alt+V agrees a follow-up for the open request, with one of the usual days", async () => {
  const core = await register();
  await openFirst();
  await press("KeyV", { alt: true });
  await screen.findByRole("dialog", { name: "Revenirea" });
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Ziua revenirii" }));
  screen.getByRole("button", { name: "peste o săptămână" }).click();
  await settled();
  screen.getByRole("textbox", { name: "De ce revine" }).focus();
  await type("semnătura");
  await press("Enter");
  await waitFor(() => expect(called(core, "followup_set")).toMatchObject([{ follow_up: { due: "2026-11-30", reason: "semnătura", bring: null, alias: null, phone: null } }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect((await panel()).textContent).toContain("Revenirea este stabilită pentru 30.11.2026.");
  expect(screen.getByRole("button", { name: /^Schimbă revenirea/ })).toBeTruthy();
});

test("who took part in a group gets a certificate; the name is asked for anew for the next one", async () => {
  const core = await register();
  await type("telefonul");
  await press("Enter");
  await panel();
  line("Certificat…").click();
  await screen.findByRole("dialog", { name: "Certificat de participare" });
  const name = screen.getByRole<HTMLInputElement>("textbox", { name: "Numele persoanei" });
  expect(document.activeElement).toBe(name);
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("numele");
  await type("Ana Munteanu");
  await press("Enter");
  await waitFor(() => expect(called(core, "certificate_save").at(-1)).toEqual({ name: "Ana Munteanu", training: "Ajutor cu telefonul și internetul", day: "2026-11-23", language: "ro" }));
  await waitFor(() => expect(name.value).toBe(""));
  expect(status().join()).toContain("Numele de pe el nu s-a păstrat.");
});

test("what is shown is saved by Ctrl+S, and how many requests and where is said", async () => {
  const core = await register();
  await type("lumin");
  await waitFor(() => expect(lines()).toHaveLength(4));
  await press("KeyS", { ctrl: true });
  await waitFor(() => expect(called(core, "register_export")).toMatchObject([{ filter: { query: "lumin" }, notes: false, language: "ro", format: "pdf" }]));
  expect(screen.getAllByText("4 solicitări sunt salvate în /home/ghiseu/Documente/Îndrumar/Registrul solicitărilor.pdf").length).toBe(2);
  screen.getByRole("checkbox", { name: "și cu notele" }).click();
  await settled();
  line("XLSX").click();
  await waitFor(() => expect(called(core, "register_export").at(-1)).toMatchObject({ notes: true, format: "xlsx" }));
});

test("a file that cannot be written is told, and what is shown stays", async () => {
  const core = await register();
  core.fail["register_export"] = { code: "disk-full", args: { path: "/date" } };
  line("CSV").click();
  expect((await screen.findByRole("alert")).textContent).toContain("/date");
  expect(lines()).toHaveLength(15);
});

test("an empty register says where requests come from", async () => {
  await openWindow({ setUp: true });
  await press("F3");
  await screen.findByText("Registrul este gol.");
  expect(screen.getByText(/se înregistrează la Ghișeu, cu F2/)).toBeTruthy();
  expect(screen.queryByRole("group", { name: /^Salvează ce se vede/ })).toBeNull();
});

test("words that nothing fits say so and what to do", async () => {
  await register();
  await type("zzz");
  await screen.findByText("Nicio solicitare nu se potrivește.");
  expect(screen.getByText("Încercați alt cuvânt sau ștergeți filtrele.")).toBeTruthy();
  await press("Enter");
  expect(screen.queryByRole("region", { name: /^Solicitarea din/ })).toBeNull();
});

test("a register that could not be read is told, with a way to try again", async () => {
  const core = await openWindow({ setUp: true, fail: { register_list: { code: "database-busy", args: { path: "/date" } } } }, fill);
  await press("F3");
  expect((await screen.findByRole("alert")).textContent).toContain("/date");
  delete core.fail["register_list"];
  line("Încearcă din nou").click();
  await waitFor(() => expect(lines()).toHaveLength(7));
});

test("a long register comes in pages, and the keys lead over their edge", async () => {
  const core = await openWindow({ setUp: true }, async (core) => {
    const args = { items: [{ service: "pay.fines", outcome: "solved", step: null }], channel: "desk", language: "ro", minutes: null, heads: null, visits: 1, at: null, note: null };
    for (let turn = 0; turn < 130; turn += 1) await core.call("request_add", args);
  });
  await press("F3");
  await waitFor(() => expect(lines()).toHaveLength(100));
  expect(status()).toContain("Primele 100; derulați pentru următoarele");
  await press("ArrowDown");
  await press("End");
  await waitFor(() => expect(lines()).toHaveLength(130));
  expect(called(core, "register_list").at(-1)).toMatchObject({ after: core.requests[99]?.id, limit: 100 });
  await press("ArrowDown");
  expect(document.activeElement).toBe(lines()[100]);
});

test("another language asks for the titles anew, of the list and of what is open", async () => {
  await register();
  const region = await openFirst();
  screen.getByRole("button", { name: "Русский" }).click();
  await waitFor(() => expect(lines()[0]?.getAttribute("aria-label")).toContain("Оплата света, газа и воды"));
  await waitFor(() => expect(region.textContent).toContain("Оплата света, газа и воды"));
});
