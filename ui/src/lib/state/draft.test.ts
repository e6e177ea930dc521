import { expect, test } from "vitest";
import type { ServiceHit, ServiceView } from "../backend";
import { Draft } from "./draft.svelte";

const pay: ServiceHit = { code: "pay.utilities", title: "Plata", group: "pay", event: null };
const papers: ServiceHit = { code: "papers.criminal-record", title: "Cazier", group: "papers", event: null };

function view(code: string, languages: ServiceView["languages"]): ServiceView {
  return { code, title: code, summary: "", languages, steps: [] };
}

test("a common visit needs nothing but its service", () => {
  const draft = new Draft();
  draft.clear("ru");
  draft.add(pay);
  expect(draft.request()).toEqual({
    items: [{ service: "pay.utilities", outcome: "solved", step: null, referred_to: null }],
    channel: "desk", language: "ru", second_language: null, help: null, age: null, equipment: [], minutes: null, heads: null, visits: 1,
    sheets: null, at: null, note: null, follow_up: null,
  });
});

test("a service picked twice is one item, and its outcome stays", () => {
  const draft = new Draft();
  draft.add(pay);
  draft.items[0]!.outcome = "come-back";
  draft.add(papers);
  draft.add(pay);
  expect(draft.request().items).toEqual([
    { service: "papers.criminal-record", outcome: "solved", step: null, referred_to: null },
    { service: "pay.utilities", outcome: "come-back", step: null, referred_to: null },
  ]);
});

test("the sheet is in the spoken language if it is written in it, otherwise in Romanian", () => {
  const draft = new Draft();
  draft.add(pay);
  draft.add(papers);
  draft.know(view("pay.utilities", ["ro", "ru"]));
  draft.know(view("papers.criminal-record", ["ro"]));
  draft.language = "ru";
  expect(draft.sheets()).toEqual([
    { code: "pay.utilities", language: "ru", also: null, from_step: null },
    { code: "papers.criminal-record", language: "ro", also: null, from_step: null },
  ]);
  draft.language = "gag";
  expect(draft.sheets().map(({ language }) => language)).toEqual(["ro", "ro"]);
});

test("a service without a sheet has none to print", () => {
  const draft = new Draft();
  draft.add(pay);
  draft.know(view("pay.utilities", []));
  expect(draft.sheets()).toEqual([]);
});

test("the last service taken out leaves a fresh visit", () => {
  const draft = new Draft();
  draft.add(pay);
  draft.minutes = 20;
  draft.note = "x";
  draft.remove("pay.utilities");
  expect(draft.empty).toBe(true);
  expect([draft.minutes, draft.note]).toEqual([null, null]);
});

test("who is to come back has something left open, and has not when nothing is agreed after all", () => {
  const agreed = { day: "4.12", reason: "", bring: "", alias: "", phone: "" };
  const draft = new Draft();
  draft.add(pay);
  draft.agree(agreed);
  expect(draft.items[0]!.outcome).toBe("come-back");
  draft.agree(null);
  expect(draft.items[0]!.outcome).toBe("solved");
  draft.items[0]!.outcome = "stuck";
  draft.agree(agreed);
  expect(draft.items[0]!.outcome).toBe("stuck");
});

test("what was typed comes back from what was saved", () => {
  const draft = new Draft();
  draft.add(pay);
  draft.note = "👵 שלום";
  draft.equipment = ["scanner"];
  const other = new Draft();
  other.restore(JSON.parse(JSON.stringify(draft.saved())));
  expect(other.request()).toEqual(draft.request());
});
