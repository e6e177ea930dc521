/** The visit that is being written down, before it is recorded. It holds no rule of its own: the core checks. */
import type {
  AddRequest, AgeBand, Channel, CommandError, Equipment, FollowUpWords, HelpLevel, Language, Outcome, RequestRow, ServiceHit,
  ServiceView, SheetStrip, Spoken,
} from "../backend";
import { period } from "../i18n/index.svelte";
import type { Subject } from "./print.svelte";

export interface DraftItem {
  readonly service: string;
  title: string;
  outcome: Outcome;
  step: string | null;
  /** Where the person is sent. */
  to: string | null;
  /** Comes a moment after the service is picked; the sheet's languages and steps stand in it. */
  view: ServiceView | null;
}

/** The details that open below the visit. */
export type Detail =
  | "channel" | "outcome" | "step" | "referred" | "language" | "second" | "help" | "age" | "equipment" | "minutes" | "heads"
  | "followUp" | "note" | "template";

/** The core refused one of the details: which one, and its word on it. */
export interface Refused {
  readonly detail: Detail;
  readonly error: CommandError;
}

/** What is agreed for another day. The day stands as it was typed until the core has read it. */
export interface Agreed {
  day: string;
  reason: string;
  bring: string;
  alias: string;
  phone: string;
}

/** A request of the register that is being said anew. */
export interface Editing {
  readonly id: string;
  readonly revision: number;
  readonly at: string;
  readonly visits: number;
  readonly sheets: number | null;
  /** Whether it had a follow-up, which is given up when none is left. */
  readonly followed: boolean;
}

const OPEN: readonly Outcome[] = ["come-back", "stuck", "referred"];

export class Draft {
  items = $state<DraftItem[]>([]);
  channel = $state<Channel>("desk");
  language = $state<Spoken>("ro");
  second = $state<Spoken | null>(null);
  help = $state<HelpLevel | null>(null);
  age = $state<AgeBand | null>(null);
  equipment = $state<Equipment[]>([]);
  minutes = $state<number | null>(null);
  heads = $state<number | null>(null);
  followUp = $state<Agreed | null>(null);
  note = $state<string | null>(null);
  editing = $state.raw<Editing | null>(null);
  /** When the first service was picked, by a clock that does not jump. */
  since = $state<number | null>(null);
  /** The service whose outcome follows from what is agreed. */
  #turned: string | null = null;

  get empty(): boolean {
    return this.items.length === 0;
  }

  /** The item that keys speak of: the one picked last. */
  get latest(): DraftItem | undefined {
    return this.items.at(-1);
  }

  /** A service picked twice is one item of the visit, moved to the end. */
  add(hit: Pick<ServiceHit, "code" | "title"> & Partial<ServiceHit>): void {
    const there = this.items.find((item) => item.service === hit.code);
    const item = there ?? { service: hit.code, title: hit.title, outcome: "solved" as const, step: null, to: null, view: null };
    this.items = [...this.items.filter((other) => other.service !== hit.code), item];
    this.since ??= performance.now();
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
    this.second = null;
    this.help = null;
    this.age = null;
    this.equipment = [];
    this.minutes = null;
    this.heads = null;
    this.followUp = null;
    this.note = null;
    this.editing = null;
    this.since = null;
  }

  titles(): string {
    return this.items.map((item) => item.title).join(", ");
  }

  /** Whole minutes since the first service was picked. */
  elapsed(now: number = performance.now()): number {
    return this.since === null ? 0 : Math.floor((now - this.since) / 60_000);
  }

  /**
   * Who is to come back has something left open: unless something else is said, it is the service picked last. Nothing agreed
   * after all, and it is as it was.
   */
  agree(agreed: Agreed | null): void {
    this.followUp = agreed;
    const turned = this.items.find(({ service }) => service === this.#turned);
    if (agreed === null) {
      if (turned?.outcome === "come-back") turned.outcome = "solved";
      this.#turned = null;
    } else if (this.latest && !this.editing && !this.items.some((item) => OPEN.includes(item.outcome))) {
      this.latest.outcome = "come-back";
      this.#turned = this.latest.service;
    }
  }

  request(): AddRequest {
    return {
      items: this.items.map(({ service, outcome, step, to }) => ({
        service, outcome, step, referred_to: outcome === "referred" ? to : null,
      })),
      channel: this.channel,
      language: this.language,
      second_language: this.second,
      help: this.help,
      age: this.age,
      equipment: [...this.equipment],
      minutes: this.minutes,
      heads: this.heads,
      visits: this.editing?.visits ?? 1,
      sheets: this.editing?.sheets ?? null,
      at: null,
      note: this.note,
      follow_up: this.#agreed(),
    };
  }

  #agreed(): FollowUpWords | null {
    if (!this.followUp) return null;
    const { day, reason, bring, alias, phone } = this.followUp;
    const said = (text: string) => text.trim() || null;
    return { due: day, reason: said(reason), bring: said(bring), alias: said(alias), phone: said(phone) };
  }

  /** Everything that a request says, without its moment; `titles` of its services come later. */
  say(request: AddRequest): void {
    this.items = request.items.map((item) => ({
      service: item.service, title: item.service, outcome: item.outcome, step: item.step, to: item.referred_to ?? null, view: null,
    }));
    this.channel = request.channel;
    this.language = request.language;
    this.second = request.second_language ?? null;
    this.help = request.help ?? null;
    this.age = request.age ?? null;
    this.equipment = [...(request.equipment ?? [])];
    this.minutes = request.minutes;
    this.heads = request.heads;
    this.note = request.note;
    this.followUp = request.follow_up ? worded(request.follow_up) : null;
  }

  /** The same services and details once more: what belongs to one person alone stays with that one. */
  like(row: RequestRow): void {
    this.say({ ...row, items: row.items, visits: 1, at: null, note: null, minutes: null, follow_up: null });
    for (const [place, { title }] of row.items.entries()) this.items[place]!.title = title;
    this.since = performance.now();
  }

  /** A recorded request, to be said anew. */
  edit(row: RequestRow): void {
    this.like(row);
    this.note = row.note;
    this.minutes = row.minutes;
    this.since = null;
    const open = row.follow_up && row.follow_up.done_on === null ? row.follow_up : null;
    this.followUp = open ? worded(open) : null;
    this.editing = { id: row.id, revision: row.revision, at: row.at, visits: row.visits, sheets: row.sheets, followed: open !== null };
  }

  /** Everything that was typed, for the database; the minutes that run do not outlive the window. */
  saved(): SavedDraft {
    const { channel, language, second, help, age, minutes, heads, note, editing } = this;
    const items = this.items.map(({ service, title, outcome, step, to }) => ({ service, title, outcome, step, to, view: null }));
    const followUp = this.followUp && { ...this.followUp };
    return { items, channel, language, second, help, age, equipment: [...this.equipment], minutes, heads, followUp, note, editing };
  }

  restore(saved: SavedDraft): void {
    Object.assign(this, saved);
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

export type SavedDraft = Pick<
  Draft,
  "items" | "channel" | "language" | "second" | "help" | "age" | "equipment" | "minutes" | "heads" | "followUp" | "note" | "editing"
>;

function worded(words: Pick<FollowUpWords, "due" | "reason" | "bring" | "alias" | "phone">): Agreed {
  const { due, reason, bring, alias, phone } = words;
  return { day: period(due), reason: reason ?? "", bring: bring ?? "", alias: alias ?? "", phone: phone ?? "" };
}

export interface Sheet {
  readonly code: string;
  readonly language: Language;
  /** The language beside it. */
  readonly also: Language | null;
  /** The first step that is left. */
  readonly from_step: string | null;
  /** What is written on the strip that is torn off. */
  readonly strip?: SheetStrip;
}
