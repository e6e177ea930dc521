/** The window starts here. */
import { mount } from "svelte";
import App from "./App.svelte";
import { boot } from "./lib/state/boot.svelte";
import "./lib/theme/fonts.css";
import "./lib/theme/tokens.css";
import "./lib/theme/base.css";

// What the shell has answered already is read before the first frame is drawn: an empty one would cost as much as a full one.
void boot.load().then(() => {
  const target = document.getElementById("app");
  if (target) mount(App, { target, props: { booted: true } });
});
