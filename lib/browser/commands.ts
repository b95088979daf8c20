/** Keyboard commands: what the browser says that they are, and what they do to the page in front. */
import { browser } from './api';
import { COMMANDS, type Command } from './command-names';
import { NoAccessError, PageGoneError } from './errors';
import { sendMessage } from './messages';
import { bringReader } from './reader-injection';
import { activeTab } from './tabs';

/** The keys that are really set: people change them, and browsers leave out those that are taken. Empty for none. */
export async function bindings(): Promise<Record<Command, string>> {
  const all = await browser.commands.getAll();
  const of = (command: Command): string => all.find(({ name }) => name === command)?.shortcut ?? '';
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
    if (await tell(tab.id, command)) return;
    // Pressing a key of ours opens the page to us, as a click on the icon does.
    await bringReader(tab.id);
    await tell(tab.id, command);
  } catch (error) {
    if (!(error instanceof NoAccessError || error instanceof PageGoneError)) throw error;
  }
}

/** False when no reader is in the page. */
async function tell(tabId: number, command: string): Promise<boolean> {
  const to = { tabId, frameId: 0 };
  try {
    if (command === 'toggle-marks') await sendMessage('toggleMarks', undefined, to);
    else if (command === 'next-passage') await sendMessage('walk', { step: 1 }, to);
    else if (command === 'previous-passage') await sendMessage('walk', { step: -1 }, to);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message === 'No response') return false;
    throw error;
  }
}
