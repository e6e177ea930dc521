import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// From the file itself: imported, a style sheet is empty in tests.
const css = readFileSync("src/lib/theme/tokens.css", "utf8");

/** The switches of the themes, in the order in which a colour's values stand. */
const SWITCHES = ["light", "dark", "contrast", "contrast-dark"];

/** Each colour's value in one theme. */
function colours(theme: string): Record<string, string> {
  const value = new RegExp(`^ {2}(--[\\w-]+):.*var\\(--${theme}, (#[0-9a-f]{6})\\)`, "gm");
  return Object.fromEntries([...css.matchAll(value)].map(([, name, colour]) => [name, colour]));
}

const THEMES = Object.fromEntries(SWITCHES.map((theme) => [theme, colours(theme)]));

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright! + 0.05) / (dim! + 0.05);
}

const GROUNDS = ["--paper", "--sheet", "--binding", "--accent-tint"];
const TEXT: [ink: string, grounds: string[]][] = [
  ["--ink", [...GROUNDS, "--danger-tint"]],
  ["--ink-soft", GROUNDS],
  ["--accent", GROUNDS],
  ["--danger", ["--paper", "--sheet", "--danger-tint", "--accent-tint"]],
  ["--on-accent", ["--accent", "--accent-deep"]],
  ["--on-practice", ["--practice"]],
  ["--ink", ["--heat-1", "--heat-2"]],
  ["--on-accent", ["--heat-3", "--heat-4"]],
];

describe.each(Object.entries(THEMES))("in the theme %s", (_name, tokens) => {
  test.each(TEXT.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    "%s on %s is at least 7:1",
    (ink, ground) => expect(contrast(tokens[ink]!, tokens[ground]!)).toBeGreaterThanOrEqual(7),
  );

  test.each(["--line-strong", "--focus"])("%s is seen on every ground (3:1)", (line) => {
    for (const ground of GROUNDS) expect(contrast(tokens[line]!, tokens[ground]!), ground).toBeGreaterThanOrEqual(3);
  });
});

test("each colour has a value in each theme", () => {
  const names = Object.keys(THEMES["light"]!);
  expect(names.length).toBeGreaterThan(15);
  for (const theme of SWITCHES) expect(Object.keys(THEMES[theme]!), theme).toEqual(names);
});

test("whatever is set, exactly one theme is switched on", () => {
  for (const [, block] of css.matchAll(/:root\[data-theme="\w+"\] \{([^}]+)\}/g)) {
    const set = [...block!.matchAll(/--([\w-]+): ?(initial)?;/g)];
    // Within a condition, a block stands on the one of the same theme before it.
    if (set.length === SWITCHES.length) expect(set.filter(([, , on]) => on)).toHaveLength(1);
    else expect(set.map(([, name]) => name)).toEqual(["contrast", "contrast-dark"]);
  }
});
