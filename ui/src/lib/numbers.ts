/** Numbers and periods as the window's language writes them: 1 234, +32, 12,5 %; noiembrie 2026. */
import type { Language } from "./backend";
import { language, period } from "./i18n/index.svelte";

/** Spans of days that have names of their own; any other is from a day to a day. */
export type Span = "day" | "month" | "year" | "span";

function kept<T>(make: (language: Language) => T): () => T {
  const made = new Map<Language, T>();
  return () => {
    const now = language();
    const there = made.get(now) ?? make(now);
    made.set(now, there);
    return there;
  };
}

const whole = kept((lang) => new Intl.NumberFormat(lang));
const signed = kept((lang) => new Intl.NumberFormat(lang, { signDisplay: "exceptZero" }));
const parts = kept((lang) => new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 }));
const UTC = { timeZone: "UTC" } as const;
const monthNames = kept((lang) => new Intl.DateTimeFormat(lang, { ...UTC, month: "long", year: "numeric" }));
const shortMonths = kept((lang) => new Intl.DateTimeFormat(lang, { ...UTC, month: "short" }));
const shortWeekdays = kept((lang) => new Intl.DateTimeFormat(lang, { ...UTC, weekday: "short" }));
const weekdays = kept((lang) => new Intl.DateTimeFormat(lang, { ...UTC, weekday: "long" }));

export const number = (n: number): string => whole().format(n);

/** What came to it: +32, −3, 0. */
export const change = (now: number, before: number): string => signed().format(now - before).replace("-", "−");

export const share = (n: number, total: number): string => (total > 0 ? parts().format(n / total) : "");

const at = (iso: string): Date => new Date(`${iso}T12:00:00Z`);

export const weekday = (iso: string): string => weekdays().format(at(iso));

export const shortMonth = (iso: string): string => shortMonths().format(at(iso));

/** The name of a weekday from Monday = 0. */
export const weekdayName = (place: number): string => weekday(`2026-11-${23 + place}`);

/** The same in two or three letters: lun, пн, Mon. */
export const weekdayShort = (place: number): string => shortWeekdays().format(at(`2026-11-${23 + place}`)).replace(/\.$/, "");

/** What a span of days is called. */
export function spanName(kind: Span, from: string, to: string): string {
  if (kind === "year") return from.slice(0, 4);
  if (kind === "month") return monthNames().format(at(from));
  if (from === to) return `${weekday(from)}, ${period(from)}`;
  return `${period(from)} – ${period(to)}`;
}

/** The kind of span that these days are, where it is not known. */
export function kindOf(from: string, to: string): Span {
  if (from === to) return "day";
  const [first, last] = bounds("month", from);
  if (first === from && last === to) return "month";
  return from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31` ? "year" : "span";
}

/** The first and the last day of the day, month or year that a day lies in. */
export function bounds(kind: Exclude<Span, "span">, day: string): [from: string, to: string] {
  const [year = "", month = ""] = day.split("-");
  if (kind === "day") return [day, day];
  if (kind === "year") return [`${year}-01-01`, `${year}-12-31`];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return [`${year}-${month}-01`, `${year}-${month}-${String(last).padStart(2, "0")}`];
}

/** So many days, months or years further, on the first of them. */
export function further(kind: Exclude<Span, "span">, day: string, steps: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const to =
    kind === "day" ? Date.UTC(year, month - 1, date + steps)
    : kind === "month" ? Date.UTC(year, month - 1 + steps, 1)
    : Date.UTC(year + steps, 0, 1);
  return new Date(to).toISOString().slice(0, 10);
}
