// Practice: the way in, the frame, the card in its states. Taken in by scenes.mjs, in the same form.

const settle = (page) => page.waitForTimeout(300);
const card = (page) => page.locator(".exercises").waitFor();

const practising = { setUp: true, demo: true, practice: true };

export const PRACTICE_SCENES = {
  "practice-offer": { setUp: true, async play() {} },
  "practice-begun": { ...practising, play: card },
  "practice-step": { ...practising, full: true, practised: ["record"], play: card },
  "practice-third": {
    ...practising, full: true, practised: ["record", "undo", "criminal-record", "printed"],
    async play(page) {
      await card(page);
      await page.keyboard.press("1");
      await settle(page);
    },
  },
  "practice-folded": {
    ...practising, full: true,
    async play(page) {
      await card(page);
      await page.locator(".exercises .ways button").last().click();
    },
  },
  "practice-all": { ...practising, full: true, practised: ["record", "undo", "criminal-record", "printed", "channel", "minutes"], play: card },
  "practice-sync": {
    ...practising, full: true,
    async play(page) {
      await card(page);
      await page.keyboard.press("F7");
      await settle(page);
    },
  },
  "practice-contrast": { ...practising, full: true, practised: ["record"], looks: { theme: "contrast" }, play: card },
  "practice-large": {
    ...practising, full: true, practised: ["record"], looks: { text: "very-large" },
    async play(page) {
      await card(page);
      await page.keyboard.press("F7");
      await settle(page);
    },
  },
  "practice-failed": {
    setUp: true,
    later: { practice_enter: { code: "disk-full", args: { path: "/home/ghiseu/.local/share/indrumar" } } },
    async play(page) {
      await page.locator(".rail .foot button").nth(1).click();
      await page.getByRole("alert").waitFor();
    },
  },
};
