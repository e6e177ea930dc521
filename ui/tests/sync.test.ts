import { expect, test } from "vitest";
import { fill } from "./fake-core.mjs";
import { RECEIPT } from "./fake-sync.mjs";
import { called, choose, coreSynced, openWindow, press, screen, settled, type, waitFor } from "./window";

const ready = { setUp: true, enrolled: true };
const month = (name: string, here: number, there: number | null) => ({
  month: name, visits_here: here, items_here: here, visits_there: there, items_there: there, said_at: there === null ? null : "2026-11-23T09:00:00+02:00",
});

async function openSync(): Promise<void> {
  await press("F7");
  await screen.findByRole("button", { name: "Trimite acum" });
  await settled();
}

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

test("what is known already has the focus at once, while the core is still being asked how things stand", async () => {
  const core = await openWindow(ready, fill);
  await openSync();
  await press("F2");
  const { call } = core;
  core.call = (name, ...rest) => (name === "sync_status" ? new Promise(() => {}) : call.call(core, name, ...rest));
  await press("F7");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Trimite acum" }));
  await press("Enter");
  expect(called(core, "sync_now")).toEqual([{}]);
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

test("both numbers of each month stand side by side, and whether they are the same is said", async () => {
  await openWindow({ ...ready, months: [month("2026-10", 41, 41), month("2026-09", 12, 12)] });
  await openSync();
  expect(screen.getByText("Aici și la centralizator sunt aceleași numere.")).toBeTruthy();
  expect(screen.getByRole("row", { name: /octombrie 2026 41 41 41 41 la fel/ })).toBeTruthy();
});

test("numbers that differ while something waits come together by sending", async () => {
  await openWindow({ ...ready, months: [month("2026-10", 41, 41)] }, fill);
  await openSync();
  expect(screen.getByText(/mai este ceva de trimis/)).toBeTruthy();
  await press("Enter");
  await waitFor(() => expect(screen.getByText("Aici și la centralizator sunt aceleași numere.")).toBeTruthy());
});

test("numbers that differ with nothing to send say what to do", async () => {
  await openWindow({ ...ready, months: [month("2026-10", 41, 43)] });
  await openSync();
  expect(screen.getByText(/anunțați administratorul centralizatorului/)).toBeTruthy();
  expect(screen.getByText("diferă")).toBeTruthy();
});

test("the tables of months that leave and the numbers that stay are told in words", async () => {
  await openWindow(
    { ...ready, tables: [{ month: "2026-11", cells: { "channel=phone": 6, "stuck=pay.utilities/step-1": 5 } }], held: { "language=ru": 3, "age=65+": 1 } },
    fill,
  );
  await openSync();
  expect(screen.getByText("noiembrie 2026: tabelele lunii (11 numere)")).toBeTruthy();
  expect(screen.getByText("la telefon: 6")).toBeTruthy();
  await waitFor(() => expect(screen.getByText("Plata pentru lumină, gaz și apă, pasul „step-1”: 5")).toBeTruthy());
  expect(screen.getByText(/^4 numere din tabelele lunilor așteaptă/)).toBeTruthy();
  expect(screen.getByText("rusă: 3 din 5")).toBeTruthy();
  expect(screen.getByText("65 de ani și peste: 1 din 5")).toBeTruthy();
});

test("the tables that were sent are told apart from the days", async () => {
  await openWindow({ ...ready, tables: [{ month: "2026-11", cells: { "channel=phone": 6 } }] }, fill);
  await openSync();
  await press("Enter");
  await waitFor(() => expect(screen.getAllByText("Trimis și confirmat: 1 zi. Trimise și confirmate: tabelele unei luni.").length).toBeGreaterThan(0));
});

test("Alt+B shows the very bytes, and Esc gives the focus back", async () => {
  const core = await openWindow(ready, fill);
  await openSync();
  await press("KeyB", { alt: true });
  const text = await screen.findByRole("region", { name: "Textul care pleacă" });
  const { messages, bytes } = (await core.call("sync_bytes", {})) as { messages: string[]; bytes: number };
  expect(text.textContent).toBe(messages[0]);
  expect(screen.getByText(`${bytes} octeți, într-un mesaj`)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Copiază tot" })));
  screen.getByRole("button", { name: "Închide" }).click();
  await settled();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Trimite acum" }));
});

test("a long sending says how far it is, and Esc stops it", async () => {
  const core = await openWindow({ ...ready, hold: ["sync_now"], progress: { running: true, keys: 40, sent: 12 } }, fill);
  await openSync();
  await press("Enter");
  await waitFor(() => expect(screen.getByText("Trimise 12 din 40…")).toBeTruthy(), { timeout: 3000 });
  expect(screen.getByRole<HTMLProgressElement>("progressbar", { name: "Se trimite…" }).value).toBe(12);
  await press("Escape");
  expect(called(core, "sync_cancel")).toHaveLength(1);
  core.fail["sync_now"] = { code: "sync-cancelled", args: {} };
  core.release("sync_now");
  expect((await screen.findByRole("alert")).textContent).toContain("Trimiterea s-a oprit");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Trimite acum" })));
});

test("what the hub refused stays in sight with its reason", async () => {
  await openWindow({ ...ready, refused: [{ period: "2026-11-20", reason: "malformed" }, { period: "2026-10", reason: "new-reason" }] });
  await openSync();
  expect(screen.getByText("20.11.2026: datele acestei zile nu au forma potrivită")).toBeTruthy();
  expect(screen.getByText("10.2026: new-reason")).toBeTruthy();
});

test("a line without details is taken away by Delete and a second word, never by one key alone", async () => {
  const line = { day: "2026-11-12", visits: 2, heads: 0, services: { "pay.utilities": 2 }, since: "2026-11-23T09:00:00+02:00" };
  const core = await openWindow({ ...ready, lines: [line] });
  await openSync();
  expect(screen.getByText("2 vizite din 12.11.2026, numărate mai demult")).toBeTruthy();
  screen.getByRole("button", { name: /Scoate rândul.*12\.11\.2026/ }).focus();
  await press("Delete");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Da, scoate-l" }));
  await press("Escape");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /Scoate rândul.*12\.11\.2026/ }));
  expect(called(core, "lines_remove")).toHaveLength(0);
  await press("Delete");
  await press("Enter");
  await waitFor(() => expect(screen.queryByText(/numărate mai demult/)).toBeNull());
  expect(called(core, "lines_remove")).toEqual([{ day: "2026-11-12" }]);
  expect(screen.getByRole("status").textContent).toContain("Rândul din 12.11.2026 este scos");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Trimite acum" }));
});

test("Ctrl+S writes the file for a stick, and its receipt confirms", async () => {
  await openWindow(ready, fill);
  await openSync();
  await press("KeyS", { ctrl: true });
  await waitFor(() => expect(screen.getAllByText(/^Scris în .*Bilanț 2026-11-23.json/).length).toBeGreaterThan(0));
  await choose("altceva.json", "altceva");
  expect((await screen.findByRole("alert")).textContent).toContain("altceva.json");
  await choose("confirmare.json", RECEIPT);
  await waitFor(() => expect(screen.getAllByText("Confirmarea este citită: o zi sau o lună este confirmată.").length).toBeGreaterThan(0));
  expect(screen.queryByText("7 vizite din 23.11.2026")).toBeNull();
});

test("the history tells how each sending ended, in words", async () => {
  const entry = { at: "2026-11-22T08:00:00+02:00", last_at: "2026-11-22T08:00:00+02:00", times: 1, road: "network" as const, hub: "https://hub.example.md", sent: 0, receipted: 0, refused: 0, learned: 0, bytes: 0 };
  await openWindow({
    ...ready,
    history: [
      { ...entry, seq: 3, ended: "hub-away", times: 4, last_at: "2026-11-22T11:30:00+02:00" },
      { ...entry, seq: 2, ended: "done", road: "file", sent: 3, receipted: 2, refused: 1, bytes: 1204 },
      { ...entry, seq: 1, ended: "done" },
    ],
  });
  await openSync();
  expect(screen.getByText(/Centralizatorul https:\/\/hub.example.md nu răspunde/)).toBeTruthy();
  expect(screen.getByText("prin internet, de 4 ori, ultima la 22.11.2026, 11:30")).toBeTruthy();
  expect(screen.getByText("pe stick, confirmări: 2 din 3, octeți: 1.204, una nu a fost primită")).toBeTruthy();
  expect(screen.getByText(/Nimic de trimis/)).toBeTruthy();
});

test("sending by itself is switched off and on, and the next try is told", async () => {
  const core = await openWindow({ ...ready, nextTry: "2099-11-23T16:10:00+02:00", failures: 2 });
  await openSync();
  expect(screen.getByText("Următoarea încercare: la 23.11.2099, 16:10.")).toBeTruthy();
  expect(screen.getByText(/^Ultimele 2 încercări nu au reușit/)).toBeTruthy();
  screen.getByRole("checkbox", { name: "Trimite singur" }).click();
  await waitFor(() => expect(screen.getByText(/Programul nu trimite singur/)).toBeTruthy());
  expect(called(core, "sync_settings_set")).toEqual([{ automatic: false, release_at: 5, proxy: null }]);
  expect(screen.queryByText(/Următoarea încercare/)).toBeNull();
});

async function askToLeave(): Promise<HTMLElement> {
  screen.getByRole("button", { name: "Încheie înscrierea" }).focus();
  await press("Enter");
  return screen.findByRole("dialog", { name: "Încheiați înscrierea la acest centralizator?" });
}

/** What a browser does with Esc over a dialog. */
async function escape(): Promise<void> {
  screen.getByRole("dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
  await settled();
}

test("leaving the hub is asked about in plain words, and an Enter out of habit or Esc leaves the desk enrolled", async () => {
  const core = await openWindow(ready, fill);
  await openSync();
  for (const away of [() => press("Enter"), escape]) {
    const dialog = await askToLeave();
    expect(dialog.textContent).toContain("numai dacă v-a cerut administratorul centralizatorului");
    expect(dialog.textContent).toContain("la https://bilant.example.md");
    expect(dialog.textContent).toContain("7 vizite. Nimic nu se numără de două ori");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Nu, rămâne înscris" }));
    await away();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Încheie înscrierea" }));
  }
  expect(called(core, "leave_hub")).toHaveLength(0);
});

test("a desk that left its hub is enrolled anew by keys alone, and everything waits to be sent again", async () => {
  const core = await openWindow(ready, async (fresh) => {
    await fill(fresh);
    await fresh.call("sync_now", {});
  });
  await openSync();
  expect(screen.queryByText("7 vizite din 23.11.2026")).toBeNull();
  await askToLeave();
  screen.getByRole("button", { name: "Da, încheie înscrierea" }).focus();
  await press("Enter");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Adresa centralizatorului" })));
  expect(called(core, "leave_hub")).toEqual([{}]);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getAllByText(/^Înscrierea este încheiată. Tot ce ați înregistrat a rămas aici/).length).toBeGreaterThan(1);
  expect(screen.getByText("7 vizite din 23.11.2026")).toBeTruthy();
  expect(screen.getByText("Înscrierea s-a încheiat")).toBeTruthy();
  expect(screen.getByText("Centralizator: https://bilant.example.md")).toBeTruthy();

  await type("https://hub.example.md");
  screen.getByRole("textbox", { name: "Codul de înscriere" }).focus();
  await type("PELINIA-1");
  await press("Enter");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Trimite acum" })));
  expect(screen.getByText("Încă nicio confirmare.")).toBeTruthy();
  await press("Enter");
  await waitFor(() => expect(screen.getAllByText("Trimis și confirmat: 1 zi.").length).toBeGreaterThan(0));
});

test("while something is being sent the desk does not leave, and the dialog says why", async () => {
  await openWindow({ ...ready, fail: { leave_hub: { code: "sync-running", args: {} } } });
  await openSync();
  await askToLeave();
  screen.getByRole("button", { name: "Da, încheie înscrierea" }).click();
  expect((await screen.findByRole("alert")).textContent).toContain("Bilanțul se trimite chiar acum");
  await escape();
  expect(screen.queryByRole("alert")).toBeNull();
  await askToLeave();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a proxy by hand is kept with its address, and a wrong one is told", async () => {
  const core = await openWindow(ready);
  await openSync();
  screen.getByRole("radio", { name: "Prin acest proxy" }).click();
  await settled();
  expect(called(core, "sync_settings_set")).toHaveLength(0);
  screen.getByRole("textbox", { name: "Adresa proxy-ului" }).focus();
  await press("Enter");
  expect(screen.getByText("Scrieți adresa proxy-ului.")).toBeTruthy();
  await type("proxy");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("„proxy”");
  await type("http://proxy.md:3128");
  await press("Enter");
  await waitFor(() => expect(called(core, "sync_settings_set").at(-1)).toEqual({ automatic: true, release_at: 5, proxy: "http://proxy.md:3128" }));
  screen.getByRole("radio", { name: "Direct, fără proxy" }).click();
  await waitFor(() => expect(called(core, "sync_settings_set").at(-1)).toEqual({ automatic: true, release_at: 5, proxy: "" }));
});
