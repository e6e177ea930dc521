// The part of the stand-in for the core that reads an old register: a table of `;` and lines, just enough of it.

const ALL = { requests: true, tally: true, settings: false, catalogue: false };

const HEADINGS = { data: "day", ora: "time", serviciul: "service", vizite: "visits", observatii: "note", limba: "language" };

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** `desk.named(text)`: the code of the service of that name; `desk.found(text)`: those that may be meant; `desk.keep`: records a visit. */
export function importCommands(desk) {
  const { refusal, named, found, keep, mark, deed } = desk;

  function dayOf(text) {
    const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? [];
    if (!day || Number(month) > 12) throw refusal("bad-date", { text });
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  }

  function serviceOf(text, told) {
    const code = told[text] ?? named(text);
    if (!code) throw refusal("unknown-service", { code: text });
    return code;
  }

  function visitsOf(text) {
    if (text === "") return 1;
    if (!/^\d+$/.test(text)) throw refusal("bad-number", { text });
    if (Number(text) < 1 || Number(text) > 500) throw refusal("visits-out-of-range", { min: 1, max: 500 });
    return Number(text);
  }

  function read({ content, columns: told, services }) {
    const text = Buffer.from(content, "base64").toString();
    if (text.includes("\0")) throw refusal("import-unreadable");
    const [first, ...lines] = text.split("\n").filter(Boolean).map((line) => line.split(";"));
    const columns = told ?? first.map((heading) => HEADINGS[plain(heading)] ?? null);
    for (const column of ["day", "service"]) if (told && !told.includes(column)) throw refusal("import-no-column", { column });
    const at = (row, column) => row[columns.indexOf(column)] ?? "";
    const [good, faults] = [[], []];
    for (const [place, row] of lines.entries()) {
      let column = "day";
      try {
        const day = dayOf(at(row, "day"));
        column = "service";
        const service = serviceOf(at(row, "service"), services);
        column = "visits";
        good.push({ day, service, visits: visitsOf(at(row, "visits")), note: at(row, "note") || null });
      } catch (thrown) {
        faults.push({ line: place + 2, column, error: thrown.body });
      }
    }
    return { first, columns, lines, good, faults, at };
  }

  return {
    import_preview(args) {
      const { first, columns, lines, good, faults, at } = read(args);
      const days = good.map(({ day }) => day).sort();
      const names = [...new Set(lines.map((row) => at(row, "service")).filter(Boolean))];
      const services = names.map((text) => {
        const code = args.services[text] ?? named(text);
        return { text, rows: lines.filter((row) => at(row, "service") === text).length, code, guess: code ? null : (found(text)[0]?.code ?? null) };
      });
      return {
        encoding: args.encoding ?? "utf-8", separator: ";", headings: first, columns, rows: lines.slice(0, 20), total: lines.length, good: good.length,
        visits: good.reduce((sum, { visits }) => sum + visits, 0), first_day: days[0] ?? null, last_day: days.at(-1) ?? null,
        faults: faults.slice(0, 100), services: services.sort((a, b) => Number(a.code !== null) - Number(b.code !== null)),
      };
    },
    import_commit({ register, leave_out_wrong }) {
      const { good, faults } = read(register);
      if (faults.length > 0 && !leave_out_wrong) throw refusal("import-rows-wrong", { count: faults.length, line: faults[0].line });
      const made = good.map(({ day, service, visits, note }) => {
        const items = [{ service, outcome: "solved", step: null }];
        return keep({ items, channel: "desk", language: "ro", minutes: null, heads: null, visits, at: `${day}T12:00:00+02:00`, note }, { source: "import" });
      });
      const all = (is) => () => made.forEach((request) => mark(request, is)());
      deed("import-register", made[0].id, all(true), all(false), { count: made.length });
      return { requests: made.length, visits: good.reduce((sum, { visits }) => sum + visits, 0), left_out: faults.length, changes: ALL };
    },
  };
}
