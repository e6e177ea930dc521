/**
 * The typefaces of the first screen, asked for together with the window's own program.
 *
 * A style sheet alone asks for them when the first text is laid out: it is then laid out and drawn twice, once without letters.
 */
import type { Plugin } from "vite";

export function fonts(): Plugin {
  return {
    name: "indrumar-fonts",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((name) => name.endsWith(".ttf"))
          .map((name) => ({
            tag: "link",
            attrs: { rel: "preload", as: "font", type: "font/ttf", crossorigin: true, href: `./${name}` },
            injectTo: "head-prepend" as const,
          })),
    },
  };
}
