/** What is said aloud by the one live region: "recorded", "printed", "sent". */

class Announcer {
  text = $state("");
  /** Grows with each saying, so that the same sentence twice is spoken twice. */
  turn = $state(0);

  say(sentence: string): void {
    this.text = sentence;
    this.turn += 1;
  }
}

export const announcer = new Announcer();
