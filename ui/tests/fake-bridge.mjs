// The page in `dist` with the stand-in for the core behind it, spoken to as the real bridge is: POST /call/<name>.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { fakeCore } from "./fake-core.mjs";

/** Another build may be looked at, as while two people work side by side. */
const DIST = process.env.UI_DIST ?? fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:";

/** Serves on a free port; `{ url, core, close }`. */
export async function fakeBridge(given) {
  const core = fakeCore(given);
  const server = createServer(async (question, answer) => {
    const path = new URL(question.url, "http://localhost").pathname;
    if (question.method === "POST" && /^\/(call|practice)\//.test(path)) {
      let text = "";
      for await (const piece of question) text += piece;
      const reply = (status, body) => answer.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      await core.call(path.split("/")[2], JSON.parse(text)).then((result) => reply(200, result), (error) => reply(422, error));
      return;
    }
    const file = join(DIST, normalize(path === "/" ? "index.html" : path));
    try {
      const body = await readFile(file);
      answer.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-security-policy": POLICY }).end(body);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${server.address().port}/`, core, close: () => server.close() };
}
