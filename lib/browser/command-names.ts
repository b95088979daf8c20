/** Commands of the manifest (wxt.config.ts); opening the popup is the browser's own. */
export const COMMANDS = ['next-passage', 'previous-passage', 'toggle-marks', '_execute_action'] as const;
export type Command = (typeof COMMANDS)[number];
