// The part of the stand-in for the core that records: visits with all their details, changes, undoing at any depth, templates, the
// draft, paper tallies; and with it the days, the register, those who come back. What follows from what is proved by the core's own tests.

import { dayCommands } from "./fake-days.mjs";
import { followUpCommands } from "./fake-followups.mjs";
import { importCommands } from "./fake-import.mjs";
import { registerCommands } from "./fake-register.mjs";

const ALL = { requests: true, tally: true, settings: false, catalogue: false };
const NONE = { requests: false, tally: false, settings: false, catalogue: false };

/** What a request says when nobody says otherwise. */
const SILENT = {
  second_language: null, help: null, age: null, equipment: [], sheets: null, source: null, code: null, follow_up: null, revision: 0,
  changed_after_sent: false, undone: false,
};

const CODES = ["K7M 2PD", "H4T 9XA", "R2W 6CF", "T9E 4HK"];

/** `given`: `templates`, `draft`, `sent` (whether changes come after sending), and what days and follow-ups are given. */
export function deskCommands(given, desk) {
  const { requests, today, row, refusal } = desk;
  let next = 1;
  let draft = given.draft ?? null;
  const templates = [...(given.templates ?? [])];
  /** What was done, last last: each knows its way back and forth. */
  const deeds = [];
  const undone = [];

  function deed(what, id, back, forth, more = {}) {
    deeds.push({ what, id, back, forth, count: 1, day: today, ...more });
    undone.length = 0;
  }

  const find = (id) => {
    const request = requests.find((other) => other.id === id);
    if (!request) throw refusal("no-such-request", { id });
    return request;
  };

  const code = () => CODES[(next - 2) % CODES.length];

  function keep(args, more = {}) {
    if (args.minutes !== null && (args.minutes < 1 || args.minutes > 600)) throw refusal("minutes-out-of-range", { min: 1, max: 600 });
    const id = String(next++).padStart(32, "0");
    const minute = String(Math.min(59, 5 + requests.length * 7)).padStart(2, "0");
    const follow_up = coming.agreed(args.follow_up);
    const at = args.at ?? `${today}T14:${minute}:00+02:00`;
    const request = { ...SILENT, ...args, follow_up, code: follow_up ? code() : null, id, at, day: at.slice(0, 10), ...more };
    requests.unshift(request);
    return request;
  }

  function turn(from, to, way, nothing) {
    const last = from.pop();
    if (!last) throw refusal(nothing);
    last[way]();
    to.push(last);
    return { id: last.id, day: last.day, what: last.what, count: last.count, changes: ALL };
  }

  /** What a request was before each change, newest first. */
  const pasts = new Map();

  function change(request, what, after) {
    const past = { at: `${today}T15:0${(pasts.get(request.id) ?? []).length}:00+02:00`, operator: desk.operator(), what, before: row(request) };
    pasts.set(request.id, [past, ...(pasts.get(request.id) ?? [])]);
    Object.assign(request, after);
  }

  const mark = (request, is) => () => change(request, is ? "undo" : "restore", { undone: is });
  const told = (what, request) => ({ id: request.id, day: request.day, what, count: 1, changes: ALL });

  const visits = (day) => requests.filter((request) => request.day === day && !request.undone).reduce((sum, request) => sum + request.visits, 0);
  const days = dayCommands(given, { today, refusal, deed, visits });
  const coming = followUpCommands(given, { ...desk, find, keep, deed, code });

  return {
    request_add(args) {
      const request = keep(args);
      draft = null;
      deed("add-request", request.id, mark(request, true), mark(request, false));
      return { id: request.id, day: today, code: request.code, clock_odd: given.clockOdd ?? false, changes: ALL };
    },
    request_list: ({ day }) => requests.filter((request) => !request.undone && (!day || request.day === day)).map(row),
    request_last: () => requests.filter((request) => !request.undone).map(row)[0] ?? null,
    request_edit({ id, revision, day, request: said }) {
      const request = find(id);
      if (revision !== null && revision !== request.revision) throw refusal("changed-meanwhile");
      const before = { ...request };
      const follow_up = said.follow_up ? coming.agreed(said.follow_up) : request.follow_up;
      const moved = day ? { day, at: `${day}${request.at.slice(10)}` } : {};
      const after = { ...said, at: request.at, ...moved, follow_up, revision: request.revision + 1, changed_after_sent: given.sent ?? false };
      change(request, "edit", after);
      deed("edit-request", id, () => change(request, "edit", before), () => change(request, "edit", after));
      return { row: row(request), changes: ALL };
    },
    request_undo({ id }) {
      const request = find(id);
      mark(request, true)();
      deed("undo-request", id, mark(request, false), mark(request, true));
      return told("undo-request", request);
    },
    request_restore({ id }) {
      const request = find(id);
      mark(request, false)();
      deed("restore-request", id, mark(request, true), mark(request, false));
      return told("restore-request", request);
    },
    request_history: ({ id }) => pasts.get(find(id).id) ?? [],
    undo_last: () => turn(deeds, undone, "back", "nothing-to-undo"),
    redo_last: () => turn(undone, deeds, "forth", "nothing-to-redo"),
    tally_enter({ day, rows, language }) {
      if (rows.length === 0) throw refusal("no-services");
      const wrong = rows.find(({ visits }) => visits < 1 || visits > 500);
      if (wrong) throw refusal("visits-out-of-range", { min: 1, max: 500 });
      const made = rows.map(({ service, visits }) =>
        keep({ items: [{ service, outcome: "solved", step: null }], channel: "desk", language, minutes: null, heads: null, visits, at: null, note: null }, { day, source: "paper" }),
      );
      days.known(day);
      const all = (is) => () => made.forEach((request) => mark(request, is)());
      deed("enter-tally", made[0].id, all(true), all(false), { count: made.length, day });
      return { day, ids: made.map(({ id }) => id), visits: rows.reduce((sum, { visits }) => sum + visits, 0), changes: ALL };
    },
    draft_get: () => ({ content: draft }),
    draft_set({ content }) {
      draft = content;
      return {};
    },
    template_list: () => [...templates].sort((a, b) => a.name.localeCompare(b.name)),
    template_set({ name, request }) {
      if (name.trim() === "") throw refusal("empty-name");
      const there = templates.findIndex((other) => other.name === name);
      templates.splice(there < 0 ? templates.length : there, there < 0 ? 0 : 1, { name: name.trim(), request: { ...request, note: null } });
      return { changes: NONE };
    },
    template_remove({ name }) {
      const there = templates.findIndex((other) => other.name === name);
      if (there < 0) throw refusal("no-such-template", { name });
      templates.splice(there, 1);
      return { changes: NONE };
    },
    ...days.commands,
    ...coming.commands,
    ...registerCommands(desk),
    ...importCommands({ ...desk, keep, mark, deed }),
  };
}
