// A stand-in for the core, for looking at the window and for tests of components. It knows just enough to answer every
// command of the spine; it is never part of what is shipped, and no rule lives in it that a test of the core should prove.

/** Of the length of real steps; what a real sheet says stands in the catalogue alone. */
const STEPS = ["Pasul întâi, scris scurt.", "Pasul al doilea, cu o propoziție mai lungă, ca pe fișa adevărată.", "Pasul al treilea.", "Pasul al patrulea și ultimul."];

const SERVICES = [
  ["pay.utilities", ["Plata pentru lumină, gaz și apă", "Оплата света, газа и воды", "Paying for electricity, gas and water"], "lumina curent gaz apa svet oplata", ["ro", "ru"],
    STEPS],
  ["papers.criminal-record", ["Cazier judiciar prin portalul serviciilor publice", "Справка о несудимости через портал государственных услуг", "Criminal record certificate through the portal"], "cazier judiciar sudimost spravka", ["ro", "ru"],
    STEPS],
  ["pension.status", ["Pensia: mărimea și data plății", "Пенсия: размер и дата выплаты", "Pension: amount and day of payment"], "pensie pensia cnas", [], []],
  ["help.social", ["Ajutorul social și compensația la energie", "Социальная помощь и компенсация за энергию", "Social aid and energy compensation"], "ajutor social compensatie", [], []],
  ["papers.id", ["Buletin de identitate: programare", "Удостоверение личности: запись", "Identity card: appointment"], "buletin act identitate", [], []],
  ["sign.electronic", ["Semnătura electronică", "Электронная подпись", "Electronic signature"], "semnatura electronica podpis", [], []],
  ["papers.birth", ["Certificat de naștere", "Свидетельство о рождении", "Birth certificate"], "nastere certificat", [], []],
  ["health.doctor", ["Programare la medicul de familie", "Запись к семейному врачу", "Family doctor's appointment"], "medic programare vrach", [], []],
  ["learn.internet", ["Ajutor cu telefonul și internetul", "Помощь с телефоном и интернетом", "Help with the phone and the internet"], "telefon internet invatare", [], []],
];
const GROUPS = {
  pay: ["Plăți", "Платежи", "Payments"],
  papers: ["Acte și extrase", "Документы и выписки", "Papers and extracts"],
  pension: ["Pensii și ajutoare", "Пенсии и пособия", "Pensions and benefits"],
  help: ["Pensii și ajutoare", "Пенсии и пособия", "Pensions and benefits"],
  sign: ["Semnături", "Подписи", "Signatures"],
  health: ["Sănătate", "Здоровье", "Health"],
  learn: ["Învățare", "Обучение", "Learning"],
};
/** A page, where the real one comes from the layout. */
const PAGE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 595 842'><rect width='595' height='842' fill='#fff'/><rect x='51' y='60' width='360' height='28'/><rect x='51' y='130' width='490' height='8'/><rect x='51' y='150' width='460' height='8'/><rect x='51' y='200' width='24' height='24'/><rect x='90' y='206' width='420' height='10'/></svg>";

const LANGUAGES = ["ro", "ru", "en"];
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class Refusal extends Error {
  constructor(code, args = {}) {
    super(code);
    this.body = { code, args };
  }
}

/** A desk in memory. `given`: `setUp`, `enrolled`, `demo`, `language`, `today`, `fail` (command → error body), `printers`, `printer`. */
export function fakeCore(given = {}) {
  let language = given.language ?? "ro";
  let office = given.setUp ? { name: "Primăria Pelinia", kind: "town-hall", locality: "Pelinia", code: null } : null;
  let operator = given.setUp ? "Maria Rusu" : null;
  let hub = given.enrolled ? "https://bilant.example.md" : null;
  let receipt = null;
  let sent = new Set();
  let next = 1;
  const today = given.today ?? "2026-11-23";
  const requests = [];
  const fail = given.fail ?? {};
  const all = { requests: true, tally: true, settings: false, catalogue: false };

  const title = (service) => service[1][LANGUAGES.indexOf(language)];
  const find = (code) => {
    const service = SERVICES.find(([other]) => other === code);
    if (!service) throw new Refusal("unknown-service", { code });
    return service;
  };
  const hit = (service, lang) => ({ code: service[0], title: service[1][LANGUAGES.indexOf(lang)], group: GROUPS[service[0].split(".")[0]][LANGUAGES.indexOf(lang)], event: null });
  const living = () => requests.filter((request) => !request.undone);
  const row = (request) => ({
    ...request,
    services: request.items.map((item) => item.service),
    outcome: request.items[0].outcome,
    items: request.items.map((item) => ({ ...item, title: title(find(item.service)) })),
    operator,
  });
  const boot = () => ({
    set_up: office !== null, language, office, operator, today, version: "0.1.0", catalogue: "2026-11", demo: given.demo ?? false, enrolled: hub !== null,
  });
  /** The whole of today, when the hub knows it otherwise. */
  const waiting = () => {
    const now = living();
    if (now.length === sent.size && now.every((request) => sent.has(request.id))) return [];
    const services = {};
    for (const { service } of now.flatMap((request) => request.items)) services[service] = (services[service] ?? 0) + 1;
    return [{ period: today, visits: now.length, services }];
  };

  const commands = {
    boot,
    set_up(args) {
      if (office) throw new Refusal("already-set-up");
      language = args.language;
      office = { ...args.office, code: null };
      operator = args.operator;
      return boot();
    },
    set_language(args) {
      language = args.language;
      return boot();
    },
    catalogue_search({ query, language: lang, limit }) {
      const words = plain(query).split(/\s+/).filter(Boolean);
      return SERVICES.filter((service) => {
        const text = plain([...service[1], service[2]].join(" "));
        return words.every((word) => text.includes(word));
      }).slice(0, limit).map((service) => hit(service, lang));
    },
    catalogue_tiles: ({ language: lang }) => SERVICES.slice(0, 8).map((service) => hit(service, lang)),
    service_view({ code, language: lang }) {
      const service = find(code);
      return { code, title: hit(service, lang).title, summary: "", languages: service[3], steps: service[4].map((text, place) => ({ id: `step-${place + 1}`, text })) };
    },
    request_add(args) {
      if (args.minutes !== null && (args.minutes < 1 || args.minutes > 600)) throw new Refusal("minutes-out-of-range", { min: 1, max: 600 });
      const id = String(next++).padStart(32, "0");
      const minute = String(Math.min(59, 5 + requests.length * 7)).padStart(2, "0");
      requests.unshift({ ...args, id, at: `${today}T14:${minute}:00+02:00`, day: today, undone: false });
      return { id, day: today, changes: all };
    },
    request_list: () => living().map(row),
    request_undo({ id }) {
      const request = requests.find((other) => other.id === id);
      if (!request) throw new Refusal("no-such-request", { id });
      request.undone = true;
      return { id, day: today, changes: all };
    },
    request_undo_last() {
      const request = living()[0];
      if (!request) throw new Refusal("nothing-to-undo");
      request.undone = true;
      return { id: request.id, day: today, changes: all };
    },
    sheet_print({ code, language: lang, printer }) {
      const chosen = printer ?? given.printer ?? null;
      return { path: `/home/ghiseu/.local/share/indrumar/fise/${code}.${lang}.pdf`, printed_on: chosen, opened: chosen === null };
    },
    sheet_preview: ({ code, size }) => ({ title: title(find(code)), pages: size === "normal" ? [PAGE] : [PAGE, PAGE] }),
    sheet_open: ({ code }) => ({ path: `/home/ghiseu/.local/share/indrumar/fise/${code}.pdf`, opened: true }),
    sheet_keep: ({ code }) => ({ path: `/home/ghiseu/Documente/Îndrumar/${title(find(code))}.pdf`, opened: true }),
    printer_list: () => ({ printers: given.printers ?? [], chosen: given.printer ?? null, both_sides: true }),
    enrol(args) {
      if (args.code !== "PELINIA-1") throw new Refusal("enrolment-code-unknown");
      hub = args.hub;
      office = { ...office, code: "pelinia" };
      return { office: { code: "pelinia", name: office.name, kind: office.kind }, hub, changes: { requests: false, tally: true, settings: true, catalogue: false } };
    },
    sync_now() {
      if (!hub) throw new Refusal("not-enrolled");
      const keys = waiting().length;
      sent = new Set(living().map((request) => request.id));
      receipt = { at: `${today}T15:02:00+02:00`, keys: Math.max(keys, 1), hub };
      return { sent: keys, receipted: keys, refused: 0, refusals: [], complete_through: "2026-11-22" };
    },
    sync_status: () => ({
      enrolled: hub !== null, hub, office: hub ? { code: "pelinia", name: office.name } : null, install: "7f3a9c0b12de4455a1b2c3d4e5f60718",
      waiting: waiting(), last_receipt: receipt, complete_through: receipt ? "2026-11-22" : null, visits_here: living().length,
    }),
  };

  return {
    asked: [],
    requests,
    fail,
    /** Resolves with a result or rejects with `{code, args}`. */
    async call(name, args) {
      this.asked.push([name, args]);
      if (fail[name]) throw fail[name];
      try {
        return structuredClone(commands[name](args));
      } catch (thrown) {
        throw thrown instanceof Refusal ? thrown.body : { code: "internal", args: { detail: String(thrown) } };
      }
    },
  };
}

/** A morning's work, so that pictures have something to show. */
export async function fill(core) {
  const add = (items, more = {}) =>
    core.call("request_add", {
      items: items.map((item) => ({ outcome: "solved", step: null, ...item })),
      channel: "desk", language: "ro", minutes: null, heads: null, visits: 1, at: null, note: null, ...more,
    });
  await add([{ service: "pay.utilities" }]);
  await add([{ service: "papers.criminal-record", outcome: "stuck", step: "step-1" }], { minutes: 25 });
  await add([{ service: "learn.internet" }], { heads: 12, minutes: 60, channel: "outreach" });
  await add([{ service: "pay.utilities" }, { service: "pension.status", outcome: "come-back" }], { note: "Aduce luni factura veche." });
  await add([{ service: "health.doctor" }], { channel: "phone", language: "ru" });
  await add([{ service: "help.social", outcome: "referred" }]);
  await add([{ service: "pay.utilities" }], { minutes: 5 });
}
