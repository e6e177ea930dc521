/** The editor of the desk's own layer, over the stand-in for the core: by keys, names and roles. */
import { within } from "@testing-library/dom";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import LayerEditor from "../src/components/layer/LayerEditor.svelte";
import { useBackend, type LayerContent, type LocalService } from "../src/lib/backend";
import { announcer } from "../src/lib/state/announce.svelte";
import { forgetLeft, isLeft } from "../src/lib/state/layer.svelte";
import { fakeCore, type FakeCore, type Given } from "./fake-core.mjs";
import type { GivenLayer } from "./fake-layer.mjs";
import { backendOver, called, press, screen, settled, type, waitFor } from "./window";

const NOTHING: LayerContent = { phone: null, hours: null, supplier: null, account: null, steps: [], note: null };
const words = (ro: string) => ({ ro, ru: null, en: null });
const WATER: LocalService = {
  name: words("Apa satului"), title: words("Apa satului"), aliases: [], summary: null, provider: null, bring: [], steps: [words("Citiți contorul."), words("Plătiți la primărie.")],
  note: null, phone: null, hours: null,
};
const changed = { code: "pay.utilities", title: "Plata", part: "phone", sentence: "S-a schimbat textul oficial." };

afterEach(forgetLeft);

function core(given: GivenLayer & Given = {}): FakeCore {
  const made = fakeCore({ setUp: true, ...given });
  useBackend(backendOver(made));
  return made;
}

async function open(code: string | null, onclose = vi.fn()) {
  const target = document.body.appendChild(document.createElement("div"));
  let there = true;
  const close = () => {
    onclose();
    if (there) void unmount(editor);
    there = false;
  };
  const editor = mount(LayerEditor, { target, props: { code, onclose: close } });
  flushSync();
  onTestFinished(() => {
    if (there) void unmount(editor);
  });
  await settled();
  return onclose;
}

const field = (name: string | RegExp) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });
async function write(name: string, text: string) {
  field(name).focus();
  await type(text);
}
async function click(name: string | RegExp) {
  button(name).click();
  await settled();
}
function choose(select: HTMLSelectElement, value: string) {
  for (const option of select.options) option.selected = option.value === value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}
const save = () => press("Enter", { ctrl: true });
const escape = async () => {
  screen.getByRole("dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
  await settled();
};

test("the desk's telephone and a step behind an official one are kept with Ctrl+Enter", async () => {
  const made = core();
  const closed = await open("pay.utilities");
  expect(document.activeElement).toBe(field("Telefonul ghișeului"));
  expect(screen.getByText("Oficial: Centrul de apel: 022 000 000")).toBeTruthy();
  await write("Telefonul ghișeului", "0236 21 000");
  await click("Adaugă un pas");
  expect(document.activeElement).toBe(field("Pasul în plus 1"));
  await type("Cereți ajutor la masa a doua.");
  const after = screen.getByRole<HTMLSelectElement>("combobox", { name: "Când se face" });
  expect([...after.options].map(({ text }) => text)).toEqual([
    "La început",
    "După pasul 1: Deschideți pagina din adresa de mai sus.",
    "După pasul 2: Scrieți numărul contului de pe factură, apoi apăsați butonul de mai jos.",
    "După pasul 3: Plătiți și păstrați dovada.",
  ]);
  choose(after, "open");
  await save();
  expect(called(made, "layer_set")).toEqual([
    { code: "pay.utilities", operator: null, content: { ...NOTHING, phone: "0236 21 000", steps: [{ id: "local-1", after: "open", text: words("Cereți ajutor la masa a doua."), trouble: null }] } },
  ]);
  expect(closed).toHaveBeenCalledOnce();
  expect(announcer.text).toBe("Salvat. Fișa are acum textul dumneavoastră.");
});

test("the sheet beside it is asked for once a pause has come, in the language that is written in", async () => {
  const made = core();
  await open("pay.utilities");
  await waitFor(() => expect(screen.getByRole("img")).toBeTruthy());
  expect(called(made, "layer_preview").at(-1)).toMatchObject({ content: null, local: null, language: "ro" });
  await write("Programul ghișeului", "Luni");
  await write("Programul ghișeului", "Luni, 9–16");
  await click("Русский");
  await write("Programul ghișeului", "Понедельник, 9–16");
  await waitFor(() => expect(called(made, "layer_preview").at(-1)).toMatchObject({ language: "ru", content: { hours: { ro: "Luni, 9–16", ru: "Понедельник, 9–16", en: null } } }));
  expect(called(made, "layer_preview").length).toBeLessThan(5);
  expect(screen.getByText("În română: Luni, 9–16")).toBeTruthy();
});

test("what the core refuses is said at its field, in its language, and the last good page stays", async () => {
  core();
  const closed = await open("pay.utilities");
  await waitFor(() => expect(screen.getByRole("img")).toBeTruthy());
  await write("Telefonul ghișeului", "0236 21 000");
  await write("Bine de știut la noi", "a".repeat(301));
  await waitFor(() => expect(field("Bine de știut la noi").getAttribute("aria-invalid")).toBe("true"));
  expect(screen.getByText("Textul este prea lung: încap cel mult 300 de caractere.")).toBeTruthy();
  expect(screen.getByRole("img")).toBeTruthy();
  expect(screen.getByText("Aici se vede ultima fișă bună. Corectați câmpul marcat.")).toBeTruthy();
  field("Telefonul ghișeului").focus();
  await save();
  expect(closed).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field("Bine de știut la noi"));
  await type("Scurt.");
  await waitFor(() => expect(field("Bine de știut la noi").getAttribute("aria-invalid")).toBeNull());
});

test("a translation without its original leads back to the Romanian field", async () => {
  core();
  await open("pay.utilities");
  await click("English");
  await write("Bine de știut la noi", "The computer is at the door.");
  await save();
  expect(button("Română").getAttribute("aria-pressed")).toBe("true");
  expect(document.activeElement).toBe(field("Bine de știut la noi"));
  expect(screen.getByText("Scrieți aici câteva cuvinte în română.")).toBeTruthy();
});

test("Esc loses nothing: the text waits for the next time, and can be dropped", async () => {
  const made = core();
  const closed = await open("pay.utilities");
  await write("Telefonul ghișeului", "0236 21 000");
  expect(screen.getByText(/Nesalvat\. Dacă închideți acum, textul rămâne aici/)).toBeTruthy();
  await escape();
  expect(closed).toHaveBeenCalledOnce();
  expect(announcer.text).toBe("Textul nu este salvat. Îl găsiți aici când deschideți din nou.");
  expect(called(made, "layer_set")).toEqual([]);
  expect(isLeft("pay.utilities")).toBe(true);
  await open("pay.utilities");
  expect(field("Telefonul ghișeului").value).toBe("0236 21 000");
  expect(screen.getByText("Acesta este textul pe care nu l-ați salvat data trecută.")).toBeTruthy();
  await click("Renunță la modificări");
  expect(field("Telefonul ghișeului").value).toBe("");
  expect(isLeft("pay.utilities")).toBe(false);
});

test("a service of the desk's own is written without a mouse and without a code", async () => {
  const made = core();
  const closed = await open(null);
  expect(document.activeElement).toBe(field("Cum se numește serviciul"));
  await type("Apa satului");
  expect(screen.getByText("Fișa apare aici după ce scrieți numele și primul pas.")).toBeTruthy();
  field("Pasul 1").focus();
  await type("Plătiți la primărie.");
  await press("Enter");
  expect(document.activeElement).toBe(field("Pasul 2"));
  await type("Citiți contorul.");
  await press("ArrowUp", { alt: true });
  expect(announcer.text).toBe("Acum este pe locul 1.");
  expect([field("Pasul 1").value, field("Pasul 2").value]).toEqual(["Citiți contorul.", "Plătiți la primărie."]);
  await press("Enter");
  await press("Backspace");
  expect(document.activeElement).toBe(field("Pasul 1"));
  expect(screen.queryByRole("textbox", { name: "Pasul 3" })).toBeNull();
  await waitFor(() => expect(called(made, "layer_preview").at(-1)).toMatchObject({ code: null, local: { name: words("Apa satului") } }));
  await save();
  expect(called(made, "local_service_set")).toEqual([{ code: null, operator: null, service: WATER }]);
  expect(closed).toHaveBeenCalledOnce();
});

test("other words to find a service by are typed with commas and refused at their field", async () => {
  const made = core({ layer: { "local.apa": { local: { ...WATER, aliases: ["apeduct"] } } } });
  await open("local.apa");
  const aliases = field("Alte cuvinte după care se caută");
  expect(aliases.value).toBe("apeduct");
  await write("Alte cuvinte după care se caută", "apeduct, ???");
  await save();
  expect(document.activeElement).toBe(aliases);
  expect(aliases.getAttribute("aria-invalid")).toBe("true");
  await write("Alte cuvinte după care se caută", "apeduct, водопровод,");
  await save();
  expect(called(made, "local_service_set").at(-1)).toMatchObject({ service: { aliases: ["apeduct", "водопровод"] } });
});

test("a service without a name is refused at the name", async () => {
  core();
  await open(null);
  field("Pasul 1").focus();
  await type("Citiți contorul.");
  await save();
  expect(document.activeElement).toBe(field("Cum se numește serviciul"));
  expect(field("Cum se numește serviciul").getAttribute("aria-invalid")).toBe("true");
});

test("what is deleted is put back with Ctrl+Z, and nothing is asked", async () => {
  const made = core({ layer: { "local.apa": { local: WATER } } });
  const closed = await open("local.apa");
  expect(screen.getByRole("dialog", { name: "Serviciu propriu: Apa satului" })).toBeTruthy();
  expect(screen.getByText("Ultima modificare: 02.10.2026, Maria Rusu")).toBeTruthy();
  await click("Șterge serviciul");
  expect(document.activeElement).toBe(button(/Pune înapoi/));
  await press("KeyZ", { ctrl: true });
  expect(field("Pasul 2").value).toBe("Plătiți la primărie.");
  expect(document.activeElement).toBe(field("Cum se numește serviciul"));
  await click("Șterge serviciul");
  expect(called(made, "local_service_remove")).toEqual([]);
  await click("Gata");
  expect(called(made, "local_service_remove")).toEqual([{ code: "local.apa" }]);
  expect(closed).toHaveBeenCalledOnce();
  expect(announcer.text).toBe("Textul s-a șters.");
});

test("what cannot be deleted stays, and the window says why", async () => {
  const made = core({ layer: { "local.apa": { local: WATER } } });
  made.fail["local_service_remove"] = { code: "disk-full", args: { path: "/home" } };
  const closed = await open("local.apa");
  await click("Șterge serviciul");
  await escape();
  expect(closed).not.toHaveBeenCalled();
  expect(screen.getByRole("alert").textContent).toContain("/home");
  expect(field("Pasul 2").value).toBe("Plătiți la primărie.");
  await escape();
  expect(closed).toHaveBeenCalledOnce();
});

test("emptying every field deletes what was kept, and there is nothing to save before anything is written", async () => {
  const made = core({ layer: { "pay.utilities": { content: { ...NOTHING, phone: "0236 21 000" } } } });
  await open("pay.utilities");
  await write("Telefonul ghișeului", "");
  await save();
  await click(/Pune înapoi/);
  expect(field("Telefonul ghișeului").value).toBe("0236 21 000");
  await write("Telefonul ghișeului", "");
  await save();
  await escape();
  expect(called(made, "layer_remove")).toEqual([{ code: "pay.utilities" }]);
  await open("papers.id");
  await save();
  expect(screen.getByText("Scrieți ceva înainte de a salva.")).toBeTruthy();
});

test("what is set aside is shown with the official text of now, and kept or dropped before anything is saved", async () => {
  const made = core({ layer: { "pay.utilities": { content: { ...NOTHING, phone: "0236 21 000", note: words("Întrebați la ușă.") } } }, conflicts: [changed] });
  const closed = await open("pay.utilities");
  const aside = screen.getByRole("region", { name: "0236 21 000" });
  expect(within(aside).getByText("Centrul de apel: 022 000 000")).toBeTruthy();
  expect(document.activeElement).toBe(within(aside).getByRole("button", { name: "Păstrează" }));
  await save();
  expect(called(made, "layer_set")).toEqual([]);
  expect(screen.getByText("Alegeți întâi pentru fiecare text: păstrați sau renunțați.")).toBeTruthy();
  await click("Renunță");
  expect(field("Telefonul ghișeului").value).toBe("");
  await click("Păstrează");
  expect(field("Telefonul ghișeului").value).toBe("0236 21 000");
  await click("Renunță");
  await save();
  expect(called(made, "layer_set").at(-1)).toMatchObject({ content: { phone: null, note: words("Întrebați la ușă.") } });
  expect(closed).toHaveBeenCalledOnce();
});

test("a step whose official step is gone is kept only behind another one", async () => {
  const step = { id: "local-1", after: "sign", text: words("Semnați la secretar."), trouble: null };
  const made = core({ layer: { "pay.utilities": { content: { ...NOTHING, steps: [step] } } }, conflicts: [{ ...changed, part: "steps.local-1" }] });
  await open("pay.utilities");
  await click("Păstrează");
  await save();
  expect(screen.getByText("Pasul ales nu mai este pe fișă. Alegeți altul.")).toBeTruthy();
  const after = screen.getByRole<HTMLSelectElement>("combobox", { name: "Când se face" });
  expect(after.selectedOptions[0]?.text).toBe("Pasul nu mai este pe fișă. Alegeți altul.");
  choose(after, "pay");
  await save();
  expect(called(made, "layer_set").at(-1)).toMatchObject({ content: { steps: [{ ...step, after: "pay" }] } });
});

test("the text of a service that is gone moves to the one that took its place", async () => {
  const step = { id: "local-1", after: "sign", text: words("Semnați la secretar."), trouble: null };
  const made = core({
    layer: { "pay.old": { content: { ...NOTHING, phone: "0236 21 000", steps: [step] } }, "pay.utilities": { content: { ...NOTHING, phone: "0236 99 999" } } },
    gone: { "pay.old": "pay.utilities" }, conflicts: [{ ...changed, code: "pay.old", part: null }],
  });
  await open("pay.old");
  expect(screen.queryByRole("textbox")).toBeNull();
  await click("Trece textul la „Plata pentru lumină, gaz și apă”");
  expect(field("Telefonul ghișeului").value).toBe("0236 99 999");
  expect(field("Pasul în plus 1").value).toBe("Semnați la secretar.");
  await save();
  expect(called(made, "layer_set").at(-1)).toMatchObject({ code: "pay.utilities", content: { phone: "0236 99 999", steps: [{ id: "local-1", after: null }] } });
  expect(called(made, "layer_remove")).toEqual([{ code: "pay.old" }]);
});

test("a service that nobody knows is said so, and Esc leaves", async () => {
  const made = core();
  made.fail["layer_get"] = { code: "unknown-service", args: { code: "pay.x" } };
  const closed = await open("pay.x");
  expect(screen.getByRole("alert").textContent).toContain("pay.x");
  await escape();
  expect(closed).toHaveBeenCalledOnce();
});
