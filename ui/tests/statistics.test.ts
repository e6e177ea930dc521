import { expect, test } from "vitest";
import { fill } from "./fake-core.mjs";
import { called, openWindow, press, screen, settled, type, waitFor } from "./window";

const figures = async (given = {}) => {
  const core = await openWindow({ setUp: true, ...given }, fill);
  await press("F6");
  return core;
};
const chosen = () => screen.getByRole("group", { name: "Perioada" }).querySelector("[aria-pressed=true]");
const spans = (core: Awaited<ReturnType<typeof figures>>) => called(core, "statistics").map(({ from, to }) => `${from} ${to}`);

test("F6 shows the month of today, and the focus waits at the kinds of span", async () => {
  const core = await figures();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Statistici");
  expect(spans(core)).toEqual(["2026-11-01 2026-11-30"]);
  expect(document.activeElement).toBe(chosen());
  expect(chosen()?.textContent).toContain("Lună");
  expect(screen.getByText("noiembrie 2026")).toBeTruthy();
});

test("what came to it since the span before is said in words", async () => {
  await figures();
  expect(screen.getByText(/Cu 32 de vizite mai mult decât înainte \(octombrie 2026: 380\)\./)).toBeTruthy();
  expect(screen.getByText(/Perioada nu s-a încheiat/)).toBeTruthy();
  expect(screen.getByText(/16 zile cu vizite · o zi declarată fără vizite · o zi închisă · 2 zile lucrătoare/)).toBeTruthy();
});

test("a register without a span before says that there is nothing to compare with", async () => {
  await figures({ first: true });
  expect(screen.getByText(/nu este cu ce compara/)).toBeTruthy();
  expect(screen.queryByText(/^înainte:/)).toBeNull();
});

test("kinds of span and steps in time have their keys, and the future has no figures", async () => {
  const core = await figures();
  await press("ArrowRight", { alt: true });
  await press("ArrowLeft", { alt: true });
  await press("Digit3", { alt: true });
  await press("Digit1", { alt: true });
  expect(spans(core)).toEqual(["2026-11-01 2026-11-30", "2026-10-01 2026-10-31", "2026-01-01 2026-12-31", "2026-11-23 2026-11-23"]);
  expect(document.activeElement).toBe(chosen());
  expect(screen.getByText("luni, 23.11.2026")).toBeTruthy();
});

test("a span from one day to another is typed in any usual form", async () => {
  const core = await figures();
  await press("Digit4", { alt: true });
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "De la" }));
  await type("3.11");
  screen.getByRole("textbox", { name: "Până la" }).focus();
  await type("alaltăieri dimineață");
  await press("Enter");
  const wrong = screen.getByRole("textbox", { name: "Până la" });
  await waitFor(() => expect(wrong.getAttribute("aria-invalid")).toBe("true"));
  await type("9.11.2026");
  await press("Enter");
  await waitFor(() => expect(spans(core).at(-1)).toBe("2026-11-03 2026-11-09"));
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "De la" }).value).toBe("03.11.2026");
});

test("behind every figure are its requests, and closing gives the focus back", async () => {
  const core = await figures();
  const figure = screen.getByRole("button", { name: /^Plata pentru lumină, gaz și apă\s*118/ });
  figure.focus();
  figure.click();
  await screen.findByRole("dialog", { name: /^Plata pentru lumină, gaz și apă: / });
  expect(called(core, "statistics_requests")).toEqual([
    { from: "2026-11-01", to: "2026-11-30", figure: { kind: "service", value: "pay.utilities" }, skip: 0, limit: 50 },
  ]);
  expect(await screen.findByText("7 solicitări")).toBeTruthy();
  expect(screen.getByText("Nota: Aduce luni factura veche.")).toBeTruthy();
  screen.getByRole("button", { name: "Închide" }).click();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.activeElement).toBe(figure);
});

test("the columns of time are one stop of the Tab key, and arrows go along them", async () => {
  await figures();
  const columns = screen.getByRole("group", { name: "Vizite în timp" }).querySelectorAll("button");
  expect([...columns].filter((column) => column.tabIndex === 0)).toHaveLength(1);
  columns[0]?.focus();
  await press("ArrowRight");
  expect(document.activeElement).toBe(columns[1]);
  expect(columns[1]).toBe(screen.getByRole("button", { name: "luni, 02.11.2026: 28" }));
  await press("End");
  expect(document.activeElement).toBe(columns[columns.length - 1]);
});

test("hours stand in a table by weekday, and it is said that they stay here", async () => {
  await figures();
  const field = screen.getByRole("button", { name: "marți, 9:00: 18" });
  field.focus();
  await press("ArrowDown");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("miercuri, 9:00: 17");
  expect(screen.getByText(/Orele rămân numai pe acest calculator/)).toBeTruthy();
});

test("each picture has its table with shares and differences", async () => {
  await figures();
  const tables = screen.getAllByText("Tabel");
  expect(tables.length).toBeGreaterThan(7);
  const services = screen.getByRole("region", { name: "Servicii" });
  const row = [...services.querySelectorAll("tbody tr")].map((line) => line.textContent?.replace(/\s+/g, " ").trim());
  expect(row[1]).toMatch(/Cazier judiciar.*64\s*14,1\s%\s*51\s*\+13$/);
});

test("the report of the month is saved by its key, and where is said", async () => {
  const core = await figures();
  await press("KeyS", { ctrl: true });
  expect(called(core, "report_save")).toEqual([{ period: "2026-11", language: "ro", notes: false }]);
  expect(screen.getAllByText(/Salvat în .*Raport 2026-11/).length).toBe(2);
  screen.getByRole("button", { name: "Tabel CSV" }).click();
  await waitFor(() => expect(called(core, "statistics_export")).toMatchObject([{ from: "2026-11-01", to: "2026-11-30", format: "csv" }]));
});

test("the notes of a day are printed only when asked for", async () => {
  const core = await figures();
  await press("Digit1", { alt: true });
  screen.getByRole("checkbox", { name: "și cu notele" }).click();
  await settled();
  await press("KeyS", { ctrl: true });
  expect(called(core, "report_save")).toEqual([{ period: "2026-11-23", language: "ro", notes: true }]);
});

test("an empty span says so and what to do", async () => {
  await figures({ statistics: "empty" });
  // On the screen, and said aloud.
  expect(screen.getAllByText("noiembrie 2026: nicio vizită înregistrată.")).toHaveLength(2);
  expect(screen.queryByRole("button", { name: /Raportul lunii/ })).toBeNull();
});

test("figures that could not be counted are told, with a way to try again", async () => {
  const core = await figures({ fail: { statistics: { code: "database-busy", args: { path: "/date" } } } });
  expect(screen.getByRole("alert").textContent).toContain("/date");
  delete core.fail["statistics"];
  screen.getByRole("button", { name: "Încearcă din nou" }).click();
  await screen.findByRole("button", { name: /^412\s*Vizite/ });
});

test("another language asks for the words anew", async () => {
  const core = await figures();
  screen.getByRole("button", { name: "Русский" }).click();
  await waitFor(() => expect(called(core, "statistics").at(-1)).toMatchObject({ language: "ru" }));
  await screen.findByText("Оказанные услуги");
});
