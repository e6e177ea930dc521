// The part of the stand-in for the core that lets a desk move to another computer.

/** What a file of a move begins with, and the passphrase of it. */
export const FILE = "indrumar-move 1\n";
export const CODE = "3467-9ACD-EFGH-JKMN-PQRT";

/** `given`: `moved` (when). */
export function movingCommands(given, desk) {
  let moved = given.moved ?? null;
  return {
    move_state: () => ({ moved_at: moved }),
    move_write() {
      moved = `${desk.today}T15:20:00+02:00`;
      return { path: "/home/ghiseu/Documente/Îndrumar/Mutare Primăria Pelinia 2026-11-23.indrumar", code: CODE, requests: desk.count(), bytes: 184_320, opened: true, changes: { requests: false, tally: false, settings: true, catalogue: false } };
    },
    move_read({ path, content, code }) {
      if (desk.isSetUp()) throw desk.refusal("move-has-data");
      if (code.toUpperCase().replace(/[^A-Z0-9]/g, "") !== CODE.replaceAll("-", "")) throw desk.refusal("move-code-wrong");
      if (!Buffer.from(content, "base64").toString().startsWith(FILE)) throw desk.refusal("move-file-unreadable", { path });
      desk.arrive();
      return { requests: 1204, boot: desk.boot(), changes: { requests: true, tally: true, settings: true, catalogue: true } };
    },
  };
}
