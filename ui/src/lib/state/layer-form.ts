/**
 * What somebody writes of the desk's own, as fields of a form, and the way to the core and back. A field is a text in three
 * languages, empty where nothing is written. Nothing here decides what is good: it only finds the field that the core means.
 */
import type { CommandError, Language, LayerContent, LocalService, OwnWords } from "../backend";

export type Words = Record<Language, string>;

/** One of several lines; its key stays with it when it moves. */
export interface Line {
  readonly key: string;
  words: Words;
}

export interface AddedStep {
  /** The core's id: `local-1`, … */
  readonly id: string;
  /** The official step before it; empty at the beginning. */
  after: string;
  text: Words;
  trouble: Words;
}

/** What is added to an official service. */
export interface AddedForm {
  kind: "added";
  phone: string;
  hours: Words;
  supplier: Words;
  account: Words;
  note: Words;
  steps: AddedStep[];
}

/** The whole of a service of the desk's own. */
export interface OwnForm {
  kind: "own";
  name: Words;
  /** The headline of the sheet, where it was once written otherwise than the name. */
  title: Words | null;
  /** Other words to find it by, separated by commas. */
  aliases: string;
  summary: Words;
  provider: Words;
  bring: Line[];
  steps: Line[];
  note: Words;
  phone: string;
  hours: Words;
}

export type Form = AddedForm | OwnForm;

export const blank = (): Words => ({ ro: "", ru: "", en: "" });
export const isBlank = (words: Words): boolean => Object.values(words).every((text) => text.trim() === "");

let lines = 0;
export const line = (words: Words = blank()): Line => ({ key: `line-${(lines += 1)}`, words });

const read = (words: OwnWords | null): Words => ({ ro: words?.ro ?? "", ru: words?.ru ?? "", en: words?.en ?? "" });
const sent = ({ ro, ru, en }: Words): OwnWords => ({ ro, ru: ru || null, en: en || null });
const sentUnlessBlank = (words: Words): OwnWords | null => (isBlank(words) ? null : sent(words));
const written = <T extends { text: Words; trouble: Words }>(step: T): boolean => !isBlank(step.text) || !isBlank(step.trouble);
const listed = (text: string): string[] => text.split(/[,;]/).map((word) => word.trim()).filter(Boolean);
const filled = (all: readonly Line[]): Line[] => all.filter(({ words }) => !isBlank(words));

export function addedForm(content: LayerContent | null): AddedForm {
  return {
    kind: "added",
    phone: content?.phone ?? "",
    hours: read(content?.hours ?? null),
    supplier: read(content?.supplier ?? null),
    account: read(content?.account ?? null),
    note: read(content?.note ?? null),
    steps: (content?.steps ?? []).map((step) => ({ id: step.id ?? "", after: step.after ?? "", text: read(step.text), trouble: read(step.trouble) })),
  };
}

export function ownForm(service: LocalService | null): OwnForm {
  const name = read(service?.name ?? null);
  const title = read(service?.title ?? null);
  const same = JSON.stringify(name) === JSON.stringify(title);
  return {
    kind: "own",
    name,
    title: same ? null : title,
    aliases: service?.aliases.join(", ") ?? "",
    summary: read(service?.summary ?? null),
    provider: read(service?.provider ?? null),
    bring: (service?.bring ?? []).map((words) => line(read(words))),
    // A service without a step is none, so the first line stands there to be written.
    steps: service?.steps.map((words) => line(read(words))) ?? [line()],
    note: read(service?.note ?? null),
    phone: service?.phone ?? "",
    hours: read(service?.hours ?? null),
  };
}

/** Null when nothing is added. */
export function added(form: AddedForm): LayerContent | null {
  const content: LayerContent = {
    phone: form.phone.trim() || null,
    hours: sentUnlessBlank(form.hours),
    supplier: sentUnlessBlank(form.supplier),
    account: sentUnlessBlank(form.account),
    steps: form.steps.filter(written).map(({ id, after, text, trouble }) => ({ id, after: after || null, text: sent(text), trouble: sentUnlessBlank(trouble) })),
    note: sentUnlessBlank(form.note),
  };
  const says = content.steps.length > 0 || [content.phone, content.hours, content.supplier, content.account, content.note].some((part) => part !== null);
  return says ? content : null;
}

export function own(form: OwnForm): LocalService {
  return {
    name: sent(form.name),
    title: sent(form.title ?? form.name),
    aliases: listed(form.aliases),
    summary: sentUnlessBlank(form.summary),
    provider: sentUnlessBlank(form.provider),
    bring: filled(form.bring).map(({ words }) => sent(words)),
    steps: filled(form.steps).map(({ words }) => sent(words)),
    note: sentUnlessBlank(form.note),
    phone: form.phone.trim() || null,
    hours: sentUnlessBlank(form.hours),
  };
}

/** Whether there is enough of a service to make a page of. */
export const isService = (form: OwnForm): boolean => !isBlank(form.name) && filled(form.steps).length > 0;

/** The first id that no step has. */
export function freeId(steps: readonly AddedStep[]): string {
  for (let number = 1; ; number += 1) {
    const id = `local-${number}`;
    if (!steps.some((step) => step.id === id)) return id;
  }
}

/** Every text of the form with the place where it stands. */
function places(form: Form): [place: string, words: Words][] {
  const phone: [string, Words] = ["phone", { ...blank(), ro: form.phone }];
  if (form.kind === "added") {
    const { hours, supplier, account, note } = form;
    const steps = form.steps.flatMap(({ id, text, trouble }): [string, Words][] => [[id, text], [id, trouble]]);
    return [phone, ...Object.entries({ hours, supplier, account, note }), ...steps];
  }
  const { name, summary, provider, hours, note } = form;
  const aliases: [string, Words] = ["aliases", { ...blank(), ro: form.aliases }];
  const some = [...form.bring, ...form.steps].map(({ key, words }): [string, Words] => [key, words]);
  return [phone, aliases, ...Object.entries({ name, summary, provider, hours, note }), ...some];
}

/** Where the core's refusal belongs: the place of a field, and the language at fault in it. */
export interface Refused {
  readonly place: string;
  readonly language: Language | null;
  readonly error: CommandError;
}

const TONGUES = ["ro", "ru", "en"] as const;

/** Null when no field is at fault. */
export function refusedAt(form: Form, error: CommandError): Refused | null {
  const at = (place: string | undefined, fault: (text: string) => boolean): Refused | null => {
    if (place === undefined) return null;
    const texts = places(form).filter(([other]) => other === place).map(([, words]) => words);
    const language = TONGUES.find((tongue) => texts.some((words) => !isBlank(words) && fault(words[tongue]))) ?? null;
    return { place, language, error };
  };
  switch (error.code) {
    case "layer-text-empty":
      return at(fieldOf(form, String(error.args["place"])), (text) => !/[\p{L}\p{N}]/u.test(text));
    case "layer-text-too-long":
      return at(fieldOf(form, String(error.args["place"])), (text) => [...text.trim()].length > Number(error.args["max"]));
    case "layer-too-many-steps":
      return at(crowded(form, Number(error.args["max"])), () => false);
    case "unknown-step":
      return form.kind === "added" ? at(form.steps.find(({ after }) => after === error.args["step"])?.id, () => false) : null;
    case "missing-glyph": {
      const has = (text: string) => text.includes(String(error.args["character"]));
      return at(places(form).find(([, words]) => TONGUES.some((tongue) => has(words[tongue])))?.[0], has);
    }
    default:
      return null;
  }
}

/** The list with more lines than the core takes. */
function crowded(form: Form, max: number): string {
  if (form.kind !== "own") return "steps";
  if (listed(form.aliases).length > max) return "aliases";
  return filled(form.bring).length > max ? "bring" : "steps";
}

/** The core counts the lines that say something: `steps.2` is the second of them. */
function fieldOf(form: Form, place: string): string | undefined {
  const [list, number] = place.split(".");
  if (form.kind === "own" && number && (list === "bring" || list === "steps")) return filled(form[list])[Number(number) - 1]?.key;
  if (list === "aliases") return list;
  // The headline is the name, unless it was once written by itself.
  return form.kind === "own" && place === "title" ? "name" : place;
}
