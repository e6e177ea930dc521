/** A request that is being corrected: everything it says, to be said otherwise. It holds no rule of its own: the core checks. */
import { call, type AddRequest, type AgeBand, type Channel, type EditRequest, type Equipment, type HelpLevel, type Outcome, type RequestRow, type ServiceHit, type Spoken, type StepView } from "../backend";
import { language, period } from "../i18n/index.svelte";

export interface CorrectedItem {
  service: string;
  title: string;
  outcome: Outcome;
  step: string | null;
  referred_to: string;
  /** The steps of its sheet; a moment later than the rest. */
  steps: readonly StepView[];
}

/** Only digits are taken: "15 min." is 15. */
const digits = (text: string): number | null => {
  const only = text.replace(/\D/g, "").slice(0, 6);
  return only === "" ? null : Number(only);
};
const written = (n: number | null): string => (n === null ? "" : String(n));
const filled = (text: string): string | null => (text.trim() === "" ? null : text.trim());

export class Correction {
  items = $state<CorrectedItem[]>([]);
  channel = $state<Channel>("desk");
  language = $state<Spoken>("ro");
  second = $state<Spoken | "">("");
  help = $state<HelpLevel | "">("");
  age = $state<AgeBand | "">("");
  equipment = $state<Equipment[]>([]);
  minutes = $state("");
  heads = $state("");
  visits = $state("");
  sheets = $state("");
  note = $state("");
  /** As it is typed. */
  day = $state("");

  readonly row: RequestRow;

  constructor(row: RequestRow) {
    this.row = row;
    this.items = row.items.map(({ service, title, outcome, step, referred_to }) => ({ service, title, outcome, step, referred_to: referred_to ?? "", steps: [] }));
    for (const item of this.items) void this.#know(item.service);
    this.channel = row.channel;
    this.language = row.language;
    this.second = row.second_language ?? "";
    this.help = row.help ?? "";
    this.age = row.age ?? "";
    this.equipment = [...row.equipment];
    this.minutes = written(row.minutes);
    this.heads = written(row.heads);
    this.visits = written(row.visits);
    this.sheets = written(row.sheets);
    this.note = row.note ?? "";
    this.day = period(row.day);
  }

  add({ code, title }: ServiceHit): void {
    if (this.items.some(({ service }) => service === code)) return;
    this.items.push({ service: code, title, outcome: "solved", step: null, referred_to: "", steps: [] });
    void this.#know(code);
  }

  remove(service: string): void {
    this.items = this.items.filter((item) => item.service !== service);
  }

  async #know(service: string): Promise<void> {
    const { steps } = await call("service_view", { code: service, language: language() }).catch(() => ({ steps: [] }));
    const item = this.items.find((other) => other.service === service);
    if (item) item.steps = steps;
  }

  /** Rejects with the core's word on the day. */
  async edited(): Promise<EditRequest> {
    const { day: was, id, revision } = this.row;
    const day = this.day === period(was) ? was : (await call("date_parse", { text: this.day, ahead: false })).day;
    return { id, revision, day: day === was ? null : day, request: this.#request() };
  }

  #request(): AddRequest {
    return {
      items: this.items.map(({ service, outcome, step, referred_to }) => ({
        service, outcome, step: outcome === "stuck" ? step : null, referred_to: outcome === "referred" ? filled(referred_to) : null,
      })),
      channel: this.channel,
      language: this.language,
      second_language: this.second || null,
      help: this.help || null,
      age: this.age || null,
      equipment: [...this.equipment],
      minutes: digits(this.minutes),
      heads: digits(this.heads),
      visits: digits(this.visits) ?? 1,
      sheets: digits(this.sheets),
      at: null,
      note: filled(this.note),
      follow_up: null,
    };
  }
}
