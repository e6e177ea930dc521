/** What a request says, in words of the window's language; and what it says otherwise than before. */
import type { AgeBand, ItemRow, RequestRow } from "./backend";
import { period, t } from "./i18n/index.svelte";

/** The message of an age band: its name has no sign that a key cannot have. */
export const ageWord = (age: AgeBand): string => t(age === "65+" ? "age-65" : `age-${age}`);

/** How it ended; `step` is the text of the step, where it is known. */
export function itemWords({ outcome, step: id, referred_to }: ItemRow, step: string | null = null): string {
  const more = outcome === "referred" ? referred_to : outcome === "stuck" ? (step ?? id) : null;
  return [t(`outcome-${outcome}`), more].filter(Boolean).join(": ");
}

type Fact = readonly [name: string, value: string];

/** Everything beside services and note; what nobody noted is left out. */
export function plainFacts(row: RequestRow): Fact[] {
  const spoken = [row.language, row.second_language].flatMap((one) => (one ? [t(`spoken-${one}`)] : []));
  const all: (readonly [string, string | number | null])[] = [
    [t("register-day"), period(row.day)],
    [t("desk-channel"), t(`channel-${row.channel}`)],
    [t("desk-language"), spoken.join(", ")],
    [t("register-help"), row.help && t(`help-${row.help}`)],
    [t("register-age"), row.age && ageWord(row.age)],
    [t("register-equipment"), row.equipment.map((one) => t(`equipment-${one}`)).join(", ")],
    [t("desk-minutes"), row.minutes],
    [t("desk-heads"), row.heads],
    [t("register-visits"), row.visits === 1 ? null : row.visits],
    [t("register-sheets"), row.sheets],
    [t("desk-operator"), row.operator],
    [t("register-source"), row.source && t(`register-source-${row.source}`)],
    [t("register-code"), row.code],
  ];
  return all.flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, String(value)] as const]));
}

/** What a request said and says, name by name, where it is not the same. */
export function differences(before: RequestRow, now: RequestRow): (readonly [name: string, before: string, now: string])[] {
  const [was, is] = [before, now].map((row) => {
    const items = row.items.map((item) => `${item.title} (${itemWords(item)})`).join("; ");
    return new Map<string, string>([[t("register-services"), items], ...plainFacts(row), [t("desk-note"), row.note ?? ""]]);
  }) as [Map<string, string>, Map<string, string>];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.flatMap((name) => {
    const [a, b] = [was.get(name) ?? "", is.get(name) ?? ""];
    return a === b ? [] : [[name, a || "–", b || "–"] as const];
  });
}
