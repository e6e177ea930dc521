/** What the parts of a sheet are called, as the core names them: `title`, `steps.pay`, `facts.price`. */
import { t } from "./i18n/index.svelte";
import type { MessageKey } from "./i18n/keys";

type Plain = Extract<MessageKey, `part-${string}` | `fact-${string}`>;

const FACTS: Readonly<Record<string, Plain>> = {
  "price": "fact-price",
  "price-online": "fact-price-online",
  "price-desk": "fact-price-desk",
  "commission": "fact-commission",
  "amount": "fact-amount",
  "term": "fact-term",
  "deadline": "fact-deadline",
  "validity": "fact-validity",
  "delivery": "fact-delivery",
  "place": "fact-place",
  "phone": "fact-phone",
  "hours": "fact-hours",
  "email": "fact-email",
};

const PARTS: Readonly<Record<string, Plain>> = {
  name: "part-name",
  title: "part-title",
  summary: "part-summary",
  provider: "part-provider",
  who: "part-who",
  bring: "part-bring",
  steps: "part-steps",
  addresses: "part-addresses",
  notes: "part-notes",
  aliases: "part-search",
  place: "part-place",
  verified: "part-verified",
};

/** What a fact is about; the sheet as a whole without one. A kind that this window does not know yet is shown as it came. */
export function factName(kind: string | null): string {
  if (kind === null) return t("fact-sheet");
  const key = FACTS[kind];
  return key ? t(key) : kind;
}

function partName(part: string): string {
  const [first = "", second] = part.split(".");
  if (first === "facts" && second) return factName(second).toLowerCase();
  const key = PARTS[first];
  return key ? t(key) : part;
}

/** Each part once, as one list of words. */
export function partNames(parts: readonly string[]): string {
  return [...new Set(parts.map(partName))].join(", ");
}
