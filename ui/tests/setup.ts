/** Before each test: an empty page and the window's language as it is on the first day. */
import { beforeEach } from "vitest";
import { learn, LANGUAGES, speak } from "../src/lib/i18n/index.svelte";

// happy-dom does not find the chosen option by `:checked`, and Svelte asks for it so.
const { querySelector } = HTMLSelectElement.prototype;
HTMLSelectElement.prototype.querySelector = function (this: HTMLSelectElement, query: string) {
  return query === ":checked" ? (this.options[this.selectedIndex] ?? null) : querySelector.call(this, query);
} as typeof querySelector;

await Promise.all(LANGUAGES.map(learn));

beforeEach(() => {
  document.body.innerHTML = "";
  speak("ro");
});
