/** Only what takes longer than this says that it is being done. */
const SLOW_MS = 300;

/** `say` hears true when the work has become slow, and false when it is over. */
export async function slowly<T>(work: Promise<T>, say: (now: boolean) => void): Promise<T> {
  const timer = setTimeout(() => say(true), SLOW_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    say(false);
  }
}
