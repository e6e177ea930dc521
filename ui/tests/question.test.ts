/** The morning's question, put off. */
import { expect, test } from "vitest";
import { openWindow, press, screen, settled, waitFor } from "./window";

const friday = { day: "2026-11-20", state: "unknown", visits: 0, items: 0, declared: null, holiday: null, working: true, future: false } as const;
const asked = () => screen.queryByRole("heading", { name: /vineri/ });

test("a question that was put off is not asked again after the next visit", async () => {
  const core = await openWindow({ setUp: true, unknown: [friday] });
  await waitFor(() => expect(asked()).toBeTruthy());
  screen.getByRole("button", { name: "Mai târziu" }).click();
  await settled();
  await press("Digit1");
  await press("Enter");
  await waitFor(() => expect(core.requests).toHaveLength(1));
  await waitFor(() => expect(screen.getByRole("heading", { name: "Cele mai cerute" })).toBeTruthy());
  expect(asked()).toBeNull();
});
