/**
 * The editor of what the desk says itself of one service: what is written, how the sheet would look, what the core says to
 * it. What is left unsaved waits here, for as long as the window lives, until it is saved or dropped.
 */
import { SvelteMap } from "svelte/reactivity";
import { asCommandError, call, type CommandError, type ConflictView, type Language, type LayerPreviewArgs, type LayerView, type OfficialWords } from "../backend";
import { language, t } from "../i18n/index.svelte";
import { announcer } from "./announce.svelte";
import { added, addedForm, blank, freeId, isBlank, isService, own, ownForm, refusedAt, type AddedForm, type Form, type Refused, type Words } from "./layer-form";
import { refresh } from "./refresh";

/** An addition that is set aside until somebody decides. */
export class Aside {
  readonly part: string | null;
  readonly sentence: string;
  decided = $state<"keep" | "drop" | null>(null);
  /** What stood in the field before it was dropped. */
  was: Form | null = null;

  constructor({ part, sentence }: ConflictView) {
    this.part = part;
    this.sentence = sentence;
  }
}

export class LayerEdit {
  code = $state<string | null>(null);
  form = $state<Form | null>(null);
  official = $state.raw<OfficialWords | null>(null);
  view = $state.raw<LayerView | null>(null);
  asides = $state.raw<readonly Aside[]>([]);
  /** The language that is written in and that the sheet is shown in. */
  tongue = $state<Language>("ro");
  pages = $state.raw<readonly string[] | null>(null);
  refused = $state.raw<Refused | null>(null);
  /** What went wrong at no field. */
  error = $state.raw<CommandError | null>(null);
  previewError = $state.raw<CommandError | null>(null);
  /** A sentence on what is still to be done before anything can be saved. */
  told = $state<string | null>(null);
  busy = $state(false);
  /** To be taken away, and still here to be put back. */
  removed = $state(false);
  /** What is shown was left unsaved before. */
  resumed = $state(false);
  #saved = $state("");
  /** From which service that is gone the text was carried here. */
  #from: string | null = null;
  #ticket = 0;

  constructor(code: string | null) {
    this.code = code;
  }

  get isOwn(): boolean {
    return this.code === null || this.code.startsWith("local.");
  }

  /** Whether the desk has something here to take away. */
  get kept(): boolean {
    return this.view?.changed_on != null && !this.removed;
  }

  /** The whole of it is set aside: there is nothing to write into. */
  get blocked(): Aside | undefined {
    return this.asides.find(({ part }) => part === null);
  }

  get dirty(): boolean {
    return this.form !== null && !this.removed && (written(this.form) !== this.#saved || this.asides.some(({ decided }) => decided));
  }

  get title(): string {
    if (this.code === null) return t("layer-title-new");
    const service = this.official?.title ?? this.view?.local?.name.ro;
    if (service === undefined) return t("layer-title-short");
    return this.isOwn ? t("layer-title-own", { service }) : t("layer-title", { service });
  }

  /** Asks the core; what was written here and not saved stays as it is. */
  async load(): Promise<void> {
    this.error = null;
    try {
      const { code } = this;
      if (code !== null) {
        const [view, state] = await Promise.all([call("layer_get", { code, language: language() }), call("catalogue_state", { language: language() })]);
        this.view = view;
        this.official = view.official;
        if (!this.resumed) this.asides = state.conflicts.filter((conflict) => conflict.code === code).map((conflict) => new Aside(conflict));
      }
      if (!this.resumed) this.#show();
    } catch (thrown) {
      this.error = asCommandError(thrown);
    }
  }

  /** What the desk has kept. */
  #known(): Form {
    return this.isOwn ? ownForm(this.view?.local ?? null) : addedForm(this.view?.content ?? null);
  }

  #show(): void {
    this.form = this.#known();
    this.#saved = written(this.form);
  }

  /** What a page can be made of; null until there is enough. */
  get wanted(): LayerPreviewArgs | null {
    const { form, code, tongue } = this;
    if (!form || this.blocked) return null;
    const ask = { code, content: null, local: null, language: tongue, size: "normal" as const };
    if (form.kind === "own") return isService(form) && !this.removed ? { ...ask, local: own(form) } : null;
    return { ...ask, content: this.removed ? null : added(form) };
  }

  /** Only the answer to the last question counts; the last good page stays beside what is refused. */
  async preview(wanted: LayerPreviewArgs): Promise<void> {
    const ticket = (this.#ticket += 1);
    try {
      const { pages } = await call("layer_preview", wanted);
      if (ticket !== this.#ticket) return;
      this.pages = pages;
      this.refused = null;
      this.previewError = null;
    } catch (thrown) {
      if (ticket === this.#ticket) this.previewError = this.#refuse(asCommandError(thrown));
    }
  }

  /** Answers with the error when no field is at fault. */
  #refuse(error: CommandError): CommandError | null {
    this.refused = this.form && refusedAt(this.form, error);
    return this.refused ? null : error;
  }

  /** True when it is kept and there is nothing left to do here. */
  async save(): Promise<boolean> {
    const { form } = this;
    if (this.busy || !form || this.blocked || this.removed) return false;
    this.told = this.asides.some(({ decided }) => decided === null) ? t("layer-conflict-undecided") : null;
    if (this.told) return false;
    if (form.kind === "added" && !added(form)) {
      if (this.kept) this.remove();
      else this.told = t("layer-nothing");
      return false;
    }
    if (this.kept && !this.dirty) return true;
    return this.#ask(async () => {
      await this.#keep(form);
      this.resumed = false;
      this.#forget();
      announcer.say(t("layer-saved"));
    });
  }

  async #keep(form: Form): Promise<void> {
    if (form.kind === "own") {
      const { code, changes } = await call("local_service_set", { code: this.code, service: own(form), operator: null });
      this.#forget();
      this.code = code;
      await refresh(changes);
    } else if (this.code !== null) {
      const content = added(form);
      if (content) await refresh((await call("layer_set", { code: this.code, content, operator: null })).changes);
      if (this.#from !== null) await refresh((await call("layer_remove", { code: this.#from })).changes);
      this.#from = null;
    }
  }

  /** Nothing is asked: it only happens when the window over it is closed, and until then it can be put back. */
  remove(): void {
    if (!this.kept) return;
    this.removed = true;
    this.told = null;
    this.refused = null;
    announcer.say(t("layer-removed"));
  }

  putBack(): void {
    this.removed = false;
    if (this.form?.kind === "added" && !added(this.form)) this.#show();
    announcer.say(t("layer-is-back"));
  }

  /** Before the window over it is closed; false keeps it open with what went wrong. */
  async finish(): Promise<boolean> {
    const { code } = this;
    if (!this.removed || code === null) return true;
    const done = await this.#ask(async () => {
      const { changes } = await call(this.isOwn ? "local_service_remove" : "layer_remove", { code });
      this.#forget();
      announcer.say(t("layer-deleted"));
      await refresh(changes);
    });
    if (!done) this.removed = false;
    return done;
  }

  /** Back to what is kept. */
  async drop(): Promise<void> {
    this.#forget();
    this.resumed = false;
    this.told = null;
    this.refused = null;
    if (this.#from !== null) this.code = this.#from;
    this.#from = null;
    await this.load();
  }

  /** The text moves to the service that took this one's place; where something stands there already, that stays. */
  async moveOn(): Promise<void> {
    const [from, texts, to] = [this.code, this.form, this.official?.code];
    if (from === null || to === undefined || texts?.kind !== "added") return;
    this.#from = from;
    this.code = to;
    this.pages = null;
    this.resumed = false;
    await this.load();
    if (this.form?.kind === "added") fill(this.form, texts, this.official);
  }

  decide(aside: Aside, decided: "keep" | "drop"): void {
    const form = this.form;
    if (form?.kind !== "added" || aside.part === null || aside.decided === decided) return;
    if (decided === "drop") {
      aside.was = $state.snapshot(form);
      copy(addedForm(null), form, aside.part);
    } else if (aside.was?.kind === "added") {
      copy(aside.was, form, aside.part);
      aside.was = null;
    }
    aside.decided = decided;
    this.told = null;
  }

  /** The window is closed over it: what is not saved waits. */
  leave(): void {
    if (!this.dirty) return;
    this.resumed = true;
    left.set(this.#key, this);
    announcer.say(t("layer-left"));
  }

  get #key(): string {
    return this.#from ?? this.code ?? "";
  }

  #forget(): void {
    left.delete(this.#key);
  }

  async #ask(question: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.error = null;
    try {
      await question();
      return true;
    } catch (thrown) {
      this.error = this.#refuse(asCommandError(thrown));
      if (this.refused?.language) this.tongue = this.refused.language;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** What was left unsaved, by service; a new one of the desk's own under no name. */
const left = new SvelteMap<string, LayerEdit>();

/** The editor for a service: where it was left, if it was left unsaved. */
export function layerEdit(code: string | null): LayerEdit {
  return left.get(code ?? "") ?? new LayerEdit(code);
}

/** Whether unsaved text waits there. */
export function isLeft(code: string | null): boolean {
  return left.has(code ?? "");
}

/** For tests only. */
export function forgetLeft(): void {
  left.clear();
}

/** Line keys and empty lines are no text. */
function written(form: Form): string {
  return JSON.stringify(form.kind === "own" ? own(form) : added(form));
}

function copy(from: AddedForm, to: AddedForm, part: string): void {
  const id = part.startsWith("steps.") ? part.slice("steps.".length) : null;
  if (id !== null) {
    const step = from.steps.find((other) => other.id === id);
    to.steps = [...to.steps.filter((other) => other.id !== id), ...(step ? [step] : [])];
  } else if (part === "phone") to.phone = from.phone;
  else if (part === "hours" || part === "supplier" || part === "account" || part === "note") to[part] = from[part];
}

function fill(form: AddedForm, texts: AddedForm, official: OfficialWords | null): void {
  form.phone ||= texts.phone;
  for (const part of ["hours", "supplier", "account", "note"] as const) {
    const words: Words = isBlank(form[part]) ? texts[part] : form[part];
    form[part] = { ...blank(), ...words };
  }
  for (const step of texts.steps) {
    const known = official?.steps.some(({ id }) => id === step.after);
    form.steps.push({ ...step, id: freeId(form.steps), after: known ? step.after : "" });
  }
}
