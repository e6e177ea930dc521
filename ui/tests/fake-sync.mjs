// The part of the stand-in for the core that knows a hub: what waits, what was confirmed, what came of it.

/** A receipt as a file, as far as the stand-in looks. */
export const RECEIPT = '{"payload":{"type":"indrumar/receipt/1"}}';

const BYTES = '{"payload":{"install":"7f3a9c0b12de4455a1b2c3d4e5f60718","keys":[{"counts":{"@visit":{"0b1c2d3e4f5a6978":3,"7442a63ea27282ec":1}},"period":"2026-11-23","removed":[]}],"type":"indrumar/bundle/1"},"signature":"5a0f"}';

/** `given`: `declared`, `months` (said by the hub), `tables`, `held`, `refused`, `lines`, `history`, `nextTry`, `failures`, `proxy`, `automatic`, `bytes`. */
export function syncCommands(given, desk) {
  let receipt = null;
  let sent = new Set();
  let there = given.months ?? null;
  let tables = given.tables ?? [];
  let lines = given.lines ?? [];
  let settings = { automatic: given.automatic ?? true, release_at: 5, proxy: given.proxy ?? null };
  const history = [...(given.history ?? [])];
  let progress = { messages: 0, keys: 0, sent: 0, fetched: 0, running: false, ...given.progress };

  /** The whole of today, when the hub knows it otherwise. */
  const waiting = () => {
    const now = desk.living();
    if (now.length === sent.size && now.every((request) => sent.has(request.id))) return [];
    const services = {};
    for (const { service } of now.flatMap((request) => request.items)) services[service] = (services[service] ?? 0) + 1;
    return [...(given.declared ?? []), { period: desk.today, state: "counted", visits: now.length, services }];
  };
  const figures = () => {
    const now = desk.living();
    return { visits: now.length, items: now.flatMap((request) => request.items).length };
  };
  const months = () => {
    const { visits, items } = figures();
    const month = desk.today.slice(0, 7);
    const said = there?.find((one) => one.month === month);
    const own = { month, visits_here: visits, items_here: items, visits_there: said?.visits_there ?? null, items_there: said?.items_there ?? null, said_at: said?.said_at ?? null };
    return [...(visits > 0 || said ? [own] : []), ...(there ?? []).filter((one) => one.month !== month)];
  };
  const note = (entry) => history.unshift({ seq: history.length + 1, at: `${desk.today}T15:02:00+02:00`, last_at: `${desk.today}T15:02:00+02:00`, times: 1, road: "network", hub: desk.hub(), ended: "done", sent: 0, receipted: 0, refused: 0, learned: 0, bytes: 0, ...entry });
  const confirm = () => {
    const keys = waiting().length + tables.length;
    const many = tables.length;
    tables = [];
    sent = new Set(desk.living().map((request) => request.id));
    const { visits, items } = figures();
    const month = desk.today.slice(0, 7);
    there = [{ month, visits_here: visits, items_here: items, visits_there: visits, items_there: items, said_at: `${desk.today}T15:02:00+02:00` }, ...(there ?? []).filter((one) => one.month !== month)];
    receipt = { at: `${desk.today}T15:02:00+02:00`, keys: Math.max(keys, 1), hub: desk.hub() };
    return { sent: keys, receipted: keys, months: many, refused: 0, refusals: [], learned: 0, complete_through: "2026-11-22", catalogue: null, catalogue_problem: null };
  };

  return {
    sync_now() {
      if (!desk.hub()) throw desk.refusal("not-enrolled");
      const done = confirm();
      note({ sent: done.sent, receipted: done.receipted, bytes: done.sent * 412 });
      return done;
    },
    leave_hub() {
      const hub = desk.hub();
      if (!hub) throw desk.refusal("not-enrolled");
      note({ ended: "left" });
      receipt = null;
      there = null;
      sent = new Set();
      desk.leave();
      return { office: desk.office().name, hub, changes: { requests: false, tally: true, settings: true, catalogue: false } };
    },
    sync_progress: () => progress,
    sync_cancel() {
      progress = { ...progress, running: false };
      return {};
    },
    sync_history: ({ before, limit }) => history.filter(({ seq }) => before === undefined || seq < before).slice(0, limit ?? 50),
    sync_bytes() {
      const messages = waiting().length > 0 ? (given.bytes ?? [BYTES]) : [];
      return { messages, bytes: messages.join("").length, periods: waiting().map(({ period }) => period) };
    },
    lines_remove({ day }) {
      if (!lines.some((line) => line.day === day)) throw desk.refusal("no-such-lines", { day });
      lines = lines.filter((line) => line.day !== day);
      return { counts: 2, changes: { requests: false, tally: true, settings: false, catalogue: false } };
    },
    sync_settings: () => settings,
    sync_settings_set(to) {
      if (to.proxy && !/^https?:/.test(to.proxy)) throw desk.refusal("bad-proxy", { address: to.proxy });
      settings = to;
      return settings;
    },
    bundle_export() {
      if (!desk.hub()) throw desk.refusal("not-enrolled");
      if (waiting().length === 0) throw desk.refusal("nothing-to-send");
      return { path: "/home/ghiseu/Documente/Îndrumar/Bilanț 2026-11-23.json", keys: waiting().length, bytes: BYTES.length, opened: true };
    },
    bundle_receipt({ path, content }) {
      if (Buffer.from(content, "base64").toString() !== RECEIPT) throw desk.refusal("receipt-unreadable", { path });
      return confirm();
    },
    sync_status: () => ({
      enrolled: desk.hub() !== null, hub: desk.hub(), office: desk.hub() ? { code: "pelinia", name: desk.office().name } : null, install: "7f3a9c0b12de4455a1b2c3d4e5f60718",
      waiting: waiting(), last_receipt: receipt, complete_through: receipt ? "2026-11-22" : null, visits_here: desk.living().length,
      waiting_months: tables, held_back: given.held ?? {}, months: months(), refused: given.refused ?? [], lines,
      release_at: settings.release_at, next_try: settings.automatic && desk.hub() ? (given.nextTry ?? null) : null, failures: given.failures ?? 0,
    }),
  };
}
