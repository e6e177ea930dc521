import { expect, test } from "vitest";
import { fill } from "./fake-core.mjs";
import { fillRegister } from "./fake-register.mjs";
import { called, openWindow, press, screen, settled, type, waitFor } from "./window";

/** The register with the days of this month over it. */
const days = async (given = {}) => {
  const core = await openWindow({ setUp: true, ...given }, async (core) => {
    await fill(core);
    fillRegister(core);
  });
  await press("F3");
  await screen.findByRole("table", { name: "Solicitările, cele noi sus" });
  await press("KeyZ", { alt: true });
  await screen.findByRole("dialog", { name: "Zilele lunii" });
  await waitFor(() => expect(marked()).toBe("2026-11-23"));
  return core;
};
const dialog = () => screen.getByRole("dialog");
const marked = () => document.activeElement?.getAttribute("data-day");
const day = (iso: string) => document.querySelector<HTMLElement>(`[data-day="${iso}"]`);

test("Alt+Z shows the month as on the wall, with what is known of each day, and the focus is on today", async () => {
  await days();
  expect(screen.getByRole("heading", { level: 3 }).textContent).toBe("noiembrie 2026");
  expect(day("2026-11-18")?.textContent).toContain("14 vizite");
  expect(day("2026-11-16")?.textContent).toContain("?");
  expect(day("2026-11-15")?.textContent).not.toContain("?");
  expect(dialog().textContent).toContain("luni, 23.11.2026 – 7 vizite înregistrate");
});

test("0 says that nobody came, X that it was closed, Del takes that back, each with one key", async () => {
  const core = await days();
  for (let turn = 0; turn < 7; turn += 1) await press("ArrowLeft");
  await waitFor(() => expect(marked()).toBe("2026-11-16"));
  await press("Digit0");
  await waitFor(() => expect(dialog().textContent).toContain("16.11.2026: nu a venit nimeni."));
  expect(day("2026-11-16")?.textContent).toContain("nimeni");
  expect(marked()).toBe("2026-11-16");
  await press("KeyX", { key: "ч" });
  await waitFor(() => expect(dialog().textContent).toContain("declarată: ghișeul a fost închis"));
  await press("Delete");
  await waitFor(() => expect(dialog().textContent).toContain("16.11.2026: declarația este retrasă."));
  expect(called(core, "day_declare").map(({ what }) => what)).toEqual(["zero", "closed", "none"]);
});

test("Ctrl+Z in the days undoes a declaration, and Ctrl+Y makes it again", async () => {
  await days();
  await press("ArrowUp");
  await press("Digit0");
  await waitFor(() => expect(dialog().textContent).toContain("declarată: nu a venit nimeni"));
  await press("KeyZ", { ctrl: true });
  await waitFor(() => expect(dialog().textContent).toContain("nimic înregistrat și nimic declarat"));
  expect(dialog().textContent).toContain("S-a anulat ultima faptă: declararea unei zile.");
  await press("KeyY", { ctrl: true });
  await waitFor(() => expect(dialog().textContent).toContain("declarată: nu a venit nimeni"));
});

test("a day with visits and a day to come cannot be declared", async () => {
  const core = await days();
  expect(screen.queryByRole("button", { name: /^Nu a venit nimeni/ })).toBeNull();
  await press("ArrowRight");
  await waitFor(() => expect(dialog().textContent).toContain("ziua nu a venit încă"));
  await press("Digit0");
  expect(called(core, "day_declare")).toEqual([]);
});

test("what the core refuses is told over the days", async () => {
  await days({ fail: { day_declare: { code: "database-busy", args: { path: "/date" } } } });
  await press("ArrowUp");
  await press("KeyX");
  expect((await screen.findByRole("alert")).textContent).toContain("/date");
});

test("a holiday is named, and closing is proposed first", async () => {
  await days();
  screen.getByRole("textbox", { name: "Sari la ziua" }).focus();
  await type("1.01.2026");
  await press("Enter");
  await waitFor(() => expect(dialog().textContent).toContain("În calendar: Anul Nou."));
  expect(screen.getByRole("button", { name: /^A fost închis/ }).classList).toContain("main");
});

test("Page Up and arrows lead into the month before", async () => {
  const core = await days();
  await press("PageUp");
  await waitFor(() => expect(screen.getByRole("heading", { level: 3 }).textContent).toBe("octombrie 2026"));
  expect(marked()).toBe("2026-10-01");
  await press("ArrowLeft");
  await waitFor(() => expect(marked()).toBe("2026-09-30"));
  expect(called(core, "day_list").map(({ month }) => month)).toEqual(["2026-11", "2026-10", "2026-09"]);
});

test("a day is jumped to by typing it; what is no day is told beside the field and nothing moves", async () => {
  await days();
  const jump = screen.getByRole<HTMLInputElement>("textbox", { name: "Sari la ziua" });
  jump.focus();
  await type("marțea trecută");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toContain("„marțea trecută” nu este o zi");
  expect(jump.getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
  expect(screen.getByRole("heading", { level: 3 }).textContent).toBe("noiembrie 2026");
  await type("14.10.2026");
  await press("Enter");
  await waitFor(() => expect(marked()).toBe("2026-10-14"));
  expect(jump.value).toBe("");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("Enter on a day shows its requests, and the focus is given back", async () => {
  const core = await days();
  await press("ArrowLeft");
  await press("ArrowLeft");
  await press("ArrowLeft");
  await waitFor(() => expect(marked()).toBe("2026-11-20"));
  await press("Enter");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(called(core, "register_list").at(-1)?.["filter"]).toMatchObject({ from: "2026-11-20", to: "2026-11-20" }));
  await waitFor(() => expect(document.querySelectorAll("tbody tr")).toHaveLength(2));
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "De la" }).value).toBe("20.11.2026");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Căutați în registru" }));
});

test("keys in the days are not the register's", async () => {
  const core = await days();
  await press("KeyS", { ctrl: true });
  await press("F2");
  await settled();
  expect(called(core, "register_export")).toEqual([]);
  expect(screen.getByRole("dialog", { name: "Zilele lunii" })).toBeTruthy();
});
