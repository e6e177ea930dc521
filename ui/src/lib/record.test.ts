import { expect, test } from "vitest";
import { backendOver } from "../../tests/window";
import { fakeCore } from "../../tests/fake-core.mjs";
import { CommandError, useBackend } from "./backend";
import { print, record } from "./record";
import { Draft } from "./state/draft.svelte";

function visit(): Draft {
  const draft = new Draft();
  draft.add({ code: "pay.utilities", title: "Plata", group: "pay", event: null });
  return draft;
}

const sheet = { code: "pay.utilities", language: "ro", also: null, from_step: null } as const;

test("the request is recorded before its sheet is printed", async () => {
  const core = fakeCore({ setUp: true });
  useBackend(backendOver(core));
  const { printed } = await record(visit().request(), [sheet]);
  expect(core.asked.map(([name]) => name)).toEqual(["request_add", "sheet_print"]);
  expect(printed.how).toBe("opened");
});

test("a sheet that fails takes the record not back and is still owed", async () => {
  const core = fakeCore({ setUp: true, fail: { sheet_print: { code: "disk-full", args: { path: "/x" } } } });
  useBackend(backendOver(core));
  const { added, printed } = await record(visit().request(), [sheet]);
  expect(added.id).toBeTruthy();
  expect(core.requests).toHaveLength(1);
  expect(printed).toMatchObject({ how: "failed", left: [sheet] });
});

test("a request that is refused prints nothing", async () => {
  const core = fakeCore({ setUp: true, fail: { request_add: { code: "disk-full", args: { path: "/x" } } } });
  useBackend(backendOver(core));
  await expect(record(visit().request(), [sheet])).rejects.toBeInstanceOf(CommandError);
  expect(core.asked.map(([name]) => name)).toEqual(["request_add"]);
});

test("a sheet that no viewer shows says where it lies", async () => {
  useBackend({ call: async () => ({ path: "/fise/pay.pdf", printed_on: null, opened: false }) as never });
  expect(await print([sheet])).toEqual({ how: "saved", path: "/fise/pay.pdf" });
});
