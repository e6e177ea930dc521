import { describe, expect, test } from "vitest";
import { clock, errorSentence, isoDay, LANGUAGES, moment, period, speak, t } from "./index.svelte";

describe("plural forms", () => {
  test("Romanian has three", () => {
    expect(t("desk-today-count", { count: 1 })).toMatch(/^1 solicitare\b/);
    expect(t("desk-today-count", { count: 7 })).toMatch(/^7 solicitări\b/);
    expect(t("desk-today-count", { count: 24 })).toMatch(/^24 de solicitări\b/);
  });

  test("Russian has three", () => {
    speak("ru");
    const forms = [1, 3, 5].map((count) => t("desk-today-count", { count }).replace(/\d+/, ""));
    expect(new Set(forms).size).toBe(3);
  });
});

test("what stands around a value is only the sentence, with no invisible marks", () => {
  expect(t("desk-recorded", { service: "Pensia" })).toBe("Înregistrat: Pensia.");
});

test("the language of the page follows the language of the window", () => {
  speak("ru");
  expect(document.documentElement.lang).toBe("ru");
});

test("every language has its own word for the main button", () => {
  const words = LANGUAGES.map((language) => {
    speak(language);
    return t("desk-record");
  });
  expect(new Set(words).size).toBe(LANGUAGES.length);
});

describe("errors", () => {
  test("a code has its sentence, and days in it are read as days", () => {
    const sentence = errorSentence("day-in-future", { day: "2026-11-24" });
    expect(sentence).toContain("24.11.2026");
    expect(sentence).not.toContain("2026-11-24");
  });

  test("an unknown code is told as an internal error that names it", () => {
    expect(errorSentence("from-the-future")).toBe(errorSentence("internal", { detail: "from-the-future" }));
  });
});

test("dates and times are written as people write them here", () => {
  expect(period("2026-11-23")).toBe("23.11.2026");
  expect(period("2026-11")).toBe("11.2026");
  expect(clock("2026-11-23T14:05:09+02:00")).toBe("14:05");
  expect(moment("2026-11-23T14:05:09+02:00")).toBe("23.11.2026, 14:05");
});

test("a moment written by another clock is read by that of Chișinău", () => {
  expect(moment("2026-11-23T22:57:56Z")).toBe("24.11.2026, 00:57");
  expect(clock("2026-07-01T09:30:00Z")).toBe("12:30");
});

test("a day is read as people type it, and half a day is none", () => {
  for (const text of ["4.12.2026", "04.12.2026", " 04/12/2026 ", "4-12-2026"]) expect(isoDay(text)).toBe("2026-12-04");
  for (const text of ["", "4.12", "4.12.26", "mâine"]) expect(isoDay(text)).toBeNull();
});
