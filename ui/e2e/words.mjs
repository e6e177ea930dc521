// The window's own words, read from the same files, so that the flow names buttons as people see them.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FluentBundle, FluentResource } from "@fluent/bundle";

const strings = fileURLToPath(new URL("../../content/strings/", import.meta.url));

/** `words("ro")("desk-record")` → „Înregistrează”. */
export function words(language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of readdirSync(`${strings}${language}`)) bundle.addResource(new FluentResource(readFileSync(`${strings}${language}/${file}`, "utf8")));
  return (key, values = {}) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`no message ${key} in ${language}`);
    return bundle.formatPattern(pattern, values);
  };
}
