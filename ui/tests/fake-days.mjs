// The part of the stand-in for the core that knows days: what was declared, what a month looks like, which days are asked about.

const HOLIDAYS = { "01-01": "Anul Nou", "12-25": "Crăciunul pe stil nou" };
const OTHERWISE = { requests: false, tally: true, settings: false, catalogue: false };

const iso = (date) => date.toISOString().slice(0, 10);

/** `given.unknown`: days of which nothing is known. `desk.visits(day)`: how many there are. */
export function dayCommands(given, desk) {
  const { today, refusal, deed } = desk;
  let asked = given.unknown ?? [];
  const declared = new Map();

  function view(day) {
    const visits = desk.visits(day);
    const said = declared.get(day) ?? null;
    const holiday = HOLIDAYS[day.slice(5)] ?? null;
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return {
      day, state: visits > 0 ? "counted" : (said ?? "unknown"), visits, items: visits, declared: said, holiday,
      working: weekday !== 0 && weekday !== 6 && !holiday, future: day > today,
    };
  }

  const say = (day, what) => () => (what === null ? declared.delete(day) : declared.set(day, what));

  return {
    /** Visits were entered for a day: it is asked about no more. */
    known: (day) => (asked = asked.filter((other) => other.day !== day)),
    commands: {
      day_question: () => ({ days: asked, complete_through: null }),
      day_declare({ day, what }) {
        const said = what === "none" ? null : what;
        if (said && desk.visits(day) > 0) throw refusal("day-has-visits", { day: day.split("-").reverse().join(".") });
        const [before, was] = [asked, declared.get(day) ?? null];
        const forth = () => {
          asked = asked.filter((other) => other.day !== day);
          say(day, said)();
        };
        forth();
        deed("declare-day", "", () => ((asked = before), say(day, was)()), forth, { day });
        return { day: view(day), changes: OTHERWISE };
      },
      day_list({ month }) {
        const [year, number] = month.split("-").map(Number);
        const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
        return Array.from({ length: last }, (_, place) => view(iso(new Date(Date.UTC(year, number - 1, place + 1)))));
      },
    },
  };
}
