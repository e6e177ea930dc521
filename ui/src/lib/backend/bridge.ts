/** The core behind loopback HTTP, so that a real browser can drive it in tests. The bridge also serves this page. */
import { asCommandError, CommandError, type Backend } from "./backend";

export const bridge: Backend = {
  async call(name, args, practice) {
    let answer: Response;
    let body: unknown;
    try {
      answer = await fetch(`/${practice ? "practice" : "call"}/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(args),
      });
      body = await answer.json();
    } catch (thrown) {
      throw asCommandError(thrown);
    }
    if (answer.ok) return body as never;
    const error = asCommandError(body);
    throw error.code === "internal" && !error.args["detail"]
      ? new CommandError("internal", { detail: `HTTP ${answer.status}` })
      : error;
  },
};
