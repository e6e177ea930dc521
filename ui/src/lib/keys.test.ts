import { expect, test } from "vitest";
import { digit, isPressed, isQuestionMark, isTyping, KEYS, spokenShortcut } from "./keys";

function pressed(code: string, key: string, held: Partial<KeyboardEventInit> = {}): KeyboardEvent {
  return new KeyboardEvent("keydown", { code, key, ...held });
}

test("a shortcut works under a Russian layout, because it is known by its place", () => {
  expect(isPressed(pressed("KeyZ", "я", { ctrlKey: true }), KEYS.undo)).toBe(true);
  expect(isPressed(pressed("KeyP", "з", { ctrlKey: true }), KEYS.print)).toBe(true);
});

test("on a board that swaps Y and Z, Ctrl+Z is the key that says Z", () => {
  expect(isPressed(pressed("KeyY", "z", { ctrlKey: true }), KEYS.undo)).toBe(true);
  expect(isPressed(pressed("KeyZ", "y", { ctrlKey: true }), KEYS.undo)).toBe(false);
});

test("a shortcut wants exactly its own modifiers", () => {
  expect(isPressed(pressed("KeyP", "p"), KEYS.print)).toBe(false);
  expect(isPressed(pressed("KeyP", "p", { ctrlKey: true, shiftKey: true }), KEYS.print)).toBe(false);
  expect(isPressed(pressed("KeyP", "p", { altKey: true }), KEYS.heads)).toBe(true);
  expect(isPressed(pressed("KeyP", "p", { altKey: true, ctrlKey: true }), KEYS.heads)).toBe(false);
});

test("the Enter of the number pad is Enter", () => {
  expect(isPressed(pressed("NumpadEnter", "Enter"), KEYS.record)).toBe(true);
});

test("digits count from the row and from the pad, but not with a modifier and not as arrows", () => {
  expect(digit(pressed("Digit3", "3"))).toBe(3);
  expect(digit(pressed("Numpad8", "8"))).toBe(8);
  expect(digit(pressed("Numpad8", "ArrowUp"))).toBeNull();
  expect(digit(pressed("Digit3", "#", { shiftKey: true }))).toBeNull();
  expect(digit(pressed("Digit0", "0"))).toBeNull();
});

test("the question mark is known wherever the layout has it", () => {
  expect(isQuestionMark(pressed("Digit7", "?", { shiftKey: true }))).toBe(true);
  expect(isQuestionMark(pressed("Slash", "/"))).toBe(false);
});

test("a radio button is not a place where text is typed", () => {
  const field = document.createElement("input");
  expect(isTyping(field)).toBe(true);
  field.type = "radio";
  expect(isTyping(field)).toBe(false);
  expect(isTyping(document.body)).toBe(false);
});

test("no two keys of the window are the same", () => {
  const all = Object.values(KEYS).map((shortcut) => spokenShortcut(shortcut));
  expect(new Set(all).size).toBe(all.length);
});
