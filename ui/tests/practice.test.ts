import { expect, onTestFinished, test, vi } from "vitest";
import { practice } from "../src/lib/state/practice.svelte";
import { called, openWindow, press, screen, settled, type, waitFor } from "./window";

const practising = (given = {}) => openWindow({ setUp: true, practice: true, ...given });

/** What was said last by the one live region. */
const said = () => screen.getAllByRole("status").find((one) => one.getAttribute("aria-live") === "polite")?.textContent;

/** What the page would do, noted instead. */
function beginnings() {
  const before = practice.begin;
  const begin = vi.fn();
  practice.begin = begin;
  onTestFinished(() => {
    practice.begin = before;
    sessionStorage.clear();
  });
  return begin;
}

test("the way in stands in the rail and under an empty day, and the page begins anew over the practice desk", async () => {
  const begin = beginnings();
  const core = await openWindow({ setUp: true });
  const ways = screen.getAllByRole("button", { name: "Exersare" });
  expect(ways).toHaveLength(2);
  ways[1]?.click();
  await waitFor(() => expect(begin).toHaveBeenCalledOnce());
  expect(called(core, "practice_enter")).toHaveLength(1);
  // Until then nothing can be done on the desk that is being left.
  expect(screen.queryByRole("combobox")).toBeNull();
});

test("what is being typed is kept before the core turns", async () => {
  beginnings();
  const core = await openWindow({ setUp: true });
  await press("Digit1");
  screen.getAllByRole("button", { name: "Exersare" })[0]?.click();
  await waitFor(() => expect(called(core, "practice_enter")).toHaveLength(1));
  const names = core.asked.map(([name]) => name);
  expect(names.indexOf("draft_set")).toBeGreaterThan(-1);
  expect(names.indexOf("draft_set")).toBeLessThan(names.indexOf("practice_enter"));
});

test("a practice that cannot be opened is told, and the desk is there again", async () => {
  const begin = beginnings();
  await openWindow({ setUp: true, fail: { practice_enter: { code: "disk-full", args: { path: "/date" } } } });
  screen.getAllByRole("button", { name: "Exersare" })[0]?.click();
  expect((await screen.findByRole("alert")).textContent).toContain("/date");
  expect(screen.getByRole("combobox")).toBeTruthy();
  expect(begin).not.toHaveBeenCalled();
});

test("every question of practice is for the practice desk, and only leaving it is not", async () => {
  const begin = beginnings();
  const core = await practising();
  // The first one finds out.
  const [first, ...rest] = core.practised;
  expect(first).toBe(false);
  expect(rest.length).toBeGreaterThan(3);
  expect(rest.every(Boolean)).toBe(true);
  screen.getAllByRole("button", { name: "Ieși din exersare" })[0]?.click();
  await waitFor(() => expect(begin).toHaveBeenCalledOnce());
  expect(core.asked.at(-1)?.[0]).toBe("practice_leave");
  expect(core.practised.at(-1)).toBe(false);
});

test("the frame says that nothing is counted, and no way in is offered inside", async () => {
  await practising({ demo: true });
  expect(screen.getByText(/solicitările sunt inventate/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Exersare" })).toBeNull();
});

test("a step is ticked by what was recorded, said afterwards, and a finished exercise gives place to the next", async () => {
  await practising();
  await screen.findByText("0 din 6");
  await type("lumin");
  await press("Enter");
  await press("Enter");
  await screen.findByText("1 din 6");
  await waitFor(() => expect(said()).toBe("Pas făcut: 1 din 6."), { timeout: 3_000 });
  await press("KeyZ", { ctrl: true });
  await screen.findByText("2 din 6");
  expect(screen.getByRole("button", { name: /2\. Fișa/ }).getAttribute("aria-pressed")).toBe("true");
  await waitFor(() => expect(said()).toContain("1. O vizită"), { timeout: 3_000 });
});

test("Sincronizare offers nothing that practice does not do", async () => {
  await practising();
  await press("F7");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("nu pleacă nimic"));
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("an exercise is chosen, the card is folded, and all begins again", async () => {
  const begin = beginnings();
  const core = await practising({ practised: ["record", "undo"] });
  const third = await screen.findByRole("button", { name: /3\. Greșeala/ });
  third.click();
  await screen.findByText(/minutele au fost 15/);
  screen.getByRole("button", { name: "Restrânge" }).click();
  await settled();
  expect(screen.queryByText(/minutele au fost 15/)).toBeNull();
  screen.getByRole("button", { name: "Ia de la început" }).click();
  await waitFor(() => expect(begin).toHaveBeenCalledOnce());
  expect(called(core, "practice_enter")).toHaveLength(1);
});

test("coming and going are said by the page that begins", async () => {
  sessionStorage.setItem("indrumar-says", "left");
  await openWindow({ setUp: true });
  await waitFor(() => expect(said()).toContain("Ați ieșit din exersare"));
  expect(sessionStorage.length).toBe(0);
});
