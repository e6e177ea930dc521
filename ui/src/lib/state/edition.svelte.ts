/** What is done with the catalogue: checked, updated, turned back, its news put away. */
import { base64 } from "../base64";
import { asCommandError, call, CommandError, type Changes, type NewsView, type RecheckView } from "../backend";
import { language, t } from "../i18n/index.svelte";
import { slowly } from "../slowly";
import { boot } from "./boot.svelte";
import { catalogue } from "./catalogue.svelte";
import { refresh } from "./refresh";

/** More than any update has: what is larger, the core refuses by its first part. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Something that was found true while this window is open. */
export interface Checked {
  readonly what: RecheckView;
  readonly by: string;
}

class Edition {
  /** What was done with it, in a sentence. */
  told = $state<string | null>(null);
  checked = $state.raw<readonly Checked[]>([]);
  error = $state.raw<CommandError | null>(null);
  busy = $state(false);
  /** It takes long enough to say so. */
  slow = $state(false);

  /** Whether it was noted. */
  recheck(what: RecheckView): Promise<boolean> {
    return this.#do(async () => {
      const by = boot.value?.operator ?? null;
      const { changes } = await call("catalogue_recheck", { code: what.code, fact: what.fact, operator: by });
      // What has expired stays in the list; there the core itself says who checked it.
      if (what.state === "due") this.checked = [{ what, by: by ?? "" }, ...this.checked];
      return changes;
    });
  }

  /** Reads an update from a file that the person chose. */
  apply(file: File): Promise<boolean> {
    return this.#do(async () => {
      const content = await base64(file, MOST_BYTES, new CommandError("pack-unreadable", { path: file.name }));
      const { version, changes } = await call("catalogue_apply", { path: null, content, name: file.name, language: language() });
      this.told = t("edition-applied", { version });
      return changes;
    });
  }

  /** Asks the hub for a newer one. */
  fetch(): Promise<boolean> {
    return this.#do(async () => {
      const { newer, version, changes } = await call("catalogue_fetch", { language: language() });
      this.told = newer ? t("edition-applied", { version }) : t("edition-nothing-newer", { version });
      return changes;
    });
  }

  rollBack(): Promise<boolean> {
    return this.#do(async () => {
      const { version, changes } = await call("catalogue_rollback", {});
      this.told = t("edition-rolled-back", { version });
      return changes;
    });
  }

  putAway(news: readonly NewsView[]): Promise<boolean> {
    return this.#do(async () => {
      let last: Changes | null = null;
      for (const { id } of news) last = (await call("news_seen", { id })).changes;
      // Services say the same as before; only what is unseen is another.
      await catalogue.load();
      return last && { ...last, catalogue: false };
    });
  }

  async #do(work: () => Promise<Changes | null>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = null;
    this.told = null;
    let changes: Changes | null;
    try {
      changes = await slowly(work(), (now) => (this.slow = now));
    } catch (thrown) {
      this.error = asCommandError(thrown);
      return false;
    } finally {
      this.busy = false;
    }
    if (changes) await refresh(changes);
    return true;
  }
}

export const edition = new Edition();
