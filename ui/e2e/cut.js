// One expression, run in a page: the texts that do not fit there. Nothing may be wider than its box, or higher where what is
// below the box cannot be scrolled to; no page scrolls sideways, and the window's not beyond what stands in it. Text that is
// shortened on purpose ends with dots and is whole elsewhere. fit.mjs asks it in Chromium, `cargo xtask shots` in the built window.
(() => {
  const seen = (element) => element.checkVisibility() && !element.closest(".spoken, .skip, dialog:not([open])");
  const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
  const boxes = [...document.querySelectorAll("body *")].filter(
    (element) => !(element instanceof SVGElement) && element.clientWidth > 0 && seen(element) && getComputedStyle(element).display !== "inline",
  );
  // A list that drops down says all its words when it opens.
  const opens = (element) => element.matches("select") && getComputedStyle(element).textOverflow === "ellipsis";
  const cut = boxes.filter(
    (element) =>
      (element.scrollWidth > element.clientWidth + 1 && !opens(element)) ||
      (element.scrollHeight > element.clientHeight + 1 && cuts(getComputedStyle(element).overflowY) && getComputedStyle(element).webkitLineClamp === "none"),
  );
  const page = document.documentElement;
  const parts = [...document.querySelectorAll("#app > *")];
  const end = Math.max(page.clientHeight, ...parts.map((part) => part.getBoundingClientRect().bottom + scrollY));
  if (page.scrollWidth > page.clientWidth || (parts.length > 0 && page.scrollHeight > end + 1)) cut.push(page);
  const ruler = document.createElement("canvas").getContext("2d");
  for (const field of boxes.filter((element) => element.matches("input:placeholder-shown"))) {
    const box = getComputedStyle(field);
    ruler.font = `${box.fontWeight} ${box.fontSize} ${box.fontFamily}`;
    const room = field.clientWidth - parseFloat(box.paddingLeft) - parseFloat(box.paddingRight);
    if (ruler.measureText(field.placeholder).width > room + 1) cut.push(field);
  }
  return cut.map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${(element.placeholder || element.textContent || "").trim().slice(0, 60)}`);
})();
