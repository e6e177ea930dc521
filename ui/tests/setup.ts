/** Before each test: an empty page and the window's language as it is on the first day. */
import { beforeEach } from "vitest";
import { speak } from "../src/lib/i18n/index.svelte";

beforeEach(() => {
  document.body.innerHTML = "";
  speak("ro");
});
