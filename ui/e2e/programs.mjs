// The real programs, started on free ports over fresh folders and ended when the flow is over.
import { execFile, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const DIST = process.env.UI_DIST ?? fileURLToPath(new URL("../dist", import.meta.url));

/** Things to undo at the end, last first. */
const ends = [];

export async function end() {
  for (const undo of ends.reverse()) await undo();
  ends.length = 0;
}

export async function folder() {
  const path = await mkdtemp(join(tmpdir(), "indrumar-e2e-"));
  ends.push(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** Starts a program that prints its address in one line when it is ready. */
async function serve(program, args) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  ends.push(
    () =>
      new Promise((gone) => {
        if (child.exitCode !== null || child.signalCode !== null) return gone();
        child.once("exit", gone);
        child.kill();
      }),
  );
  return new Promise((ready, refuse) => {
    child.once("error", refuse);
    child.once("exit", (code) => refuse(new Error(`${program} ended with ${code} before it was ready`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      // The line may be a sentence: the full stop at its end is none of the address.
      const found = /https?:\/\/\S+:\d+/.exec(line);
      if (found) ready(found[0]);
    });
  });
}

/** Each folder in `printers` is a printer. */
export function bridge(program, data, printers) {
  return serve(program, ["--data", data, "--printers", printers, "--ui", DIST, "--listen", "127.0.0.1:0"]);
}

const SERVICES = fileURLToPath(new URL("../../content/services", import.meta.url));

/** The edition of this tree under a later day, signed by the hub, with one piece of news: the file. */
async function pack(program, db, version, news) {
  const at = await folder();
  const services = join(at, "services");
  await cp(SERVICES, services, { recursive: true });
  const about = join(services, "catalogue.toml");
  await writeFile(about, (await readFile(about, "utf8")).replace(/^version = ".*"/m, `version = "${version}"`));
  const [notes, out] = [join(at, "news.toml"), join(at, "catalog.pack")];
  await writeFile(notes, `[[news]]\ndate = "${version.replaceAll(".", "-")}"\ntext = { ro = "${news}", ru = "${news}", en = "${news}" }\n`);
  await run(program, ["--db", db, "catalogue", "sign", "--services", services, "--news", notes, "--out", out]);
  return out;
}

/** A hub that knows one office: its address, an enrolment code, how to get another, and its figure of a day. */
export async function hub(program, office) {
  const db = `sqlite:${join(await folder(), "hub.db")}`;
  const ask = async (...args) => JSON.parse((await run(program, ["--db", db, "--json", ...args])).stdout);
  await run(program, ["--db", db, "office", "add", "--code", office, "--name", "Primăria Pelinia", "--kind", "town-hall"]);
  const url = await serve(program, ["serve", "--db", db, "--listen", "127.0.0.1:0"]);
  const another = async () => (await ask("enrol-code", "--office", office)).code;
  return {
    url,
    code: await another(),
    another,
    total: async (day) => (await ask("total", "--office", office, "--day", day)).total,
    pack: (version, news) => pack(program, db, version, news),
  };
}
