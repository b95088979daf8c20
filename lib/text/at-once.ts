/** Runs work that is written in steps, for pages that must not be kept waiting, in one go. Gives what it returns. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
