/** Long work in short tasks, so that the page never waits for us: not its scrolling, not its typing. */

/** Milliseconds that one task may take. On a machine four times slower it stays below a long task's fifty. */
const SLICE = 8;

/**
 * Resolves in a later task, after what the page has to do first. Not by `scheduler.yield`: what goes on after it comes
 * before the page's own timers, and a page would wait for its timers as long as we read.
 */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export interface SliceOptions {
  /** Stops the work: the promise then rejects with its reason. */
  readonly signal: AbortSignal;
  /** Milliseconds of one task. */
  readonly slice?: number;
  /** Asked before each task; the work waits for what it gives. */
  readonly pause?: () => Promise<void> | undefined;
  /** Told after each task how many milliseconds it took. */
  readonly onSlice?: (time: number) => void;
}

/** Runs work that pauses wherever it yields, a slice a task. Resolves to what it returns. */
export async function inSlices<T>(
  work: Generator<unknown, T>,
  { signal, slice = SLICE, pause, onSlice }: SliceOptions,
): Promise<T> {
  for (;;) {
    await pause?.();
    signal.throwIfAborted();
    const began = performance.now();
    let step: IteratorResult<unknown, T>;
    do step = work.next();
    while (!step.done && performance.now() - began < slice);
    onSlice?.(performance.now() - began);
    if (step.done) return step.value;
    await nextTask();
  }
}
