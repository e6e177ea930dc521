// The part of the stand-in for the core that keeps what a desk says itself of services. As with the rest of it, no rule
// lives here that a test of the core should prove: it refuses just enough for the window to show a refusal.

const MAX = 300;
const CHANGED = { requests: false, tally: false, settings: false, catalogue: true };
const TONGUES = ["ro", "ru", "en"];

const OFFICIAL = {
  provider: ["Agenția de Guvernare Electronică", "Агентство электронного управления", "Electronic Governance Agency"],
  phones: [["Centrul de apel: 022 000 000", "Центр поддержки: 022 000 000", "Call centre: 022 000 000"]],
  hours: [["Luni–vineri, 8:00–17:00", "Понедельник–пятница, 8:00–17:00", "Monday to Friday, 8:00–17:00"]],
  bring: [["Factura cu numărul contului.", "Квитанция с номером счёта.", "The bill with the account number."]],
  notes: [["Datele se introduc o singură dată.", "Данные вводятся один раз.", "The details are entered once."]],
  steps: [
    ["open", ["Deschideți pagina din adresa de mai sus.", "Откройте страницу по адресу выше.", "Open the page at the address above."]],
    ["fill", ["Scrieți numărul contului de pe factură, apoi apăsați butonul de mai jos.", "Введите номер счёта с квитанции, затем нажмите кнопку ниже.", "Type the account number from the bill, then press the button below."]],
    ["pay", ["Plătiți și păstrați dovada.", "Оплатите и сохраните подтверждение.", "Pay and keep the proof."]],
  ],
};

/** Texts with their places, in the core's words for them. */
function placed(content, local) {
  const lines = (name) => (local?.[name] ?? []).map((words, at) => [`${name}.${at + 1}`, words]);
  const whole = content ?? local ?? {};
  const single = ["name", "title", "summary", "provider", "hours", "supplier", "account", "note"].map((name) => [name, whole[name]]);
  const steps = (content?.steps ?? []).flatMap(({ id, text, trouble }) => [[id, text], [id, trouble]]);
  const aliases = (local?.aliases ?? []).map((ro, at) => [`aliases.${at + 1}`, { ro }]);
  return [["phone", whole.phone && { ro: whole.phone }], ...aliases, ...single, ...lines("bring"), ...lines("steps"), ...steps].filter(([, words]) => words);
}

/** A page that grows with what is written, so that a picture shows that it is another one. */
function page(texts) {
  const bars = texts.map((text, at) => `<rect x='51' y='${140 + at * 26}' width='${Math.min(490, 60 + text.length * 6)}' height='10' fill='#222'/>`);
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 595 842'><rect width='595' height='842' fill='#fff'/><rect x='51' y='60' width='360' height='28' fill='#17466e'/>${bars.join("")}</svg>`;
}

/**
 * Handlers for the stand-in. `layer`: code → what is kept, as `content` or `local`; `gone`: a code that the catalogue no longer
 * has → what took its place; `title(code, language)` and `Refusal`: the stand-in's own.
 */
export function layerCommands({ layer = {}, gone = {}, title, Refusal }) {
  const kept = new Map(Object.entries(layer));
  const official = (asked, language) => {
    const code = asked in gone ? gone[asked] : asked;
    if (code === null || code.startsWith("local.")) return null;
    const said = (text) => text[TONGUES.indexOf(language)];
    const { provider, phones, hours, bring, notes, steps } = OFFICIAL;
    return {
      code, title: title(code, language), provider: said(provider), phones: phones.map(said), hours: hours.map(said), bring: bring.map(said), notes: notes.map(said),
      steps: steps.map(([id, text]) => ({ id, text: said(text) })),
    };
  };
  const check = (content, local) => {
    for (const [place, words] of placed(content, local)) {
      for (const text of [words.ro, words.ru, words.en].filter((text) => typeof text === "string")) {
        if (!/[\p{L}\p{N}]/u.test(text)) throw new Refusal("layer-text-empty", { place });
        if ([...text].length > MAX) throw new Refusal("layer-text-too-long", { place, max: MAX });
      }
    }
    if (local?.steps.length === 0) throw new Refusal("layer-text-empty", { place: "steps" });
    const unknown = content?.steps.find(({ after }) => after !== null && !OFFICIAL.steps.some(([id]) => id === after));
    if (unknown) throw new Refusal("unknown-step", { step: unknown.after });
  };
  const remove = ({ code }) => {
    if (!kept.delete(code)) throw new Refusal("no-such-layer", { code });
    return { changes: CHANGED };
  };
  return {
    layer_get({ code, language }) {
      const row = kept.get(code);
      return {
        code, content: row?.content ?? null, local: row?.local ?? null, official: official(code, language),
        changed_on: row ? "2026-10-02" : null, changed_by: row ? "Maria Rusu" : null,
      };
    },
    layer_set({ code, content }) {
      check(content, null);
      kept.set(code, { content });
      return { changes: CHANGED };
    },
    layer_remove: remove,
    layer_preview({ content, local, language }) {
      check(content, local);
      const own = placed(content, local).map(([, words]) => words[language] ?? `(ro) ${words.ro}`);
      return { pages: [page([...own, ...(local ? [] : OFFICIAL.steps.map(([, text]) => text[TONGUES.indexOf(language)]))])] };
    },
    local_service_set({ code, service }) {
      check(null, service);
      const given = code ?? `local.serviciu-${kept.size + 1}`;
      kept.set(given, { local: service });
      return { code: given, changes: CHANGED };
    },
    local_service_remove: remove,
  };
}
