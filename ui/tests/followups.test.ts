import { expect, test } from "vitest";
import { fill } from "./fake-core.mjs";
import { fillRegister } from "./fake-register.mjs";
import { called, openWindow, press, screen, settled, type, waitFor } from "./window";

const followUps = async (given = {}) => {
  const core = await openWindow({ setUp: true, ...given }, async (core) => {
    await fill(core);
    fillRegister(core);
  });
  await press("F5");
  await screen.findByRole("tablist", { name: "Reveniri" });
  await settled();
  return core;
};
const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Codul de pe fișă" });
const tabs = () => screen.getAllByRole("tab").map((tab) => tab.textContent?.replace(/\s*Alt\+\d$/, "").trim());
const chosen = () => screen.getByRole("tab", { selected: true });
const finishes = () => screen.queryAllByRole("button", { name: /^A venit, rezolvat/ });
const lines = () => [...document.querySelectorAll("main ol > li")].map((line) => line.textContent ?? "");
const said = () => screen.getAllByRole("status").map((one) => one.textContent?.trim()).join("|");
const panel = () => screen.findByRole("region", { name: /^Solicitarea din/ });

test("F5 shows who comes today, how many there are of each sort, and the focus waits in the field of the code", async () => {
  await followUps();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Reveniri");
  expect(tabs()).toEqual(["Azi: 2", "Restante: 1", "Urmează: 1", "Încheiate"]);
  expect(chosen().textContent).toContain("Azi");
  expect(lines()).toHaveLength(2);
  expect(lines()[0]).toContain("Nu avea telefonul la ea");
  expect(lines()[0]).toContain("vecina lui Ion, 0236 21 118");
  expect(lines()[0]).toContain("cod R2W 6CF");
  expect(document.activeElement).toBe(field());
});

test("with nobody today it opens at what is overdue, and otherwise at what is to come", async () => {
  const late = await openWindow({ setUp: true }, async (core) => {
    await fill(core);
    fillRegister(core);
    for (const request of core.requests) if (request.follow_up?.due === "2026-11-23") request.follow_up = null;
  });
  await press("F5");
  await waitFor(() => expect(chosen().textContent).toContain("Restante"));
  expect(called(late, "followup_list").at(-1)).toMatchObject({ state: "overdue" });
  expect(lines()[0]).toContain("restantă");
});

test("the section that was chosen is there again after another screen", async () => {
  await followUps();
  await press("Digit4", { alt: true });
  await waitFor(() => expect(chosen().textContent).toContain("Încheiate"));
  await press("F2");
  await press("F5");
  await waitFor(() => expect(chosen().textContent).toContain("Încheiate"));
});

test("Alt and a digit, or arrows over the tabs, go between the sections", async () => {
  await followUps();
  await press("Digit3", { alt: true });
  await waitFor(() => expect(lines()[0]).toContain("07.12.2026"));
  chosen().focus();
  await press("ArrowRight");
  await waitFor(() => expect(lines()[0]).toContain("11.11.2026"));
  expect(document.activeElement).toBe(chosen());
  expect(finishes()).toHaveLength(0);
});

test("one key says that the person came: the visit is recorded, and the focus goes on to the next", async () => {
  const core = await followUps();
  await press("ArrowDown");
  expect(document.activeElement).toBe(finishes()[0]);
  await press("Enter");
  await waitFor(() => expect(lines()).toHaveLength(1));
  expect(called(core, "followup_done")).toEqual([{ id: "901".padStart(32, "0"), outcome: "solved", visit: null }]);
  expect(core.requests[0]).toMatchObject({ items: [{ service: "sign.electronic", outcome: "solved" }] });
  expect(said()).toContain("Revenirea este încheiată, iar vizita este înregistrată: rezolvat.");
  await waitFor(() => expect(document.activeElement).toBe(finishes()[0]));
  await press("Enter");
  await screen.findByText("Azi nu este așteptat nimeni.");
  expect(document.activeElement).toBe(chosen());
});

test("arrows go from one to another, and up from the first to the code", async () => {
  await followUps();
  await press("ArrowDown");
  await press("ArrowDown");
  expect(document.activeElement).toBe(finishes()[1]);
  await press("Home");
  await press("ArrowUp");
  expect(document.activeElement).toBe(field());
});

test("Ctrl+Z takes it back with its visit, and Ctrl+Y does it again", async () => {
  const core = await followUps();
  await press("ArrowDown");
  await press("Enter");
  await waitFor(() => expect(lines()).toHaveLength(1));
  await press("KeyZ", { ctrl: true });
  await waitFor(() => expect(lines()).toHaveLength(2));
  expect(said()).toContain("S-a anulat ultima faptă: încheierea unei reveniri.");
  expect(core.requests[0]?.undone).toBe(true);
  await press("KeyY", { ctrl: true });
  await waitFor(() => expect(lines()).toHaveLength(1));
});

test("who came back and was sent on, or did not come any more, is one more press", async () => {
  const core = await followUps();
  screen.getAllByRole("button", { name: /^Altfel/ })[0]?.click();
  const dialog = await screen.findByRole("dialog", { name: "Cum s-a încheiat revenirea?" });
  expect(dialog.textContent).toContain("Semnătura electronică");
  await press("Digit5");
  await waitFor(() => expect(lines()).toHaveLength(1));
  expect(called(core, "followup_done")).toMatchObject([{ outcome: null }]);
  expect(said()).toContain("Revenirea este încheiată, fără vizită nouă.");
  screen.getAllByRole("button", { name: /^Altfel/ })[0]?.click();
  await screen.findByRole("dialog");
  await press("Digit3");
  await waitFor(() => expect(called(core, "followup_done").at(-1)).toMatchObject({ outcome: "referred" }));
});

test("another day is typed as people write it; what is no day, or has passed, is told beside the field", async () => {
  const core = await followUps();
  const button = screen.getAllByRole("button", { name: /^Altă zi/ })[0];
  button?.focus();
  button?.click();
  await screen.findByRole("dialog", { name: "Mutați revenirea în altă zi" });
  const due = screen.getByRole<HTMLInputElement>("textbox", { name: "Ziua revenirii" });
  expect(document.activeElement).toBe(due);
  await type("când poate");
  await press("Enter");
  await screen.findByText(/„când poate” nu este o zi/);
  await type("20.11.2026");
  await press("Enter");
  await screen.findByText(/Ziua 20\.11\.2026 a trecut deja/);
  expect(due.getAttribute("aria-invalid")).toBe("true");
  await type("4.12");
  await press("Enter");
  await waitFor(() => expect(called(core, "followup_waiting").at(-1)).toMatchObject({ due: "2026-12-04" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(said()).toContain("Revenirea este mutată la 04.12.2026.");
  expect(tabs()).toContain("Urmează: 2");
  // Its line is gone; the focus went on.
  await waitFor(() => expect(document.activeElement).toBe(finishes()[0]));
});

test("a usual day is one press, and Esc leaves everything as it was, with the focus given back", async () => {
  const core = await followUps();
  const button = screen.getAllByRole("button", { name: /^Altă zi/ })[1];
  button?.focus();
  button?.click();
  const dialog = await screen.findByRole("dialog");
  screen.getByRole("button", { name: "mâine" }).click();
  await settled();
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Ziua revenirii" }).value).toBe("24.11.2026");
  dialog.dispatchEvent(new Event("cancel", { cancelable: true }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(called(core, "followup_waiting")).toEqual([]);
  expect(document.activeElement).toBe(button);
});

test("the code of a sheet opens its request, however it is typed", async () => {
  const core = await followUps();
  await type("h4t9xa");
  await press("Enter");
  const region = await panel();
  expect(called(core, "request_by_code")).toEqual([{ code: "h4t9xa" }]);
  expect(region.textContent).toContain("bunica de la fântână");
  expect(field().value).toBe("");
  // It stands among those to come, and one more key would say that the person came.
  await waitFor(() => expect(chosen().textContent).toContain("Urmează"));
  expect(document.activeElement).toBe(finishes()[0]);
  await press("Escape");
  await waitFor(() => expect(screen.queryByRole("region", { name: /^Solicitarea din/ })).toBeNull());
  expect(document.activeElement).toBe(finishes()[0]);
  await press("Escape");
  expect(document.activeElement).toBe(field());
});

test("the code of somebody who is expected no more opens the request, to be read", async () => {
  await followUps();
  await type("P4D 8HC");
  await press("Enter");
  expect((await panel()).textContent).toContain("Actul apostilat");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: /^Solicitarea din/ }));
});

test("a code that nobody has is told beside the field, and stays to be put right", async () => {
  await followUps();
  await type("ZZZ 999");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("Nicio solicitare nu are codul „ZZZ 999”.");
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(field().value).toBe("ZZZ 999");
  await type("H4T 9XA");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("until when name and telephone are kept is said, before it is done and after", async () => {
  await followUps();
  expect(lines()[0]).toContain("Numele și telefonul se șterg după ce revenirea este încheiată.");
  expect(lines()[1]).not.toContain("se șterg");
  await press("Digit4", { alt: true });
  await waitFor(() => expect(lines()[0]).toContain("Numele și telefonul se șterg la 11.12.2026."));
  screen.getByRole("button", { name: /^Arată solicitarea/ }).click();
  expect((await panel()).textContent).toContain("Numele și telefonul se șterg la 11.12.2026.");
  expect(screen.queryByRole("button", { name: /revenirea$/ })).toBeNull();
});

test("Alt+V in the open request changes what is agreed, and giving it up takes the line away", async () => {
  const core = await followUps();
  screen.getAllByRole("button", { name: /^Arată solicitarea/ })[0]?.click();
  await panel();
  await press("KeyV", { alt: true });
  await screen.findByRole("dialog", { name: "Revenirea" });
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Ce să aducă" }).value).toBe("telefonul și buletinul");
  screen.getByRole("textbox", { name: "Ce să aducă" }).focus();
  await type("telefonul");
  await press("Enter");
  await waitFor(() => expect(called(core, "followup_set").at(-1)).toMatchObject({ follow_up: { due: "2026-11-23", bring: "telefonul" } }));
  await waitFor(() => expect(lines()[0]).not.toContain("buletinul"));
  await press("KeyV", { alt: true });
  (await screen.findByRole("button", { name: "Scoate revenirea" })).click();
  await waitFor(() => expect(lines()).toHaveLength(1));
  expect(said()).toContain("Revenirea este scoasă.");
});

test("every empty section says so and where follow-ups come from", async () => {
  await openWindow({ setUp: true });
  await press("F5");
  await screen.findByText("Azi nu este așteptat nimeni.");
  for (const [digit, sentence] of [["2", "Nicio revenire nu este restantă."], ["3", "Nicio revenire pentru zilele următoare."], ["4", "Nicio revenire încheiată."]]) {
    await press(`Digit${digit}`, { alt: true });
    await screen.findByText(sentence ?? "");
  }
  expect(screen.getByText(/se stabilește la Ghișeu, cu Alt\+V/)).toBeTruthy();
});

test("a list that could not be read is told, with a way to try again", async () => {
  const core = await followUps({ fail: { followup_list: { code: "database-busy", args: { path: "/date" } } } });
  expect(screen.getByRole("alert").textContent).toContain("/date");
  delete core.fail["followup_list"];
  screen.getByRole("button", { name: "Încearcă din nou" }).click();
  await waitFor(() => expect(lines()).toHaveLength(2));
});

test("what could not be finished is told, and the line stays", async () => {
  await followUps({ fail: { followup_done: { code: "disk-full", args: { path: "/date" } } } });
  await press("ArrowDown");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("/date");
  expect(lines()).toHaveLength(2);
  expect(document.activeElement).toBe(finishes()[0]);
});

test("the keys of the window lead here and away under a Russian layout too", async () => {
  await followUps();
  await press("KeyF", { ctrl: true, key: "а" });
  expect(document.activeElement).toBe(field());
  await press("F3");
  await screen.findByRole("heading", { level: 1, name: "Registru" });
});
