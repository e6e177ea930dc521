// The part of the stand-in for the core that knows practice: the same desk in memory under another name, with its exercises.

/** `given`: `practice` (whether somebody practises), `practised` (steps that are done whatever was recorded). */
export function practiceCommands(given, { boot, requests }) {
  let open = given.practice ?? false;
  const steps = () => {
    const of = (code) => requests.filter(({ items }) => items.some(({ service }) => service === code));
    const known = { record: requests.length > 0, undo: requests.some(({ undone }) => undone), "criminal-record": of("papers.criminal-record").length > 0, printed: of("papers.criminal-record").some(({ sheets }) => sheets > 0) };
    return (id) => ({ id, done: given.practised ? given.practised.includes(id) : (known[id] ?? false) });
  };
  return {
    isOpen: () => open,
    commands: {
      practice_enter() {
        open = true;
        return boot();
      },
      practice_leave() {
        open = false;
        return boot();
      },
      practice_state: () => ({
        exercises: [["visit", "record", "undo"], ["sheet", "criminal-record", "printed"], ["mistake", "channel", "minutes"]].map(([id, ...ids]) => ({ id, steps: ids.map(steps()) })),
      }),
    },
  };
}
