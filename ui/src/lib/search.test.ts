import { beforeEach, expect, test, vi } from "vitest";
import { CommandError, useBackend, type ServiceHit } from "./backend";
import { Search } from "./search.svelte";

/** Answers that the test gives when it likes, in the order it likes. */
const waiting = new Map<string, { give: (hits: ServiceHit[]) => void; refuse: (error: unknown) => void }>();

function hit(code: string): ServiceHit {
  return { code, title: code, group: code, event: null };
}

beforeEach(() => {
  vi.useFakeTimers();
  waiting.clear();
  useBackend({
    call: (_name, args) =>
      new Promise((give, refuse) => waiting.set((args as { query: string }).query, { give: give as never, refuse })),
  });
});

async function answer(query: string, codes: string[]): Promise<void> {
  waiting.get(query)?.give(codes.map(hit));
  await vi.advanceTimersByTimeAsync(0);
}

test("letters of one stroke are asked for once", async () => {
  const search = new Search();
  for (const text of ["l", "lu", "lum"]) search.type(text);
  await vi.advanceTimersByTimeAsync(30);
  expect([...waiting.keys()]).toEqual(["lum"]);
});

test("an answer to an older question is never shown", async () => {
  const search = new Search();
  search.type("lu");
  await vi.advanceTimersByTimeAsync(30);
  search.type("ca");
  await vi.advanceTimersByTimeAsync(30);
  await answer("ca", ["papers.criminal-record"]);
  await answer("lu", ["pay.utilities"]);
  expect(search.hits.map(({ code }) => code)).toEqual(["papers.criminal-record"]);
});

test("an answer that comes after the field was emptied is dropped", async () => {
  const search = new Search();
  search.type("lu");
  await vi.advanceTimersByTimeAsync(30);
  search.clear();
  await answer("lu", ["pay.utilities"]);
  expect(search.open).toBe(false);
  expect(search.hits).toEqual([]);
});

test("Enter right after typing picks what was typed, not what stood there before", async () => {
  const search = new Search();
  search.type("lu");
  await vi.advanceTimersByTimeAsync(30);
  await answer("lu", ["pay.utilities"]);
  search.type("caz");
  const choice = search.choice();
  await answer("caz", ["papers.criminal-record"]);
  expect((await choice)?.code).toBe("papers.criminal-record");
});

test("the mark goes round the list and starts anew with each answer", async () => {
  const search = new Search();
  search.type("p");
  await vi.advanceTimersByTimeAsync(30);
  await answer("p", ["a", "b", "c"]);
  search.move(-1);
  expect(search.active).toBe(2);
  search.move(1);
  expect(search.active).toBe(0);
  search.move(1);
  search.type("pa");
  await vi.advanceTimersByTimeAsync(30);
  await answer("pa", ["b"]);
  expect(search.active).toBe(0);
});

test("nothing found is said only when the question was answered", async () => {
  const search = new Search();
  search.type("xyz");
  await vi.advanceTimersByTimeAsync(30);
  expect(search.nothing).toBe(false);
  await answer("xyz", []);
  expect(search.nothing).toBe(true);
});

test("a search that fails says so and picks nothing", async () => {
  const search = new Search();
  search.type("lu");
  const choice = search.choice();
  waiting.get("lu")?.refuse(new CommandError("database-busy"));
  expect(await choice).toBeNull();
  expect(search.error?.code).toBe("database-busy");
});
