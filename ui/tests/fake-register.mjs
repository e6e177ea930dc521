// The part of the stand-in for the core that lists the register. Searching here is plain: what the real one forgives is proved there.

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** `desk.words(request)`: everything of it that can be searched for. */
export function registerCommands(desk) {
  const { requests, row, operator, words, refusal } = desk;

  function fits(filter, request) {
    const said = plain(words(request));
    const kind = request.heads === null ? "individual" : "group";
    const equal = (wanted, ...is) => !wanted || is.includes(wanted);
    return (
      plain(filter.query).split(/\s+/).every((word) => said.includes(word)) &&
      (!filter.from || request.day >= filter.from) && (!filter.to || request.day <= filter.to) &&
      equal(filter.service, ...request.items.map(({ service }) => service)) && equal(filter.outcome, ...request.items.map(({ outcome }) => outcome)) &&
      equal(filter.channel, request.channel) && equal(filter.language, request.language, request.second_language) &&
      equal(filter.operator, request.operator ?? operator()) && equal(filter.help, request.help) && equal(filter.kind, kind) &&
      (!filter.changed || request.revision > 0) && request.undone === filter.undone
    );
  }

  const found = (filter) => requests.filter((request) => fits(filter, request));

  return {
    register_list({ filter, after, limit }) {
      const all = found(filter);
      const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
      const rows = all.slice(start, start + (limit ?? 100));
      const more = start + rows.length < all.length;
      return { rows: rows.map(row), more, total: after === null && !more ? rows.length : null };
    },
    register_choices: () => ({ operators: [...new Set(requests.map((request) => request.operator ?? operator()))] }),
    certificate_save({ name, training }) {
      if (name.trim() === "") throw refusal("empty-name");
      return { path: `/home/ghiseu/Documente/Îndrumar/Certificat ${training}.pdf`, opened: true };
    },
    register_export({ filter, format }) {
      return { path: `/home/ghiseu/Documente/Îndrumar/Registrul solicitărilor.${format}`, rows: found(filter).length, opened: true };
    },
  };
}

/** Weeks of work, so that pictures of the register and of those who come back have something to show. After `fill` of fake-core. */
export function fillRegister(core) {
  const made = (id, day, at, items, more = {}) => ({
    ...core.requests[0], items: items.map((item) => ({ outcome: "solved", step: null, referred_to: null, ...item })), id: id.padStart(32, "0"), day, at: `${day}T${at}:00+02:00`,
    channel: "desk", language: "ro", minutes: null, heads: null, visits: 1, note: null, follow_up: null, code: null, ...more,
  });
  const returns = (due, more = {}) => ({ due, reason: null, bring: null, alias: null, phone: null, done_on: null, visit: null, cleared_on: null, ...more });
  const { requests } = core;
  Object.assign(requests[3], { follow_up: returns("2026-12-07", { bring: "factura veche și buletinul", alias: "bunica de la fântână", phone: "0691 22 333" }), code: "H4T 9XA" });
  Object.assign(requests[1], { operator: "Ion Ceban", changed_after_sent: true, revision: 1 });
  requests.push(
    made("901", "2026-11-20", "11:40", [{ service: "sign.electronic", outcome: "come-back" }], {
      follow_up: returns("2026-11-23", { reason: "Nu avea telefonul la ea; semnează cererea de pensie", bring: "telefonul și buletinul", alias: "vecina lui Ion", phone: "0236 21 118" }), code: "R2W 6CF", minutes: 20,
    }),
    made("902", "2026-11-20", "09:15", [{ service: "papers.criminal-record", outcome: "stuck", step: "step-2" }], { follow_up: returns("2026-11-23"), code: "T9E 4HK", language: "ru", second_language: "uk", operator: "Ion Ceban" }),
    made("903", "2026-11-19", "15:05", [{ service: "pay.property-tax" }, { service: "papers.cadastre", outcome: "referred", referred_to: "OCT Drochia" }], { help: "together", age: "65+", equipment: ["public-pc", "printer"], minutes: 35, sheets: 2 }),
    made("904", "2026-11-18", "12:00", [{ service: "pay.utilities" }], { visits: 14, source: "paper" }),
    made("905", "2026-11-17", "10:20", [{ service: "learn.internet" }], { heads: 9, minutes: 90, channel: "outreach", note: "La bibliotecă, cu pensionarii din sat. ".repeat(8) }),
    made("906", "2026-11-12", "08:50", [{ service: "help.social", outcome: "come-back" }], { follow_up: returns("2026-11-16", { reason: "Adeverința de la primărie", alias: "Nina" }), code: "K3M 7PD", operator: "Ion Ceban" }),
    made("907", "2026-11-05", "13:30", [{ service: "papers.apostille" }], {
      follow_up: returns("2026-11-10", { reason: "Actul apostilat", alias: "doamna cu trei copii", phone: "0788 11 222", done_on: "2026-11-11", visit: "5".padStart(32, "0"), cleared_on: "2026-12-11" }), code: "P4D 8HC",
    }),
    made("908", "2026-10-14", "12:00", [{ service: "papers.id" }], { source: "import", operator: "Vera Mocanu", note: "adus din caietul vechi" }),
  );
}
