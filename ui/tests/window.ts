/** The whole window over the stand-in for the core, driven as a person drives it: by keys, names and roles. */
import { screen, waitFor } from "@testing-library/dom";
import { flushSync, mount, tick, unmount } from "svelte";
import { onTestFinished } from "vitest";
import App from "../src/App.svelte";
import { CommandError, useBackend, type Backend } from "../src/lib/backend";
import { boot } from "../src/lib/state/boot.svelte";
import { catalogue } from "../src/lib/state/catalogue.svelte";
import { edition } from "../src/lib/state/edition.svelte";
import { followUps } from "../src/lib/state/followups.svelte";
import { others } from "../src/lib/state/others.svelte";
import { practice } from "../src/lib/state/practice.svelte";
import { EVERYTHING, register } from "../src/lib/state/register.svelte";
import { sheets } from "../src/lib/state/sheets.svelte";
import { settings } from "../src/lib/state/settings.svelte";
import { statistics } from "../src/lib/state/statistics.svelte";
import { moving } from "../src/lib/state/moving.svelte";
import { past } from "../src/lib/state/past.svelte";
import { sync } from "../src/lib/state/sync.svelte";
import { templates } from "../src/lib/state/templates.svelte";
import { today } from "../src/lib/state/today.svelte";
import { fakeCore, type FakeCore, type Given } from "./fake-core.mjs";

// Read before any test runs: on a slow machine the screens take longer than a test may.
await others.load();

/** What the window asked to be told when the core has synced by itself. */
let heard: () => void = () => {};

/** The core has synced by itself. */
export async function coreSynced(): Promise<void> {
  heard();
  await settled();
}

/** The stand-in as the window's way to the core. */
export function backendOver(core: FakeCore): Backend {
  return {
    call: (name, args, practice) =>
      core.call(name, args, practice).catch((body: { code: string; args: Record<string, string | number> }) => {
        throw new CommandError(body.code, body.args);
      }) as never,
    onsynced(asked) {
      heard = asked;
    },
  };
}

/** Opens the window and waits for its first screen. */
export async function openWindow(given: Given = {}, prepare?: (core: FakeCore) => Promise<void>): Promise<FakeCore> {
  const core = fakeCore(given);
  await prepare?.(core);
  core.asked.length = 0;
  core.practised.length = 0;
  Object.assign(boot, { value: null, error: null });
  Object.assign(today, { rows: [], undone: [], day: null, loaded: false, error: null, clockOdd: false, due: 0, overdue: 0, unknown: [] });
  Object.assign(templates, { all: [], error: null, removed: null });
  past.clear();
  Object.assign(catalogue, { state: null, error: null });
  Object.assign(edition, { told: null, checked: [], error: null });
  Object.assign(sheets, { section: "sheets", entries: null, error: null, open: null, told: null, failed: null });
  Object.assign(settings, { value: null, error: null, saved: null, refused: null });
  Object.assign(statistics, { kind: "month", from: "", to: "", value: null, error: null });
  Object.assign(register, { filter: EVERYTHING, service: "", pages: [], more: false, total: null, loaded: false, error: null, operators: [], marked: null });
  Object.assign(followUps, { section: "due", value: null, error: null, told: null, failed: null, entered: false });
  for (const { opened } of [register, followUps]) opened.close();
  Object.assign(sync, { status: null, report: null, error: null, settings: null, history: [], more: false, filed: null, failed: null, sending: false, busy: false });
  Object.assign(moving, { movedAt: null, written: null, busy: false, error: null });
  Object.assign(practice, { exercises: [], turning: false, folded: false });
  useBackend(backendOver(core));
  const target = document.body.appendChild(document.createElement("div"));
  const app = mount(App, { target });
  flushSync();
  onTestFinished(() => unmount(app));
  await screen.findByRole("heading", { level: 1 });
  await settled();
  return core;
}

/** Lets every answer that is on its way arrive. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await tick();
}

export interface Held {
  ctrl?: boolean;
  alt?: boolean;
  shift?: boolean;
  /** What the layout writes, where it is not the key's own letter. */
  key?: string;
}

/** Presses the key at this place of the board, wherever the focus is. */
export async function press(code: string, held: Held = {}): Promise<void> {
  const plain = code.replace(/^(Key|Digit)/, "").toLowerCase();
  const key = held.key ?? (/^(Key|Digit)/.test(code) ? plain : code);
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent("keydown", {
    code, key, ctrlKey: held.ctrl ?? false, altKey: held.alt ?? false, shiftKey: held.shift ?? false, bubbles: true, cancelable: true,
  });
  if (target.dispatchEvent(event) && code === "Enter") {
    // What a browser does by itself with Enter.
    if (target instanceof HTMLButtonElement) target.click();
    else if (target instanceof HTMLInputElement) target.form?.requestSubmit();
  }
  await settled();
}

/** Picks from a closed list. */
export async function pick(select: HTMLSelectElement, value: string): Promise<void> {
  for (const option of select.options) option.selected = option.value === value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

/** Chooses a file, as a person does in the system's own dialog. */
export async function choose(name: string, content: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no file is asked for");
  Object.defineProperty(input, "files", { value: [new File([content], name)], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

/** Types into the field that has the focus, as one stroke. */
export async function type(text: string): Promise<void> {
  const field = document.activeElement as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await tick();
}

export function called(core: FakeCore, name: string): Record<string, unknown>[] {
  return core.asked.filter(([asked]) => asked === name).map(([, args]) => args);
}

export { screen, waitFor };
