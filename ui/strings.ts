/**
 * The sentences of one language as one module, read at build time: `import entries from "strings:ro"`.
 *
 * The window would otherwise read Fluent's syntax at every start, which takes an old computer longer than drawing the screen. What
 * comes out is what `FluentResource` holds, so that `FluentBundle` speaks it as if it had read the files itself.
 * Not here: which words there are (`content/strings`), and the type of each (`keys.ts`, written by the i18n crate).
 */
import { FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

const CONTENT = resolve(import.meta.dirname, "../content/strings");
const NAME = /^strings:(ro|ru|en)$/;

/** Said by the terminal, the hub and the paper, never in the window. */
const ELSEWHERE = /^(cli|hub.*|sheet|report|guide)\.ftl$/;

/** The file of a part of the program. Sentences have the same name in each build: the shell asks for them before the page does. */
export function fileName(part: { facadeModuleId: string | null }): string {
  const [, language] = NAME.exec(part.facadeModuleId?.slice(1) ?? "") ?? [];
  return language ? `assets/strings-${language}.js` : "assets/[name]-[hash].js";
}

export function strings(): Plugin {
  return {
    name: "indrumar-strings",
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, language] = (id.startsWith("\0") && NAME.exec(id.slice(1))) || [];
      if (!language) return undefined;
      const folder = resolve(CONTENT, language);
      const files = readdirSync(folder).filter((file) => file.endsWith(".ftl") && !ELSEWHERE.test(file));
      const messages = files.flatMap((file) => {
        const path = resolve(folder, file);
        this.addWatchFile(path);
        return new FluentResource(readFileSync(path, "utf8")).body.map(({ id, value, attributes }) => {
          if (Object.keys(attributes).length > 0) this.error(`${path}: ${id} has attributes, which the window would not say`);
          return [id, value];
        });
      });
      // An engine reads JSON faster than the same value written as a program.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(messages))});`;
    },
    // The language of the first day is fetched together with the window's own program, not after it.
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle }) {
        const part = Object.values(bundle ?? {}).find((file) => file.type === "chunk" && file.facadeModuleId === "\0strings:ro");
        return part ? [{ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `./${part.fileName}` }, injectTo: "head" }] : [];
      },
    },
  };
}
