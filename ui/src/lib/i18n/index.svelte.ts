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

/** Each language is a part of the program of its own: a window reads the one that it speaks. */
const SENTENCES: Record<Language, () => Promise<typeof import("strings:ro")>> = {
  ro: () => import("strings:ro"),
  ru: () => import("strings:ru"),
  en: () => import("strings:en"),
};

const bundles = new Map<Language, FluentBundle>();

/** Reads a language's sentences, once; it can be spoken from then on. */
export async function learn(language: Language): Promise<void> {
  if (bundles.has(language)) return;
  const { default: messages } = await SENTENCES[language]();
  // Isolating marks would be read out and searched for; no text here mixes directions.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const body = messages.map(([id, value]) => ({ id, value, attributes: {} }));
  bundle.addResource(Object.assign(new FluentResource(""), { body }));
  bundles.set(language, bundle);
}

let current = $state<Language>("ro");

export function language(): Language {
  return current;
}

/** From here on everything is said in this language, which was learnt before. */
export function speak(chosen: Language): void {
  current = chosen;
  document.documentElement.lang = chosen;
}

function format(key: string, values: Values): string | null {
  const bundle = bundles.get(current);
  const pattern = bundle?.getMessage(key)?.value;
  // A value that is missing leaves its name in the sentence; the collected errors say nothing more.
  return bundle && pattern ? bundle.formatPattern(pattern, values, []) : null;
}

function text(key: string, values: Values): string {
  return format(key, values) ?? `⟦${key}⟧`;
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
  const known = format(key, shown);
  return known ?? text("error-internal", { detail: code });
}

/** Why a hub refused a day. A reason that this window does not know yet is shown as it came. */
export function refusalSentence(reason: string): string {
  const key = `refusal-${reason}`;
  return format(key, {}) ?? reason;
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
const HOUR = { ...CHISINAU, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const DATE = { ...CHISINAU, day: "2-digit", month: "2-digit", year: "numeric" } as const;

/** Made when the first moment is shown: making one takes longer than drawing a line of the screen. */
const formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

function written(at: string, options: Intl.DateTimeFormatOptions): string {
  let format = formats.get(options);
  if (!format) formats.set(options, (format = new Intl.DateTimeFormat("ro", options)));
  return format.format(new Date(at));
}

/** The time of an RFC 3339 moment: 14:05. */
export function clock(at: string): string {
  return written(at, HOUR);
}

/** The same moment with its day: 23.11.2026, 14:05. */
export function moment(at: string): string {
  return `${written(at, DATE)}, ${clock(at)}`;
}
