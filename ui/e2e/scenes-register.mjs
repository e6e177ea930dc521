// Registru and Reveniri in every state worth looking at. Taken in by scenes.mjs, in the same form.

const settle = (page) => page.waitForTimeout(450);
const weeks = { setUp: true, full: true, weeks: true };
const noDisk = { code: "disk-full", args: { path: "/home/ghiseu/.local/share/indrumar" } };
const busy = { code: "database-busy", args: { path: "/home/ghiseu/.local/share/indrumar/desk.db" } };

const GOOD = "Data;Serviciul;Vizite;Observații\n" + ["01", "02", "05", "06"].map((day) => `${day}.10.2026;Permisul de conducere;2;pe hârtie\n`).join("");
const FAULTY =
  "Data;Ora;Serviciul;Vizite;Limba;Nume și prenume;Observații\n12.10.2026;9:05;Permisul de conducere;1;rom;Ana Rusu;\n31.13.2026;9:40;Certificat de naștere;1;rom;Ion Munteanu;a venit de două ori\n" +
  "14.10.2026;;buletin;2;rus;Вера Иванова;\n15.10.2026;;buletin;900;rom;;\n15.10.2026;;ceva cu telefonul și cu banca, nu s-a înțeles bine;1;rom;;\nluni;;Certificat de naștere;1;;;\n16.10.2026;;Certificat de naștere;1;rom;Elena Ciobanu;\n";

async function register(page) {
  await page.keyboard.press("F3");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await settle(page);
}

/** Opens the so-and-so-many-th line. */
async function opened(page, place, ...keys) {
  await register(page);
  await page.locator("tbody button").nth(place).click();
  await settle(page);
  for (const key of keys) {
    await page.keyboard.press(key);
    await settle(page);
  }
}

async function days(page, ...keys) {
  await register(page);
  await page.keyboard.press("Alt+z");
  await page.getByRole("dialog").waitFor();
  await settle(page);
  for (const key of keys) {
    await page.keyboard.press(key);
    await settle(page);
  }
}

async function imported(page, text) {
  await register(page);
  await page.keyboard.press("Alt+i");
  await page.getByRole("dialog").waitFor();
  await page.locator("input[type=file]").setInputFiles({ name: "Registru solicitări 2026.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("dialog").locator(".ends").waitFor();
  await settle(page);
}

async function returning(page, ...keys) {
  await page.keyboard.press("F5");
  await page.getByRole("tablist").waitFor();
  await settle(page);
  for (const key of keys) {
    await page.keyboard.press(key);
    await settle(page);
  }
}

const REGISTER = {
  "register": { ...weeks, play: register },
  "register-open": { ...weeks, play: (page) => opened(page, 3) },
  "register-open-whole": { ...weeks, play: (page) => opened(page, 9) },
  "register-changed": {
    ...weeks, sent: true,
    async play(page) {
      await opened(page, 0, "Alt+o");
      await page.getByRole("dialog").getByRole("combobox").first().selectOption("referred");
      await page.getByRole("dialog").getByRole("textbox").first().fill("Premier Energy Distribution, Soroca");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    },
  },
  "register-taken-back": { ...weeks, play: (page) => opened(page, 0, "Control+z") },
  "register-filtered": {
    ...weeks,
    async play(page) {
      await register(page);
      await page.locator("input.day").first().fill("17.11");
      await page.keyboard.press("Enter");
      await page.locator("input.day").nth(1).fill("31.02");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  "register-service": {
    ...weeks,
    async play(page) {
      await register(page);
      await page.locator(".service input").pressSequentially("t");
      await page.getByRole("option").first().waitFor();
    },
  },
  "register-edit": { ...weeks, asks: { age: true }, play: (page) => opened(page, 9, "Alt+o") },
  "register-edit-refused": {
    ...weeks,
    later: { request_edit: { code: "changed-meanwhile", args: {} } },
    async play(page) {
      await opened(page, 0, "Alt+o");
      await page.getByRole("dialog").locator("button[type=submit]").click();
    },
  },
  "register-follow-up": { ...weeks, play: (page) => opened(page, 3, "Alt+v") },
  "register-certificate": {
    ...weeks,
    async play(page) {
      await opened(page, 4);
      await page.locator(".acts .button").nth(3).click();
      await page.keyboard.type("Ana Munteanu");
      await page.keyboard.press("Enter");
    },
  },
  "register-exported": {
    ...weeks,
    async play(page) {
      await register(page);
      await page.keyboard.press("Control+s");
    },
  },
  "register-not-exported": {
    ...weeks,
    later: { register_export: noDisk },
    async play(page) {
      await register(page);
      await page.keyboard.press("Control+s");
    },
  },
  "register-nothing": {
    ...weeks,
    async play(page) {
      await register(page);
      await page.keyboard.type("xyz");
    },
  },
  "register-empty": { setUp: true, play: register },
  "register-failed": { ...weeks, later: { register_list: busy }, play: register },
  "register-contrast": { ...weeks, looks: { theme: "contrast" }, play: (page) => opened(page, 1) },
  "register-large": { ...weeks, looks: { text: "very-large" }, play: (page) => opened(page, 3) },
  "register-days": { ...weeks, play: (page) => days(page) },
  "register-days-declared": { ...weeks, play: (page) => days(page, "ArrowUp", "0", "ArrowLeft", "ArrowLeft", "ArrowLeft", "x") },
  "register-days-wrong": {
    ...weeks,
    async play(page) {
      await days(page, "PageUp");
      await page.getByRole("dialog").getByRole("textbox").fill("31.02");
      await page.keyboard.press("Enter");
    },
  },
  "register-days-large": { ...weeks, looks: { text: "very-large" }, play: (page) => days(page) },
  "register-import": {
    ...weeks,
    async play(page) {
      await register(page);
      await page.keyboard.press("Alt+i");
    },
  },
  "register-import-good": { ...weeks, play: (page) => imported(page, GOOD) },
  "register-import-faults": { ...weeks, play: (page) => imported(page, FAULTY) },
  "register-import-wrong": {
    ...weeks,
    async play(page) {
      await imported(page, FAULTY);
      await page.getByRole("dialog").getByRole("checkbox").check();
      await page.getByRole("dialog").locator(".ends").evaluate((part) => part.scrollIntoView());
    },
  },
  "register-import-done": {
    ...weeks,
    async play(page) {
      await imported(page, FAULTY);
      await page.getByRole("dialog").getByRole("checkbox").check();
      await page.getByRole("dialog").locator(".ends button").click();
    },
  },
  "register-import-refused": {
    ...weeks,
    later: { import_commit: noDisk },
    async play(page) {
      await imported(page, GOOD);
      await page.getByRole("dialog").locator(".ends button").click();
      await page.getByRole("alert").waitFor();
    },
  },
};

const FOLLOW_UPS = {
  "followups-due": { ...weeks, play: (page) => returning(page) },
  "followups-overdue": { ...weeks, play: (page) => returning(page, "Alt+2") },
  "followups-waiting": { ...weeks, play: (page) => returning(page, "Alt+3") },
  "followups-done": { ...weeks, play: (page) => returning(page, "Alt+4") },
  "followups-empty": { setUp: true, full: true, play: (page) => returning(page) },
  "followups-finished": { ...weeks, play: (page) => returning(page, "ArrowDown", "Enter") },
  "followups-failed": { ...weeks, later: { followup_done: busy }, play: (page) => returning(page, "ArrowDown", "Enter") },
  "followups-finish": {
    ...weeks,
    async play(page) {
      await returning(page);
      await page.locator("main ol .acts button").nth(1).click();
    },
  },
  "followups-put-off": {
    ...weeks,
    async play(page) {
      await returning(page);
      await page.locator("main ol .acts button").nth(2).click();
    },
  },
  "followups-put-off-refused": {
    ...weeks,
    async play(page) {
      await returning(page);
      await page.locator("main ol .acts button").nth(2).click();
      await page.keyboard.type("20.11.2026");
      await page.keyboard.press("Enter");
    },
  },
  "followups-code-wrong": {
    ...weeks,
    async play(page) {
      await returning(page);
      await page.keyboard.type("zzz 999");
      await page.keyboard.press("Enter");
    },
  },
  "followups-found": {
    ...weeks,
    async play(page) {
      await returning(page);
      await page.keyboard.type("h4t 9xa");
      await page.keyboard.press("Enter");
    },
  },
  "followups-contrast": { ...weeks, looks: { theme: "contrast" }, play: (page) => returning(page) },
  "followups-large": { ...weeks, looks: { text: "very-large" }, play: (page) => returning(page) },
};

export const REGISTER_SCENES = { ...REGISTER, ...FOLLOW_UPS };
