/** What stands on the sheet of keys, screen by screen. A test finds every key of `KEYS` on it. */
import type { MessageKey, Messages } from "./i18n/keys";
import { KEYS, type Shortcut } from "./keys";

/** Messages that are said without values. */
type Plain = { [K in MessageKey]: Messages[K] extends Record<string, never> ? K : never }[MessageKey];

export interface KeysGroup {
  /** The screen whose keys they are, as the rail names it; absent for keys that work everywhere. */
  readonly screen?: string;
  readonly heading: Plain;
  readonly rows: readonly (readonly [Shortcut, Plain])[];
}

export const KEYS_GROUPS: readonly KeysGroup[] = [
  {
    screen: "desk",
    heading: "nav-desk",
    rows: [
      [{ code: "1–8" }, "keys-tiles"],
      [{ code: "↑↓" }, "keys-arrows"],
      [KEYS.record, "keys-record"],
      [KEYS.print, "keys-print"],
      [KEYS.printOptions, "keys-print-options"],
      [KEYS.undo, "keys-undo"],
      [KEYS.redo, "keys-redo"],
      [KEYS.asLast, "desk-as-last"],
      [KEYS.template, "template-make"],
      [KEYS.pastDay, "desk-past-day"],
      [KEYS.cancel, "keys-escape"],
    ],
  },
  {
    screen: "desk",
    heading: "keys-group-details",
    rows: [
      [KEYS.outcome, "desk-outcome"],
      [KEYS.channel, "desk-channel"],
      [KEYS.language, "desk-language"],
      [KEYS.minutes, "desk-minutes"],
      [KEYS.timer, "keys-timer"],
      [KEYS.followUp, "desk-followup"],
      [KEYS.note, "desk-note"],
      [KEYS.more, "desk-more"],
      [KEYS.heads, "desk-heads"],
      [KEYS.helpLevel, "desk-help"],
      [KEYS.equipment, "desk-equipment"],
      [KEYS.age, "desk-age"],
      [KEYS.second, "desk-second"],
      [{ code: "1–9" }, "keys-choose-number"],
    ],
  },
  {
    screen: "register",
    heading: "nav-register",
    rows: [
      [KEYS.find, "keys-register-find"],
      [KEYS.slash, "keys-register-find"],
      [{ code: "↑↓" }, "keys-register-lines"],
      [KEYS.record, "keys-register-open"],
      [KEYS.edit, "register-edit"],
      [KEYS.followUp, "register-follow-up"],
      [KEYS.print, "register-print"],
      [KEYS.days, "day-title"],
      [KEYS.zeroDay, "day-declare-zero"],
      [KEYS.closedDay, "day-declare-closed"],
      [KEYS.takeBack, "day-declare-none"],
      [KEYS.importOld, "import-title"],
      [KEYS.savePdf, "keys-register-save"],
      [KEYS.undo, "keys-undo"],
      [KEYS.redo, "keys-redo"],
    ],
  },
  {
    screen: "followUps",
    heading: "nav-followups",
    rows: [
      [KEYS.find, "followups-code"],
      [{ code: "1–4", alt: true }, "keys-followups-tabs"],
      [{ code: "↑↓" }, "keys-followups-lines"],
      [KEYS.record, "keys-followups-finish"],
      [KEYS.edit, "register-edit"],
      [KEYS.followUp, "register-follow-up-change"],
      [KEYS.print, "register-print"],
      [KEYS.undo, "keys-undo"],
      [KEYS.redo, "keys-redo"],
    ],
  },
  {
    screen: "sheets",
    heading: "nav-sheets",
    rows: [
      [KEYS.print, "keys-sheets-print"],
      [KEYS.printOptions, "keys-print-options"],
      [KEYS.savePdf, "print-save"],
      [KEYS.openPdf, "sheets-open-pdf"],
      [KEYS.saveWeb, "sheets-save-web"],
      [KEYS.addOurs, "sheets-add-ours"],
      [KEYS.newOurs, "sheets-new-ours"],
      [{ code: "1–3", alt: true }, "keys-sheets-tabs"],
    ],
  },
  {
    screen: "statistics",
    heading: "nav-statistics",
    rows: [
      [{ code: "1–4", alt: true }, "keys-statistics-spans"],
      [KEYS.earlier, "statistics-earlier"],
      [KEYS.later, "statistics-later"],
      [{ code: "←→" }, "keys-statistics-figures"],
      [KEYS.record, "keys-statistics-behind"],
      [KEYS.savePdf, "keys-statistics-report"],
    ],
  },
  {
    screen: "sync",
    heading: "nav-sync",
    rows: [
      [KEYS.record, "sync-send"],
      [KEYS.cancel, "sync-cancel"],
      [KEYS.bytes, "sync-bytes"],
      [KEYS.savePdf, "sync-file-write"],
      [KEYS.openPdf, "sync-file-read"],
      [KEYS.takeBack, "keys-sync-lines"],
    ],
  },
];
