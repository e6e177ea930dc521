/** The closed lists of the desk, in the order in which they are offered. */
import type { AgeBand, Channel, Equipment, HelpLevel, Outcome, Spoken } from "./backend";

export const CHANNELS: readonly Channel[] = ["desk", "phone", "home", "outreach", "message"];
export const OUTCOMES: readonly Outcome[] = ["solved", "stuck", "referred", "come-back"];
export const SPOKEN: readonly Spoken[] = ["ro", "ru", "en", "uk", "gag", "bg"];
export const HELPS: readonly HelpLevel[] = ["informed", "shown", "together", "done"];
export const AGES: readonly AgeBand[] = ["under-18", "18-34", "35-64", "65+"];
export const EQUIPMENT: readonly Equipment[] = ["public-pc", "card-reader", "phone", "scanner", "printer"];
