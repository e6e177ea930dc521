/** The visit that is being written down, before it is recorded. It holds no rule of its own: the core checks. */
import type { AddRequest, Channel, Language, Outcome, ServiceHit, ServiceView, Spoken } from "../backend";

export interface DraftItem {
  readonly service: string;
  title: string;
  outcome: Outcome;
  step: string | null;
  /** Comes a moment after the service is picked; the sheet's languages and steps stand in it. */
  view: ServiceView | null;
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

  /** The sheets of this visit: each in the spoken language if it is written in it, otherwise in Romanian, otherwise as it is. */
  sheets(): Sheet[] {
    return this.items.flatMap(({ service, view }) => {
      const written = view?.languages ?? [];
      const wanted = written.find((language) => language === this.language) ?? written.find((l) => l === "ro") ?? written[0];
      return wanted ? [{ code: service, language: wanted }] : [];
    });
  }
}

export interface Sheet {
  readonly code: string;
  readonly language: Language;
}
