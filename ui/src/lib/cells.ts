/** The cells of a month's tables in words: `channel=phone` is "Canal" and "la telefon". */
import { t, language } from "./i18n/index.svelte";
import { AGES, CHANNELS, EQUIPMENT, HELPS, OUTCOMES, SPOKEN } from "./lists";
import { ageWord } from "./said";
import { titleOf } from "./titles.svelte";

/** What a cell tells of, and which of its values. */
export interface CellWords {
  readonly table: string;
  readonly value: string;
}

function of<V extends string>(list: readonly V[], value: string, say: (one: V) => string): string {
  const known = list.find((one) => one === value);
  // A word of a newer program is shown as it is.
  return known === undefined ? value : say(known);
}

/** The service that a cell names, if it names one. */
export function serviceOf(cell: string): string | null {
  return /^stuck=([^/]+)/.exec(cell)?.[1] ?? null;
}

function stuck(value: string): string {
  const [code = "", step] = value.split("/");
  const service = titleOf(code, language()) ?? t("sync-other-service");
  return step === undefined ? service : t("sync-cell-stuck-at", { service, step });
}

export function cellWords(cell: string): CellWords {
  const at = cell.indexOf("=");
  const [table, value] = [cell.slice(0, at), cell.slice(at + 1)];
  switch (table) {
    case "channel": return { table: t("desk-channel"), value: of(CHANNELS, value, (one) => t(`channel-${one}`)) };
    case "language": return { table: t("desk-language"), value: of(SPOKEN, value, (one) => t(`spoken-${one}`)) };
    case "help": return { table: t("register-help"), value: of(HELPS, value, (one) => t(`help-${one}`)) };
    case "age": return { table: t("register-age"), value: of(AGES, value, ageWord) };
    case "equipment": return { table: t("register-equipment"), value: of(EQUIPMENT, value, (one) => t(`equipment-${one}`)) };
    case "outcome": return { table: t("desk-outcome"), value: of(OUTCOMES, value, (one) => t(`outcome-${one}`)) };
    case "minutes": return { table: t("sync-cell-minutes"), value: value.replace("-", "–") };
    case "kind": return { table: t("sync-cell-group"), value: t("sync-cell-group-visits") };
    case "stuck": return { table: t("sync-cell-stuck"), value: stuck(value) };
    default: return { table, value };
  }
}

/** Tables in the order in which they come, each with its values. */
export function tables(cells: Readonly<Record<string, number>>): (readonly [table: string, values: (readonly [string, number])[]])[] {
  const found = new Map<string, (readonly [string, number])[]>();
  for (const [cell, count] of Object.entries(cells)) {
    const { table, value } = cellWords(cell);
    found.set(table, [...(found.get(table) ?? []), [value, count]]);
  }
  return [...found];
}
