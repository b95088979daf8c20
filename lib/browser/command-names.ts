/** Commands of the manifest (wxt.config.ts); opening the popup is the browser's own. */
export const COMMANDS = ['next-passage', 'previous-passage', 'toggle-marks', '_execute_action'] as const;
export type Command = (typeof COMMANDS)[number];

/** What a key is called in Firefox, and what is written on it. */
const ON_KEYS: Readonly<Record<string, string>> = { Period: '.', Comma: ',', MacCtrl: 'Ctrl' };

/** A shortcut as it stands on the keyboard. Chromium gives it like this, Firefox in the manifest's words. */
export const shortcutOnKeys = (shortcut: string): string =>
  shortcut.replace(/\w+/g, (word) => ON_KEYS[word] ?? word);
