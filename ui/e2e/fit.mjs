// Nothing may be cut: no text wider than its box, and no page that scrolls sideways.

/** Throws with the texts that do not fit. */
export async function fits(page, what) {
  const cut = await page.evaluate(() => {
    const seen = (element) => element.checkVisibility() && !element.closest(".spoken, .skip, dialog:not([open])");
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) =>
        seen(element) &&
        !(element instanceof SVGElement) &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0 &&
        getComputedStyle(element).display !== "inline",
    );
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) wide.push(page);
    const placeholder = document.querySelector("[role=combobox]");
    if (placeholder && !placeholder.value) {
      const ruler = document.createElement("canvas").getContext("2d");
      const style = getComputedStyle(placeholder, "::placeholder");
      ruler.font = `${style.fontSize} "Noto Sans"`;
      const box = getComputedStyle(placeholder);
      const room = placeholder.clientWidth - parseFloat(box.paddingLeft) - parseFloat(box.paddingRight);
      if (ruler.measureText(placeholder.placeholder).width > room) wide.push(placeholder);
    }
    return wide.map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${(element.textContent || element.placeholder || "").trim().slice(0, 60)}`);
  });
  if (cut.length > 0) throw new Error(`${what}: does not fit\n  ${cut.join("\n  ")}`);
}
