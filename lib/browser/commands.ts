/** Keyboard commands: what the browser says that they are, and what they do to the page in front. */
import { MAIN_FRAME } from '../page/merge-reports';
import { browser } from './api';
import { COMMANDS, type Command, shortcutOnKeys } from './command-names';
import { NoAccessError, PageGoneError } from './errors';
import { sendMessage } from './messages';
import { hasReader } from './page-client';
import { bringReader } from './reader-injection';
import { activeTab } from './tabs';

/** The keys that are really set: people change them, and browsers leave out those that are taken. Empty for none. */
export async function bindings(): Promise<Record<Command, string>> {
  const all = await browser.commands.getAll();
  const of = (command: Command): string =>
    shortcutOnKeys(all.find(({ name }) => name === command)?.shortcut ?? '');
  return Object.fromEntries(COMMANDS.map((command) => [command, of(command)])) as Record<Command, string>;
}

/** Background: carries commands to the page in front. */
export function serveCommands(): void {
  browser.commands.onCommand.addListener((command) => void run(command));
}

async function run(command: string): Promise<void> {
  const tab = await activeTab();
  if (!tab) return;
  try {
    // Pressing a key of ours opens the page to us, as a click on the icon does.
    if (!(await hasReader(tab))) await bringReader(tab.id);
    await tell(tab.id, command);
  } catch (error) {
    if (!isOrdinary(error)) throw error;
  }
}

function isOrdinary(error: unknown): boolean {
  // A reader that is brought to a site that is switched off ends at once.
  const unheard = error instanceof Error && error.message === 'No response';
  return unheard || error instanceof NoAccessError || error instanceof PageGoneError;
}

async function tell(tabId: number, command: string): Promise<void> {
  const to = { tabId, frameId: MAIN_FRAME };
  if (command === 'toggle-marks') await sendMessage('toggleMarks', undefined, to);
  else if (command === 'next-passage') await sendMessage('walk', { step: 1 }, to);
  else if (command === 'previous-passage') await sendMessage('walk', { step: -1 }, to);
}
