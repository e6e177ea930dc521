/** How the window looks, as was set: the page wears it, and the one file of colours and measures does the rest. */
import type { Looks } from "./backend";

export function wear({ theme, text }: Looks): void {
  const page = document.documentElement;
  // What is as the computer's needs no word: the style sheet asks the computer itself, also when it changes.
  if (theme === "system") delete page.dataset["theme"];
  else page.dataset["theme"] = theme;
  const before = page.dataset["text"];
  if (text === "normal") delete page.dataset["text"];
  else page.dataset["text"] = text;
  if (page.dataset["text"] !== before) measureAnew();
}

/** Screens fold by how many letters fit. Chromium goes on measuring by the letters of before until the window's size changes. */
function measureAnew(): void {
  const all = document.getElementById("app");
  if (!all) return;
  all.style.containerType = "normal";
  void all.offsetWidth;
  all.style.containerType = "";
}
