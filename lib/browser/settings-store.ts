/** The reader's settings, and the organisation's policy above them. */
import { NO_POLICY, type Policy, parsePolicy, underPolicy } from '../settings/policy';
import { checkSettings, DEFAULTS, type Settings, SettingsError } from '../settings/settings';
import { browser } from './api';

const KEY = 'settings';

export interface Rules {
  /** What the reader set. */
  readonly own: Settings;
  readonly policy: Policy;
  /** What holds: the reader's settings under the policy. */
  readonly settings: Settings;
}

/** What holds now. Settings that no longer pass (written by a later version) count as not set; they are not overwritten. */
export async function loadRules(): Promise<Rules> {
  const [stored, policy] = await Promise.all([browser.storage.local.get(KEY), loadPolicy()]);
  const own = readable(stored[KEY]);
  return { own, policy, settings: underPolicy(own, policy) };
}

/** @throws SettingsError for what is no settings: it is not stored */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: checkSettings(settings) });
}

export const resetSettings = (): Promise<void> => browser.storage.local.remove(KEY);

/** Calls back after each change of settings or policy, until the signal. */
export function onRulesChange(changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'managed' || (area === 'local' && KEY in changes)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

function readable(value: unknown): Settings {
  if (value === undefined) return DEFAULTS;
  try {
    return checkSettings(value);
  } catch (error) {
    if (error instanceof SettingsError) return DEFAULTS;
    throw error;
  }
}

/** Browsers without managed storage, and Firefox without a policy file, throw. */
async function loadPolicy(): Promise<Policy> {
  try {
    return parsePolicy(await browser.storage.managed.get());
  } catch {
    return NO_POLICY;
  }
}
