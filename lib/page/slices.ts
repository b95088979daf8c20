/** Long work in short tasks, so that the page never waits for us: not its scrolling, not its typing. */

/** Milliseconds that one task may take. On a machine four times slower it stays below a long task's fifty. */
const SLICE = 8;

/** The part of the Scheduler API that is used; its types are not yet in every library. */
interface Scheduling {
  scheduler?: { yield?: () => Promise<void> };
}

/** Resolves in a later task, after what the browser has to do first. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

export interface SliceOptions {
  /** Stops the work: the promise then rejects with its reason. */
  readonly signal: AbortSignal;
  /** Milliseconds of one task. */
  readonly slice?: number;
}

/** Runs work that pauses wherever it yields, a slice a task. Resolves to what it returns. */
export async function inSlices<T>(
  work: Generator<unknown, T>,
  { signal, slice = SLICE }: SliceOptions,
): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const end = performance.now() + slice;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTask();
  }
}

/** Runs the same work in one go. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
