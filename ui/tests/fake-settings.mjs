// The part of the stand-in for the core that keeps how the desk works. It refuses just enough for the window to show a refusal.

const CHANGED = { requests: false, tally: false, settings: true, catalogue: false };
const DISTRICTS = [["MD-BA", "Bălți", "Бельцы", "Bălți"], ["MD-DO", "Dondușeni", "Дондюшаны", "Dondușeni"], ["MD-DR", "Drochia", "Дрокия", "Drochia"], ["MD-SO", "Soroca", "Сороки", "Soroca"]];

/** What was set, for `boot` and for the commands. `given`: `looks`, `asks`, `operators`, `printer`. */
export function settingsCommands(given, desk) {
  let looks = { theme: "system", text: "normal", hints: true, ...given.looks };
  let asks = { help: true, age: false, equipment: true, timer: true, ...given.asks };
  let privacy = { contact_days: 30, no_traces: false };
  let contact = { phone: "0236 21 200", hours: "Lu–Vi, 8–12 și 13–17" };
  let printing = { printer: given.printer ?? null, both_sides: true, size: "normal" };
  let all = given.operators ?? null;
  let patron = null;

  const settings = () => {
    const office = desk.office();
    if (!office) throw desk.refusal("not-set-up");
    const current = desk.operator();
    return {
      office: { district: null, ...office }, contact, patron_day: patron, operators: { current, all: all ?? [current] }, printing, asks, privacy, looks,
      about: {
        version: "0.1.0", catalogue: "2026.11.23", folder: "/home/ghiseu/.local/share/indrumar",
        install: "7f3a9c0b12de4455a1b2c3d4e5f60718", first_day: "2026-09-01",
      },
    };
  };
  const filled = (text) => {
    if (text.trim() === "") throw desk.refusal("empty-name");
    return text.trim();
  };

  return {
    worn: () => ({ looks, asks, sheet_size: printing.size }),
    commands: {
      settings_get: settings,
      settings_set(parts) {
        if (parts.office) desk.setOffice({ ...desk.office(), ...parts.office, name: filled(parts.office.name), locality: filled(parts.office.locality) });
        if (parts.contact) {
          if (parts.contact.phone.length > 80) throw desk.refusal("line-too-long", { max: 80 });
          contact = { phone: parts.contact.phone.trim(), hours: parts.contact.hours.trim() };
        }
        if (parts.operators) {
          all = parts.operators.all.map(filled);
          desk.setOperator(filled(parts.operators.current));
        }
        if (parts.privacy) {
          if (parts.privacy.contact_days > 365) throw desk.refusal("days-out-of-range", { min: 0, max: 365 });
          privacy = parts.privacy;
        }
        printing = parts.printing ?? printing;
        asks = parts.asks ?? asks;
        looks = parts.looks ?? looks;
        return { settings: settings(), changes: CHANGED };
      },
      patron_day_set({ day }) {
        patron = day;
        return { day };
      },
      date_parse({ text }) {
        const near = { azi: 0, ieri: -1, mâine: 1 }[text.trim()];
        if (near !== undefined) {
          const day = new Date(Date.parse(`${desk.today}T12:00:00Z`) + near * 86_400_000).toISOString().slice(0, 10);
          return { day, text: day.split("-").reverse().join(".") };
        }
        const found = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/.exec(text.trim());
        if (!found) throw desk.refusal("bad-date", { text });
        const [, day, month, year = desk.today.slice(0, 4)] = found;
        const parsed = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
        // A day that the calendar does not have would come out as another one.
        const real = new Date(`${parsed}T12:00:00Z`);
        if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== parsed) throw desk.refusal("bad-date", { text });
        return { day: parsed, text: parsed.split("-").reverse().join(".") };
      },
      district_list: ({ language }) => DISTRICTS.map(([code, ...names]) => ({ code, name: names[["ro", "ru", "en"].indexOf(language)] })),
      guide_save: ({ language }) => ({ path: `/home/ghiseu/Documente/Îndrumar/Ghidul operatorului (${language}).pdf`, opened: true }),
    },
  };
}
