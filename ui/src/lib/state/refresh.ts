/** After a command that changed something: asks anew for exactly what the core says has changed. */
import type { Changes } from "../backend";
import { boot } from "./boot.svelte";
import { catalogue } from "./catalogue.svelte";
import { practice } from "./practice.svelte";
import { sync } from "./sync.svelte";
import { today } from "./today.svelte";

export async function refresh(changes: Changes): Promise<void> {
  await Promise.all([
    changes.requests ? today.load() : null,
    changes.requests ? practice.load() : null,
    changes.tally ? sync.load() : null,
    changes.settings ? boot.load() : null,
    changes.catalogue ? catalogue.changed() : null,
  ]);
}
