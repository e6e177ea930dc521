// The part of the stand-in for the core that remembers who is to come back: how it stands today, by which code it is found, how it ends.

const ALL = { requests: true, tally: true, settings: false, catalogue: false };

/** How a follow-up stands: the core derives it from the day, and so does its stand-in. */
export function standing(followUp, today) {
  if (!followUp) return null;
  const { due, done_on } = followUp;
  const state = done_on ? "done" : due < today ? "overdue" : due === today ? "due" : "waiting";
  return { ...followUp, state };
}

const signs = (code) => code.toUpperCase().replace(/[^0-9A-Z]/g, "");

/** `given.due`, `given.overdue`: how many there are, whatever is recorded. */
export function followUpCommands(given, desk) {
  const { requests, today, row, refusal, find, keep, deed } = desk;

  function agreed(words) {
    if (!words) return null;
    if (words.due < today) throw refusal("day-in-past", { day: words.due.split("-").reverse().join(".") });
    return { ...words, done_on: null, visit: null, cleared_on: null };
  }

  const inState = (state) => requests.filter(({ undone, follow_up }) => !undone && standing(follow_up, today)?.state === state);

  return {
    agreed,
    commands: {
      followup_set({ id, follow_up }) {
        const request = find(id);
        request.follow_up = agreed(follow_up);
        request.code ??= follow_up ? desk.code() : null;
        return { code: request.code, changes: ALL };
      },
      followup_waiting({ id, due }) {
        const request = find(id);
        request.follow_up = agreed({ ...request.follow_up, due });
        return { code: request.code, changes: ALL };
      },
      followup_done({ id, outcome }) {
        const request = find(id);
        const before = request.follow_up;
        if (before.done_on) throw refusal("follow-up-done", { id });
        const { channel, language } = request;
        const items = request.items.map(({ service }) => ({ service, outcome, step: null }));
        const visit = outcome ? keep({ items, channel, language, minutes: null, heads: null, visits: 1, at: null, note: null }) : null;
        const after = { ...before, done_on: today, visit: visit?.id ?? null, cleared_on: before.alias || before.phone ? "2026-12-23" : null };
        const set = (followUp, undone) => () => {
          request.follow_up = followUp;
          if (visit) visit.undone = undone;
        };
        set(after, false)();
        deed("finish-follow-up", id, set(before, true), set(after, false));
        return { visit: visit?.id ?? null, changes: ALL };
      },
      followup_list({ state, limit }) {
        const [overdue, due, waiting] = ["overdue", "due", "waiting"].map((one) => inState(one).length);
        return { rows: inState(state).slice(0, limit ?? 500).map(row), overdue: given.overdue ?? overdue, due: given.due ?? due, waiting };
      },
      request_by_code({ code }) {
        const found = requests.find((request) => request.code && signs(request.code) === signs(code));
        if (!found) throw refusal("no-such-code", { code });
        return row(found);
      },
    },
  };
}
