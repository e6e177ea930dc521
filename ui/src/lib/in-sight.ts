import type { Attachment } from "svelte/attachments";

/**
 * Brings an answer into sight, as it appears and whenever it becomes another: a key may be pressed far from where its answer
 * stands. Nothing moves for an answer that is in sight already, nor where none is (`null`), and the focus stays where it is.
 */
export const inSight =
  (answer: unknown): Attachment =>
  (node) => {
    if (answer === null) return;
    // After the focus: what takes it in the same breath moves the page as well.
    const frame = requestAnimationFrame(() => node.scrollIntoView?.({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  };
