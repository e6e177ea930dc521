/** The names of services that are known only by their code, as in what waits to be sent. */
import { SvelteMap } from "svelte/reactivity";
import { call, type Language } from "./backend";

const known = new SvelteMap<string, string>();
const asked = new Set<string>();

/** The title, or null while it is on its way and for codes that name no service of the catalogue. */
export function titleOf(code: string, language: Language): string | null {
  return known.get(`${language} ${code}`) ?? null;
}

/** Asks anew for every title that was asked for: the catalogue is another one. */
export async function renewTitles(): Promise<void> {
  const keys = [...asked];
  asked.clear();
  await Promise.all(
    keys.map((key) => {
      const [language, code] = key.split(" ") as [Language, string];
      return askTitles([code], language);
    }),
  );
}

export async function askTitles(codes: Iterable<string>, language: Language): Promise<void> {
  await Promise.all(
    [...codes].map(async (code) => {
      const key = `${language} ${code}`;
      if (asked.has(key)) return;
      asked.add(key);
      try {
        known.set(key, (await call("service_view", { code, language })).title);
      } catch {
        // A group's or a withdrawn service's code has no title of its own; the screen has a word for that.
        asked.delete(key);
      }
    }),
  );
}
