/** The sentences of one language, made by `strings.ts` beside the build's settings. */
declare module "strings:*" {
  import type { FluentResource } from "@fluent/bundle";
  type Message = FluentResource["body"][number];
  const messages: readonly (readonly [Message["id"], Message["value"]])[];
  export default messages;
}
