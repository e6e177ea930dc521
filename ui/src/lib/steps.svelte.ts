/** The texts of steps that are known only by their id, as in what was recorded once. */
import { SvelteMap } from "svelte/reactivity";
import { call, type Language } from "./backend";

const known = new SvelteMap<string, string>();
const asked = new Set<string>();

/** The text, or null while it is on its way and for steps that no edition has any more. */
export function stepOf(service: string, step: string, language: Language): string | null {
  return known.get(`${language} ${service} ${step}`) ?? null;
}

export async function askSteps(services: Iterable<string>, language: Language): Promise<void> {
  for (const code of services) {
    const key = `${language} ${code}`;
    if (asked.has(key)) continue;
    asked.add(key);
    try {
      for (const { id, text } of (await call("service_view", { code, language })).steps) known.set(`${key} ${id}`, text);
    } catch {
      asked.delete(key);
    }
  }
}
