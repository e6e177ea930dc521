/**
 * The window's sentences. `t` reads the language of the moment, so whatever shows a sentence changes with it.
 * Texts live in `content/strings/<lang>/<area>.ftl`; a key that does not exist is a type error, not a gap on the screen.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Language } from "../backend/commands";
import type { MessageKey, Messages } from "./keys";

export const LANGUAGES: readonly Language[] = ["ro", "ru", "en"];

/** Each language by its own name, so that it can be found by someone who reads no other. */
export const OWN_NAME = { ro: "lang-ro", ru: "lang-ru", en: "lang-en" } as const;

type Values = Record<string, string | number>;

/** A message that takes no values is asked for by its key alone. */
type Rest<K extends MessageKey> = Messages[K] extends Record<string, never> ? [] : [values: Messages[K]];

const SOURCES = import.meta.glob<string>(
  [
    "../../../../content/strings/*/*.ftl",
    "!../../../../content/strings/*/{cli,hub,sheet,report,guide}.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);

const bundles = new Map<Language, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  let bundle = bundles.get(language);
  if (!bundle) {
    // Isolating marks would be read out and searched for; no text here mixes directions.
    bundle = new FluentBundle(language, { useIsolating: false });
    for (const [path, source] of Object.entries(SOURCES)) {
      if (path.includes(`/strings/${language}/`)) bundle.addResource(new FluentResource(source));
    }
    bundles.set(language, bundle);
  }
  return bundle;
}

let current = $state<Language>("ro");

export function language(): Language {
  return current;
}

export function speak(chosen: Language): void {
  current = chosen;
  document.documentElement.lang = chosen;
}

function format(chosen: Language, key: string, values: Values): string | null {
  const bundle = bundleOf(chosen);
  const pattern = bundle.getMessage(key)?.value;
  // A value that is missing leaves its name in the sentence; the collected errors say nothing more.
  return pattern ? bundle.formatPattern(pattern, values, []) : null;
}

function text(key: string, values: Values): string {
  return format(current, key, values) ?? format("ro", key, values) ?? `⟦${key}⟧`;
}

/** The sentence of `key` in the language of the window. */
export function t<K extends MessageKey>(key: K, ...[values]: Rest<K>): string {
  return text(key, (values ?? {}) as Values);
}

/** The core tells of days as a terminal takes them; in the window they are typed as people write them. */
const TYPED: Readonly<Record<string, MessageKey>> = { "bad-date": "day-not-read" };

/** The sentence of an error. A code that this window does not know yet is told as an internal error that names it. */
export function errorSentence(code: string, args: Values = {}): string {
  const shown = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, readable(value)]));
  const key = TYPED[code] ?? `error-${code}`;
  const known = format(current, key, shown) ?? format("ro", key, shown);
  return known ?? text("error-internal", { detail: code });
}

/** Why a hub refused a day. A reason that this window does not know yet is shown as it came. */
export function refusalSentence(reason: string): string {
  const key = `refusal-${reason}`;
  return format(current, key, {}) ?? format("ro", key, {}) ?? reason;
}

/** Days cross as 2026-11-23 and are read as 23.11.2026. */
function readable(value: string | number): string | number {
  return typeof value === "string" ? period(value) : value;
}

/** 2026-11-23 → 23.11.2026, 2026-11 → 11.2026; any other text as it is. */
export function period(iso: string): string {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso);
  return found ? [found[3], found[2], found[1]].filter(Boolean).join(".") : iso;
}

/** The other way round, as people type it: 4.12.2026, 04/12/2026 → 2026-12-04. Null while it is no whole date. */
export function isoDay(text: string): string | null {
  const found = /^\s*(\d{1,2})[.\/-](\d{1,2})[.\/-](\d{4})\s*$/.exec(text);
  const [, day = "", month = "", year = ""] = found ?? [];
  return found ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

/** Days are counted by the clock of Chișinău, so times are read by it too, whatever clock wrote them. */
const CHISINAU = { timeZone: "Europe/Chisinau" } as const;
const CLOCK = new Intl.DateTimeFormat("ro", { ...CHISINAU, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const DAY = new Intl.DateTimeFormat("ro", { ...CHISINAU, day: "2-digit", month: "2-digit", year: "numeric" });

/** The time of an RFC 3339 moment: 14:05. */
export function clock(at: string): string {
  return CLOCK.format(new Date(at));
}

/** The same moment with its day: 23.11.2026, 14:05. */
export function moment(at: string): string {
  return `${DAY.format(new Date(at))}, ${clock(at)}`;
}
