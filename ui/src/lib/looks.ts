/** How the window looks, as was set: the page wears it, and the one file of colours and measures does the rest. */
import type { Looks } from "./backend";

export function wear({ theme, text }: Looks): void {
  const page = document.documentElement;
  // What is as the computer's needs no word: the style sheet asks the computer itself, also when it changes.
  if (theme === "system") delete page.dataset["theme"];
  else page.dataset["theme"] = theme;
  if (text === "normal") delete page.dataset["text"];
  else page.dataset["text"] = text;
}
