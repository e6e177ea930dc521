// The part of the stand-in for the core that counts. Its figures are invented, but they are of the size and shape that a desk in a
// village has: what adds up to what is proved by the core's own tests.

const TONGUES = ["ro", "ru", "en"];

const SUMS = [["visits", ["Vizite", "Визиты", "Visits"], 412, 380], ["items", ["Servicii acordate", "Оказанные услуги", "Services given"], 455, 421],
  ["heads", ["Participanți la sesiuni", "Участники занятий", "People at sessions"], 36, 24], ["minutes", ["Minute de ajutor notate", "Отмеченные минуты помощи", "Minutes of help noted"], 5120, 4890],
  ["sheets", ["Fișe tipărite", "Напечатанные памятки", "Sheets printed"], 268, 251]];

const SERVICES = [["pay.utilities", ["Plata pentru lumină, gaz și apă", "Оплата света, газа и воды", "Paying for electricity, gas and water"], 118, 121],
  ["papers.criminal-record", ["Cazier judiciar prin portalul serviciilor publice", "Справка о несудимости через портал государственных услуг", "Criminal record certificate through the portal"], 64, 51],
  ["benefits.energy-compensation", ["Compensația la energie: cererea și verificarea", "Компенсация за энергию: заявление и проверка", "Energy compensation: applying and checking"], 58, 12],
  ["desk.asp-appointment", ["Programare la ASP", "Запись в АГУ", "Appointment at the Public Services Agency"], 47, 55],
  ["pay.property-tax", ["Impozitul pe bunurile imobiliare și pe terenul de lângă casă, cu toate tranșele anului", "Налог на недвижимое имущество и приусадебный участок, со всеми частями оплаты за год", "Property tax on the house and the land beside it, with all instalments of the year"], 39, 44],
  ["sign.electronic", ["Semnătura electronică", "Электронная подпись", "Electronic signature"], 33, 40], ["health.doctor", ["Programare la medicul de familie", "Запись к семейному врачу", "Family doctor's appointment"], 28, 30],
  ["learn.internet", ["Ajutor cu telefonul și internetul", "Помощь с телефоном и интернетом", "Help with the phone and the internet"], 24, 26], ["papers.cadastre", ["Extras din Registrul bunurilor imobile", "Выписка из Регистра недвижимого имущества", "Extract from the register of immovable property"], 19, 22],
  ["pay.fines", ["Amenzi și contravenții: plata prin MPay", "Штрафы и правонарушения: оплата через MPay", "Fines: paying through MPay"], 14, 11], ["pension.status", ["Pensia: mărimea și data plății", "Пенсия: размер и дата выплаты", "Pension: amount and day of payment"], 8, 6], ["papers.apostille", ["Apostila pe acte pentru străinătate", "Апостиль на документы для заграницы", "Apostille for papers used abroad"], 3, 3]];

const CUTS = [
  ["field", ["Domenii", "Разделы", "Fields"], ["Domeniul", "Раздел", "Field"], 455, [["pay", ["Plăți", "Платежи", "Payments"], 171, 176], ["papers", ["Acte și extrase", "Документы и выписки", "Papers"], 86, 76], ["benefits", ["Ajutoare", "Пособия", "Benefits"], 58, 12]]],
  ["outcome", ["Cum s-a încheiat ajutorul", "Чем закончилась помощь", "How the help ended"], ["Rezultatul", "Результат", "Outcome"], 455, [["solved", ["rezolvat", "решено", "solved"], 361, 330], ["stuck", ["oprit la un pas", "остановка на шаге", "stuck at a step"], 41, 44], ["referred", ["îndrumat în altă parte", "направлен в другое место", "referred elsewhere"], 22, 19], ["come-back", ["revine", "придёт ещё раз", "to come back"], 31, 28]]],
  ["channel", ["Cum s-au adresat oamenii", "Как обращались люди", "How people came"], ["Canalul", "Способ", "Channel"], 412, [["desk", ["la ghișeu", "в окне", "at the desk"], 352, 329], ["phone", ["la telefon", "по телефону", "by telephone"], 41, 38], ["home", ["la domiciliu", "на дому", "at home"], 16, 12], ["outreach", ["în deplasare", "на выезде", "elsewhere"], 3, 1]]],
  ["language", ["În ce limbă s-a vorbit", "На каком языке говорили", "Language of the help"], ["Limba", "Язык", "Language"], 412, [["ro", ["română", "румынский", "Romanian"], 331, 309], ["ru", ["rusă", "русский", "Russian"], 62, 58], ["uk", ["ucraineană", "украинский", "Ukrainian"], 19, 13]]],
  ["help", ["Cât ajutor a fost nevoie", "Сколько помощи понадобилось", "How much help it took"], ["Ajutorul", "Помощь", "Help"], null, [["informed", ["informat", "рассказали", "informed"], 52, 60], ["shown", ["arătat", "показали", "shown"], 71, 64], ["together", ["făcut împreună", "сделали вместе", "done together"], 188, 170], ["done", ["făcut pentru persoană", "сделали за человека", "done for the person"], 63, 58]]],
  ["equipment", ["Ce s-a pus la dispoziție", "Чем дали попользоваться", "What was lent"], ["Echipamentul", "Оборудование", "Equipment"], null, [["public-pc", ["calculator pentru public", "компьютер для посетителей", "public computer"], 96, 90], ["printer", ["imprimantă", "принтер", "printer"], 44, 39], ["card-reader", ["cititor de carduri", "считыватель карт", "card reader"], 12, 15]]],
  ["stuck", ["Unde se opresc oamenii", "Где люди останавливаются", "Where people get stuck"], ["Pasul", "Шаг", "Step"], 41, [["papers.criminal-record/sign", ["Cazier judiciar prin portalul serviciilor publice: pasul 4: Semnați cererea cu semnătura electronică.", "Справка о несудимости через портал государственных услуг: шаг 4: Подпишите заявление электронной подписью.", "Criminal record certificate through the portal: step 4: Sign the application."], 19, 12], ["pay.utilities/account", ["Plata pentru lumină, gaz și apă: pasul 2: Scrieți numărul contului de pe factură.", "Оплата света, газа и воды: шаг 2: Введите номер счёта с квитанции.", "Paying for electricity, gas and water: step 2: Type the account number."], 9, 14], ["sign.electronic/", ["Semnătura electronică: pasul nu a fost notat", "Электронная подпись: шаг не отмечен", "Electronic signature: step not noted"], 4, 2]]],
];

const WEEKDAYS = [["luni", "понедельник", "Monday"], ["marți", "вторник", "Tuesday"], ["miercuri", "среда", "Wednesday"], ["joi", "четверг", "Thursday"], ["vineri", "пятница", "Friday"]];
const AT_HOUR = [[8, 5], [9, 19], [10, 24], [11, 17], [13, 12], [14, 14], [15, 8], [16, 3]];

/** `given.statistics`: `"empty"` for a span without visits. */
export function statisticsCommands(given, desk) {
  const line = (kind, at) => ([value, words, now, before]) => ({ figure: { kind, value }, label: words[at], now, before: given.first ? null : before });
  const part = (name, title, column, total, lines) => ({ name, title, column, total, lines });
  const iso = (date) => date.toISOString().slice(0, 10);

  function series(from, to, at) {
    const lines = [];
    for (let day = new Date(`${from}T12:00:00Z`); iso(day) <= to && iso(day) <= desk.today; day.setUTCDate(day.getUTCDate() + 1)) {
      const weekday = (day.getUTCDay() + 6) % 7;
      const now = weekday > 4 ? 0 : 14 + ((day.getUTCDate() * 7) % 15);
      lines.push({ figure: { kind: "day", value: iso(day) }, label: iso(day).split("-").reverse().join("."), now, before: null });
    }
    return part("series", ["Vizite în timp", "Визиты по времени", "Visits over time"][at], ["Data", "Дата", "Date"][at], 412, lines);
  }

  function hours(at) {
    const lines = WEEKDAYS.flatMap((name, weekday) => AT_HOUR.map(([hour, n]) => ({
      figure: { kind: "hour", value: `${weekday}-${hour}` }, label: `${name[at]}, ${hour}`, now: Math.max(0, n - weekday * 2 + ((weekday * hour) % 4)), before: null,
    })));
    return part("hours", ["Vizite pe ore și zile ale săptămânii", "Визиты по часам и дням недели", "Visits by hour and weekday"][at], ["Ora", "Время", "Time"][at], 400, lines);
  }

  return {
    statistics({ from, to, language }) {
      const at = TONGUES.indexOf(language);
      const empty = given.statistics === "empty" || from > desk.today;
      const days = empty ? { visits: 0, zero: 0, closed: 0, unknown: 15 } : { visits: 16, zero: 1, closed: 1, unknown: 2 };
      const shared = { from, to, before: given.first ? null : { from: "2026-10-01", to: "2026-10-31" }, open: to > desk.today, days };
      if (empty) return { ...shared, visits: 0, parts: [] };
      return {
        ...shared, visits: 412,
        parts: [
          part("sums", ["Totaluri", "Итоги", "Totals"][at], ["Cifra", "Показатель", "Figure"][at], null, SUMS.map(([kind, words, now, before]) => line(kind, at)(["", words, now, before]))),
          series(from, to, at),
          hours(at),
          part("service", ["Servicii", "Услуги", "Services"][at], ["Serviciul", "Услуга", "Service"][at], 455, SERVICES.map(line("service", at))),
          ...CUTS.map(([name, title, column, total, lines]) => part(name, title[at], column[at], total, lines.map(line(name, at)))),
        ],
      };
    },
    statistics_requests({ skip, limit }) {
      const rows = desk.rows();
      return { figure: rows.length, requests: rows.length, rows: rows.slice(skip, skip + limit).map((request) => ({ n: 1, request })) };
    },
    report_save: ({ period, language }) => ({ path: `/home/ghiseu/Documente/Îndrumar/Raport ${period} (${language}).pdf`, visits: 412, opened: true }),
    statistics_export: ({ format }) => ({ path: `/home/ghiseu/Documente/Îndrumar/Statistica ghișeului.${format}`, rows: 96, opened: true }),
  };
}
