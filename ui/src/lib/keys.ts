/**
 * Keys and what they are called. A key is known by its place on the board (`event.code`), so that Ctrl+Z is the same
 * movement under a Russian layout. Where the layout is a Latin one, its own letter goes before the place: on boards
 * that swap Y and Z, Ctrl+Z must stay on the key that says Z.
 */

export interface Shortcut {
  readonly code: string;
  readonly ctrl?: true;
  readonly alt?: true;
  readonly shift?: true;
}

type Pressed = Pick<KeyboardEvent, "code" | "key" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">;

/** Every key of the window, once. */
export const KEYS = {
  help: { code: "F1" },
  desk: { code: "F2" },
  register: { code: "F3" },
  sheets: { code: "F4" },
  followUps: { code: "F5" },
  statistics: { code: "F6" },
  sync: { code: "F7" },
  settings: { code: "F8" },
  record: { code: "Enter" },
  cancel: { code: "Escape" },
  print: { code: "KeyP", ctrl: true },
  printOptions: { code: "KeyP", ctrl: true, shift: true },
  savePdf: { code: "KeyS", ctrl: true },
  openPdf: { code: "KeyO", ctrl: true },
  saveWeb: { code: "KeyS", ctrl: true, shift: true },
  addOurs: { code: "KeyA", alt: true },
  newOurs: { code: "KeyN", alt: true, shift: true },
  firstTab: { code: "Digit1", alt: true },
  secondTab: { code: "Digit2", alt: true },
  thirdTab: { code: "Digit3", alt: true },
  fourthTab: { code: "Digit4", alt: true },
  earlier: { code: "ArrowLeft", alt: true },
  later: { code: "ArrowRight", alt: true },
  undo: { code: "KeyZ", ctrl: true },
  channel: { code: "KeyC", alt: true },
  outcome: { code: "KeyR", alt: true },
  language: { code: "KeyL", alt: true },
  minutes: { code: "KeyM", alt: true },
  heads: { code: "KeyP", alt: true },
  note: { code: "KeyN", alt: true },
  helpLevel: { code: "KeyH", alt: true },
  second: { code: "KeyL", alt: true, shift: true },
  age: { code: "KeyG", alt: true },
  equipment: { code: "KeyE", alt: true },
  followUp: { code: "KeyV", alt: true },
  timer: { code: "KeyT", alt: true },
  more: { code: "KeyD", alt: true },
  template: { code: "KeyS", alt: true },
  asLast: { code: "KeyU", alt: true },
  pastDay: { code: "KeyD", ctrl: true },
  redo: { code: "KeyY", ctrl: true },
  find: { code: "KeyF", ctrl: true },
  slash: { code: "Slash" },
  edit: { code: "KeyO", alt: true },
  days: { code: "KeyZ", alt: true },
  importOld: { code: "KeyI", alt: true },
  zeroDay: { code: "Digit0" },
  closedDay: { code: "KeyX" },
  takeBack: { code: "Delete" },
  bytes: { code: "KeyB", alt: true },
} as const satisfies Record<string, Shortcut>;

/** What a browser would do with a page, and a window must not: reload it and lose what is typed, print it, search it, save it. */
const BROWSERS: readonly Shortcut[] = [
  { code: "F3" },
  { code: "F5" },
  { code: "F5", ctrl: true },
  { code: "KeyF", ctrl: true },
  { code: "KeyP", ctrl: true },
  { code: "KeyP", ctrl: true, shift: true },
  { code: "KeyR", ctrl: true },
  { code: "KeyS", ctrl: true },
  { code: "KeyS", ctrl: true, shift: true },
  { code: "KeyO", ctrl: true },
  { code: "KeyD", ctrl: true },
];

export function isBrowsers(event: Pressed): boolean {
  return BROWSERS.some((shortcut) => isPressed(event, shortcut));
}

/** For a dialog: keys in it are not the screen's beneath, nor the browser's. */
export function ownKeys(event: KeyboardEvent) {
  event.stopPropagation();
  if (isBrowsers(event)) event.preventDefault();
}

/** The letter of the key: by the layout where that is Latin, by place otherwise. */
function place(event: Pressed): string {
  if (/^[a-z]$/i.test(event.key)) return `Key${event.key.toUpperCase()}`;
  return event.code === "NumpadEnter" ? "Enter" : event.code;
}

export function isPressed(event: Pressed, shortcut: Shortcut): boolean {
  // Exactly these and no others: AltGr, which writes letters, comes as Ctrl and Alt together or as neither.
  return (
    !event.metaKey &&
    place(event) === shortcut.code &&
    event.ctrlKey === (shortcut.ctrl ?? false) &&
    event.altKey === (shortcut.alt ?? false) &&
    event.shiftKey === (shortcut.shift ?? false)
  );
}

/** 1 to 9 for a digit key pressed alone, in the row or on the pad; otherwise null. */
export function digit(event: Pressed): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  const found = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  // With Num Lock off the pad's keys are arrows, and `key` says so.
  return found && !(event.code.startsWith("Numpad") && !/^\d$/.test(event.key)) ? Number(found[1]) : null;
}

/** The question mark, wherever the layout has it. */
export function isQuestionMark(event: Pressed): boolean {
  return event.key === "?" && !event.ctrlKey && !event.altKey && !event.metaKey;
}

/** Whether text is being typed there, so that keys belong to it. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "button", "submit"].includes(target.type);
  return target.isContentEditable;
}

/** The value of `aria-keyshortcuts`. */
export function spokenShortcut(shortcut: Shortcut): string {
  return [shortcut.ctrl && "Control", shortcut.alt && "Alt", shortcut.shift && "Shift", cap(shortcut)]
    .filter(Boolean)
    .join("+");
}

/** What stands on the key itself: P, F2, Enter. */
export function cap(shortcut: Shortcut): string {
  return shortcut.code.replace(/^(?:Key|Digit)/, "");
}
