// A stand-in for the core, for looking at the window and for tests of components. It knows just enough to answer every
// command of the spine; it is never part of what is shipped, and no rule lives in it that a test of the core should prove.

import { deskCommands } from "./fake-desk.mjs";
import { standing } from "./fake-followups.mjs";
import { layerCommands } from "./fake-layer.mjs";
import { movingCommands } from "./fake-moving.mjs";
import { practiceCommands } from "./fake-practice.mjs";
import { settingsCommands } from "./fake-settings.mjs";
import { statisticsCommands } from "./fake-statistics.mjs";
import { syncCommands } from "./fake-sync.mjs";

/** Of the length of real steps; what a real sheet says stands in the catalogue alone. */
const STEPS = ["Pasul întâi, scris scurt.", "Pasul al doilea, cu o propoziție mai lungă, ca pe fișa adevărată.", "Pasul al treilea.", "Pasul al patrulea și ultimul."];

const LANGUAGES = ["ro", "ru", "en"];

const SERVICES = [
  ["pay.utilities", ["Plata pentru lumină, gaz și apă", "Оплата света, газа и воды", "Paying for electricity, gas and water"], "lumina curent gaz apa svet oplata", ["ro", "ru"],
    STEPS],
  ["papers.criminal-record", ["Cazier judiciar prin portalul serviciilor publice", "Справка о несудимости через портал государственных услуг", "Criminal record certificate through the portal"], "cazier judiciar sudimost spravka", ["ro", "ru"],
    STEPS],
  ["pension.status", ["Pensia: mărimea și data plății", "Пенсия: размер и дата выплаты", "Pension: amount and day of payment"], "pensie pensia cnas", [], []],
  ["help.social", ["Ajutorul social și compensația la energie", "Социальная помощь и компенсация за энергию", "Social aid and energy compensation"], "ajutor social compensatie", LANGUAGES, STEPS],
  ["papers.id", ["Buletin de identitate: programare", "Удостоверение личности: запись", "Identity card: appointment"], "buletin act identitate", LANGUAGES, STEPS],
  ["sign.electronic", ["Semnătura electronică", "Электронная подпись", "Electronic signature"], "semnatura electronica podpis", LANGUAGES, STEPS],
  ["papers.birth", ["Certificat de naștere", "Свидетельство о рождении", "Birth certificate"], "nastere certificat", LANGUAGES, STEPS],
  ["health.doctor", ["Programare la medicul de familie", "Запись к семейному врачу", "Family doctor's appointment"], "medic programare vrach", LANGUAGES, STEPS],
  ["learn.internet", ["Ajutor cu telefonul și internetul", "Помощь с телефоном и интернетом", "Help with the phone and the internet"], "telefon internet invatare", LANGUAGES, STEPS],
  ["pay.fines", ["Amenzi și contravenții: plata prin MPay", "Штрафы и правонарушения: оплата через MPay", "Fines: paying through MPay"], "amenda", LANGUAGES, STEPS],
  ["pay.kindergarten", ["Plata pentru grădiniță", "Оплата детского сада", "Paying for kindergarten"], "gradinita", LANGUAGES, STEPS],
  ["pay.property-tax", ["Impozitul pe bunurile imobiliare și pe terenul de lângă casă, cu toate tranșele anului", "Налог на недвижимое имущество и приусадебный участок, со всеми частями оплаты за год", "Property tax on the house and the land beside it, with all instalments of the year"], "impozit", LANGUAGES, STEPS],
  ["papers.apostille", ["Apostila pe acte pentru străinătate", "Апостиль на документы для заграницы", "Apostille for papers used abroad"], "apostila", LANGUAGES, STEPS],
  ["papers.cadastre", ["Extras din Registrul bunurilor imobile", "Выписка из Регистра недвижимого имущества", "Extract from the register of immovable property"], "cadastru", LANGUAGES, STEPS],
  ["papers.driving", ["Permisul de conducere", "Водительское удостоверение", "Driving licence"], "permis", LANGUAGES, STEPS],
  ["papers.petition", ["Petiție către o autoritate publică", "Обращение в государственный орган", "Petition to an authority"], "petitie", LANGUAGES, STEPS],
  ["sign.msign", ["Semnarea unui document prin MSign", "Подпись документа через MSign", "Signing a document through MSign"], "msign", LANGUAGES, STEPS],
  ["sign.mpower", ["Procura electronică MPower", "Электронная доверенность MPower", "Electronic power of attorney"], "mpower procura", LANGUAGES, STEPS],
  ["health.insurance", ["Asigurarea medicală obligatorie", "Обязательное медицинское страхование", "Compulsory health insurance"], "polita", LANGUAGES, STEPS],
  ["learn.cheated", ["Cum să nu fiți înșelat", "Как не дать себя обмануть", "How not to be cheated"], "inselat", LANGUAGES, STEPS],
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
/** Headings under which sheets stand, and which groups stand there. */
const EVENTS = [
  [["Am de plătit", "Нужно оплатить", "I have to pay"], ["pay"]],
  [["Am nevoie de un act", "Нужен документ", "I need a paper"], ["papers", "sign"]],
  [["Pensie, ajutor, asigurare", "Пенсия, пособие, страховка", "Pension, benefit, insurance"], ["pension", "help", "health"]],
  [["Învăț și mă păzesc", "Учусь и берегусь", "Learning and keeping safe"], ["learn"]],
];
/** A page, where the real one comes from the layout. */
const PAGE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 595 842'><rect width='595' height='842' fill='#fff'/><rect x='51' y='60' width='360' height='28'/><rect x='51' y='130' width='490' height='8'/><rect x='51' y='150' width='460' height='8'/><rect x='51' y='200' width='24' height='24'/><rect x='90' y='206' width='420' height='10'/></svg>";

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class Refusal extends Error {
  constructor(code, args = {}) {
    super(code);
    this.body = { code, args };
  }
}

/** A desk in memory. `given`: `setUp`, `enrolled`, `demo`, `language`, `today`, `fail` (command → error body), `printers`, `printer`,
 * `hold` (commands that are answered only once they are released), `recheck`, `conflicts`, `news`, `layer`, `gone` (what the catalogue and the desk's layer hold), `edition` (whether an update runs). */
export function fakeCore(given = {}) {
  let language = given.language ?? "ro";
  let office = given.setUp ? { name: "Primăria Pelinia", kind: "town-hall", locality: "Pelinia", code: null } : null;
  let operator = given.setUp ? "Maria Rusu" : null;
  let hub = given.enrolled ? "https://bilant.example.md" : null;
  const today = given.today ?? "2026-11-23";
  const requests = [];
  const fail = given.fail ?? {};
  let recheck = given.recheck ?? [];
  let news = given.news ?? [];
  /** Editions that were applied, the newest last. */
  const editions = given.edition ? ["2026.11.23", "2027.01.04"] : ["2026.11.23"];
  const otherCatalogue = { requests: false, tally: false, settings: false, catalogue: true };

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
    items: request.items.map((item) => ({ referred_to: null, ...item, title: title(find(item.service)) })),
    kind: request.heads === null ? "individual" : "group",
    follow_up: standing(request.follow_up, today),
    operator: request.operator ?? operator,
  });
  /** Everything of a request that the register can be searched by. */
  const words = ({ items, note, code, follow_up, operator: by }) =>
    [...items.flatMap(({ service }) => [...find(service)[1], find(service)[2]]), note, code, code?.replace(" ", ""), follow_up?.alias, by ?? operator].filter(Boolean).join(" ");
  const how = settingsCommands(given, {
    today,
    office: () => office,
    operator: () => operator,
    setOffice: (other) => (office = other),
    setOperator: (other) => (operator = other),
    refusal: (code, args) => new Refusal(code, args),
  });
  const changed = () => editions.length === 1 ? [] : [
    { code: "papers.id", title: title(find("papers.id")), what: "added", successor: null, parts: [] },
    { code: "papers.birth", title: title(find("papers.birth")), what: "retired", successor: "papers.criminal-record", parts: [] },
    { code: "pay.utilities", title: title(find("pay.utilities")), what: "changed", successor: null, parts: ["facts.price", "facts.phone", "steps.pay", "steps.open", "verified"] },
  ];
  const boot = () => ({
    ...how.worn(),
    set_up: office !== null, language, office, operator, today, version: "0.1.0", catalogue: "2026-11", demo: given.demo ?? false, practice: practising.isOpen(), clock_odd: given.clockOdd ?? false, enrolled: hub !== null,
  });
  const practising = practiceCommands(given, { boot, requests });
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
    ...deskCommands(given, {
      requests, today, row, words,
      operator: () => operator,
      found: (text) => commands.catalogue_search({ query: text, language, limit: 8 }),
      named: (text) => SERVICES.find(([, titles]) => titles.some((one) => plain(one) === plain(text)))?.[0] ?? null,
      refusal: (code, args) => new Refusal(code, args),
    }),
    sheet_print({ code, language: lang, printer }) {
      const chosen = printer ?? given.printer ?? null;
      return { path: `/home/ghiseu/.local/share/indrumar/fise/${code}.${lang}.pdf`, printed_on: chosen, opened: chosen === null };
    },
    sheet_preview: ({ code, size }) => ({ title: title(find(code)), pages: size === "normal" ? [PAGE] : [PAGE, PAGE] }),
    sheet_open: ({ code }) => ({ path: `/home/ghiseu/.local/share/indrumar/fise/${code}.pdf`, opened: true }),
    sheet_keep: ({ code, format }) => ({ path: `/home/ghiseu/Documente/Îndrumar/${title(find(code))}.${format ?? "pdf"}`, opened: true }),
    sheet_list({ language: lang }) {
      const at = LANGUAGES.indexOf(lang);
      const worst = (code) => (recheck.some((one) => one.code === code && one.state === "expired") ? "expired" : recheck.some((one) => one.code === code) ? "due" : "fresh");
      return EVENTS.flatMap(([heading, groups]) =>
        SERVICES.filter(([code, , , languages]) => languages.length > 0 && groups.includes(code.split(".")[0])).map((service) => ({
          code: service[0], name: service[1][at], title: service[1][at], heading: heading[at], languages: service[3],
          state: worst(service[0]), verified: "2026-03-12", own: Object.hasOwn(given.layer ?? {}, service[0]),
        })),
      );
    },
    catalogue_state: () => ({
      version: editions.at(-1), builtin: editions.length === 1, previous: editions.at(-2) ?? null, changed: changed(), damaged: given.damaged ?? null, not_fetched: null,
      fresh: 9 - recheck.length, due: recheck.filter(({ state }) => state === "due").length, expired: recheck.filter(({ state }) => state === "expired").length,
      to_recheck: recheck, conflicts: given.conflicts ?? [], news, changes: { ...otherCatalogue, catalogue: false },
    }),
    catalogue_recheck({ code, fact, operator: by }) {
      const found = recheck.find((one) => one.code === code && one.fact === fact);
      if (!found) throw new Refusal("unknown-fact", { fact });
      if (found.state === "expired") Object.assign(found, { checked_by: by, checked_on: today });
      else recheck = recheck.filter((one) => one !== found);
      return { changes: otherCatalogue };
    },
    catalogue_apply({ content, name }) {
      if (!Buffer.from(content, "base64").toString().startsWith("indrumar-pack")) throw new Refusal("pack-not-a-pack", { path: name });
      editions.push("2027.01.04");
      return { version: "2027.01.04", changes: otherCatalogue, services: changed() };
    },
    catalogue_fetch() {
      if (!hub) throw new Refusal("not-enrolled");
      return { newer: false, version: editions.at(-1), services: [], changes: { ...otherCatalogue, catalogue: false } };
    },
    catalogue_rollback() {
      editions.pop();
      return { version: editions.at(-1), changes: otherCatalogue };
    },
    news_seen({ id }) {
      news = news.map((note) => (note.id === id ? { ...note, seen: true } : note));
      return { changes: otherCatalogue };
    },
    ...how.commands,
    ...practising.commands,
    ...statisticsCommands(given, { today, language: () => language, rows: () => living().map(row) }),
    ...layerCommands({ layer: given.layer, gone: given.gone, title: (code, lang) => hit(find(code), lang).title, Refusal }),
    printer_list: () => ({ printers: given.printers ?? [], chosen: given.printer ?? null, both_sides: true }),
    enrol(args) {
      if (args.code !== "PELINIA-1") throw new Refusal("enrolment-code-unknown");
      hub = args.hub;
      office = { ...office, code: "pelinia" };
      return { office: { code: "pelinia", name: office.name, kind: office.kind }, hub, changes: { requests: false, tally: true, settings: true, catalogue: false } };
    },
    ...movingCommands(given, {
      today, boot,
      count: () => requests.length,
      isSetUp: () => office !== null,
      arrive() {
        office = { name: "Primăria Pelinia", kind: "town-hall", locality: "Pelinia", code: "pelinia" };
        operator = "Maria Rusu";
      },
      refusal: (code, args) => new Refusal(code, args),
    }),
    ...syncCommands(given, {
      today, living,
      hub: () => hub,
      leave() {
        hub = null;
        office = { ...office, code: null };
      },
      office: () => office,
      refusal: (code, args) => new Refusal(code, args),
    }),
  };

  const held = new Set(given.hold ?? []);
  const waits = new Map();

  return {
    /** What was held is answered now. */
    release(name) {
      held.delete(name);
      waits.get(name)?.();
    },
    asked: [],
    practised: [],
    requests,
    fail,
    /** Resolves with a result or rejects with `{code, args}`. */
    async call(name, args, practice = false) {
      this.asked.push([name, args]);
      this.practised.push(practice);
      if (held.has(name)) await new Promise((go) => waits.set(name, go));
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
