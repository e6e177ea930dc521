/** The visit that is being written down, before it is recorded. It holds no rule of its own: the core checks. */
import type { AddRequest, Channel, CommandError, Language, Outcome, ServiceHit, ServiceView, Spoken } from "../backend";
import type { Subject } from "./print.svelte";

export interface DraftItem {
  readonly service: string;
  title: string;
  outcome: Outcome;
  step: string | null;
  /** Comes a moment after the service is picked; the sheet's languages and steps stand in it. */
  view: ServiceView | null;
}

/** The details that open below the visit. */
export type Detail = "channel" | "outcome" | "step" | "language" | "minutes" | "heads" | "note";

/** The core refused one of the details: which one, and its word on it. */
export interface Refused {
  readonly detail: Detail;
  readonly error: CommandError;
}

export class Draft {
  items = $state<DraftItem[]>([]);
  channel = $state<Channel>("desk");
  language = $state<Spoken>("ro");
  minutes = $state<number | null>(null);
  heads = $state<number | null>(null);
  note = $state<string | null>(null);

  get empty(): boolean {
    return this.items.length === 0;
  }

  /** The item that keys speak of: the one picked last. */
  get latest(): DraftItem | undefined {
    return this.items.at(-1);
  }

  /** A service picked twice is one item of the visit, moved to the end. */
  add(hit: ServiceHit): void {
    const there = this.items.find((item) => item.service === hit.code);
    const item = there ?? { service: hit.code, title: hit.title, outcome: "solved" as const, step: null, view: null };
    this.items = [...this.items.filter((other) => other.service !== hit.code), item];
  }

  know(view: ServiceView): void {
    const item = this.items.find((other) => other.service === view.code);
    if (!item) return;
    item.view = view;
    item.title = view.title;
  }

  remove(service: string): void {
    this.items = this.items.filter((item) => item.service !== service);
    if (this.empty) this.clear(this.language);
  }

  /** The defaults of a common visit: at the desk, in the window's language, one person, solved. */
  clear(language: Spoken): void {
    this.items = [];
    this.channel = "desk";
    this.language = language;
    this.minutes = null;
    this.heads = null;
    this.note = null;
  }

  titles(): string {
    return this.items.map((item) => item.title).join(", ");
  }

  request(): AddRequest {
    return {
      items: this.items.map(({ service, outcome, step }) => ({ service, outcome, step })),
      channel: this.channel,
      language: this.language,
      minutes: this.minutes,
      heads: this.heads,
      visits: 1,
      at: null,
      note: this.note,
    };
  }

  /** The same sheets with all that can be chosen about them. */
  subjects(): Subject[] {
    return this.sheets().flatMap(({ code, language }) => {
      const item = this.items.find((other) => other.service === code);
      if (!item?.view) return [];
      const place = item.outcome === "stuck" ? item.view.steps.findIndex(({ id }) => id === item.step) : -1;
      const step = item.step !== null && place >= 0 ? { id: item.step, number: place + 1 } : null;
      return [{ code, language, step, title: item.title, languages: item.view.languages }];
    });
  }

  /** The sheets of this visit: each in the spoken language if it is written in it, otherwise in Romanian, otherwise as it is. */
  sheets(): Sheet[] {
    return this.items.flatMap(({ service, view }) => {
      const written = view?.languages ?? [];
      const wanted = written.find((language) => language === this.language) ?? written.find((l) => l === "ro") ?? written[0];
      return wanted ? [{ code: service, language: wanted, also: null, from_step: null }] : [];
    });
  }
}

export interface Sheet {
  readonly code: string;
  readonly language: Language;
  /** The language beside it. */
  readonly also: Language | null;
  /** The first step that is left. */
  readonly from_step: string | null;
}
