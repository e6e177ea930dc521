import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// From the file itself: imported, a style sheet is empty in tests.
const css = readFileSync("src/lib/theme/tokens.css", "utf8");

/** The declarations of the `:root` under each condition; later ones stand on earlier ones. */
function declared(condition: string): Record<string, string> {
  const start = condition === "" ? css.indexOf(":root") : css.indexOf(`@media ${condition} {`);
  expect(start, condition).toBeGreaterThanOrEqual(0);
  const open = css.indexOf("{", css.indexOf(":root", start));
  const block = css.slice(open + 1, css.indexOf("}", open));
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const light = declared("");
const dark = { ...light, ...declared("(prefers-color-scheme: dark)") };
const THEMES: Record<string, Record<string, string>> = {
  light,
  dark,
  "high contrast": { ...light, ...declared("(prefers-contrast: more)") },
  "high contrast, dark": {
    ...dark,
    ...declared("(prefers-contrast: more)"),
    ...declared("(prefers-contrast: more) and (prefers-color-scheme: dark)"),
  },
};

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
