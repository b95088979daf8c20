/** Long work in short tasks: the page stays free for scrolling and typing in between. */

/** Milliseconds of one task. */
const TASK = 8;

interface Scheduling {
  scheduler?: { yield?: () => Promise<void> };
}

function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Runs work that may stop wherever it yields; resolves to what it returns. @throws the signal's reason */
export async function inBreaths<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const began = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - began < TASK) step = work.next();
    if (step.done) return step.value;
    await nextTask();
  }
}
