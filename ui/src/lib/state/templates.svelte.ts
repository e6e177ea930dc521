/** Visits kept under a name, found by it in the same field as services. */
import { asCommandError, call, type AddRequest, type CommandError, type ServiceHit, type Template } from "../backend";
import { t } from "../i18n/index.svelte";

/** No service's code has this sign. */
const MARK = "template:";

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class TemplatesState {
  all = $state.raw<readonly Template[]>([]);
  error = $state.raw<CommandError | null>(null);
  /** The one taken away last, which can be put back. */
  removed = $state.raw<Template | null>(null);

  async load(): Promise<void> {
    try {
      this.all = await call("template_list", {});
    } catch {
      // Without them the desk works as before.
      this.all = [];
    }
  }

  /**
   * Those whose name begins with what was typed, and those with a later word that does, in the form of what a search finds:
   * who gives a visit a name wants it by that name, and services by theirs.
   */
  find(query: string): [before: ServiceHit[], after: ServiceHit[]] {
    const typed = plain(query.trim());
    const first = this.all.filter(({ name }) => plain(name).startsWith(typed));
    const later = this.all.filter((one) => !first.includes(one) && plain(one.name).split(/\s+/).some((word) => word.startsWith(typed)));
    const hit = ({ name }: Template) => ({ code: MARK + name, title: name, group: t("desk-template"), event: null });
    return [first.map(hit), later.map(hit)];
  }

  of(hit: ServiceHit): Template | undefined {
    return hit.code.startsWith(MARK) ? this.all.find(({ name }) => MARK + name === hit.code) : undefined;
  }

  keep(name: string, request: AddRequest): Promise<boolean> {
    return this.#do(() => call("template_set", { name, request }));
  }

  async remove(template: Template): Promise<boolean> {
    const done = await this.#do(() => call("template_remove", { name: template.name }));
    if (done) this.removed = template;
    return done;
  }

  async putBack(): Promise<void> {
    const { removed } = this;
    if (removed && (await this.keep(removed.name, removed.request))) this.removed = null;
  }

  async #do(work: () => Promise<unknown>): Promise<boolean> {
    this.error = null;
    try {
      await work();
      await this.load();
      return true;
    } catch (thrown) {
      this.error = asCommandError(thrown);
      return false;
    }
  }
}

export const templates = new TemplatesState();
