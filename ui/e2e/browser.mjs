// Debian's Chromium, with nothing of it reaching out by itself.
import { chromium } from "playwright-core";

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // Scroll bars take room in the window, so they do here.
    ignoreDefaultArgs: ["--hide-scrollbars"],
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });
}

/**
 * A page whose file choosers are ours from its first moment. Playwright asks for them without waiting once somebody listens; a key
 * pressed in that moment may reach the page first, and the chooser is lost.
 */
export async function pageOf(context) {
  const page = await context.newPage();
  page.on("filechooser", () => undefined);
  return page;
}
