/**
 * Many small buttons as one stop of the Tab key: arrows go between them. They lie in rows; where there is one row, up and down
 * go along it too.
 */
export function roving(node: HTMLElement): () => void {
  const rows = (): HTMLElement[][] => {
    const lines = [...node.querySelectorAll<HTMLElement>("[data-row]")];
    const cells = (line: HTMLElement) => [...line.querySelectorAll<HTMLElement>("button")];
    return lines.length > 0 ? lines.map(cells).filter((line) => line.length > 0) : [cells(node)];
  };

  function only(chosen: HTMLElement | undefined) {
    for (const cell of rows().flat()) cell.tabIndex = cell === chosen ? 0 : -1;
  }

  function refresh() {
    const all = rows().flat();
    only(all.find((cell) => cell.tabIndex === 0) ?? all[0]);
  }

  function onkeydown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = rows();
    const y = all.findIndex((line) => line.includes(document.activeElement as HTMLElement));
    const line = all[y];
    if (!line) return;
    const x = line.indexOf(document.activeElement as HTMLElement);
    const up = all.length > 1 ? all[y - 1]?.[Math.min(x, all[y - 1]!.length - 1)] : line[x - 1];
    const down = all.length > 1 ? all[y + 1]?.[Math.min(x, all[y + 1]!.length - 1)] : line[x + 1];
    const to = { ArrowLeft: line[x - 1], ArrowRight: line[x + 1], ArrowUp: up, ArrowDown: down, Home: line[0], End: line.at(-1) }[event.key];
    if (!to) return;
    event.preventDefault();
    only(to);
    to.focus();
  }

  function onfocusin(event: FocusEvent) {
    if (event.target instanceof HTMLButtonElement) only(event.target);
  }

  refresh();
  const watcher = new MutationObserver(refresh);
  watcher.observe(node, { childList: true, subtree: true });
  node.addEventListener("keydown", onkeydown);
  node.addEventListener("focusin", onfocusin);
  return () => watcher.disconnect();
}
