import type { LayerContent, LocalService } from "../src/lib/backend/commands";

export interface GivenLayer {
  /** What the desk has kept, by service. */
  layer?: Record<string, { content?: LayerContent; local?: LocalService }>;
  /** What the catalogue no longer has, and what took its place. */
  gone?: Record<string, string | null>;
}
