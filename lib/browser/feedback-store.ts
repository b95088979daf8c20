/** What was marked as not relevant. One key each: two pages that write at once must not overwrite each other. */
import * as v from 'valibot';
import { type Feedback, feedbackSchema, kept } from '../settings/feedback';
import { browser } from './api';

const PREFIX = 'feedback:';

/** All of it, oldest first. What is older than the policy allows is deleted on the way. */
export async function loadFeedback(retentionDays?: number): Promise<Feedback[]> {
  const stored = Object.entries(await browser.storage.local.get(null)).filter(([key]) =>
    key.startsWith(PREFIX),
  );
  const all = stored.flatMap(([, value]) => {
    const result = v.safeParse(feedbackSchema, value);
    return result.success ? [result.output] : [];
  });
  const left = kept(all, retentionDays, new Date().toISOString());
  const gone = all.filter((one) => !left.includes(one));
  if (gone.length > 0) await browser.storage.local.remove(gone.map(({ id }) => PREFIX + id));
  return left.sort((a, b) => a.at.localeCompare(b.at));
}

export const addFeedback = (feedback: Feedback): Promise<void> =>
  browser.storage.local.set({ [PREFIX + feedback.id]: feedback });

export const removeFeedback = (id: string): Promise<void> => browser.storage.local.remove(PREFIX + id);

export async function removeAllFeedback(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter((key) => key.startsWith(PREFIX)));
}

/** Calls back after each change, until the signal. */
export function onFeedbackChange(changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
