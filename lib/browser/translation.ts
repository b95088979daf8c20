/** The browser's own choice of language. */
import { messagesIn, takeMessagesFrom } from '../ui/words/say';
import { browser } from './api';

const getMessage = (key: string, substitutions: string[]): string =>
  (browser.i18n.getMessage as (key: string, substitutions: string[]) => string)(key, substitutions);

/** Call it before anything is drawn. For scripts in web pages; pages of ours have a way out where it does not work. */
export function speakTheBrowsersLanguage(): void {
  takeMessagesFrom(getMessage);
}

/**
 * The same for a page of ours. Chromium, when it starts with many extensions or little time, now and then has no messages for
 * the process that our pages are in, until it ends; without this they would be empty. Then the file is read directly.
 */
export async function speakInOwnPage(): Promise<void> {
  takeMessagesFrom(getMessage);
  if (getMessage('locale', [])) return;
  const language = browser.i18n.getUILanguage();
  const { default_locale: last = 'en' } = browser.runtime.getManifest();
  for (const folder of [language.replace('-', '_'), language.slice(0, 2), last]) {
    const file = await read(`/_locales/${folder}/messages.json`);
    if (file) return takeMessagesFrom(messagesIn(file));
  }
}

/** Undefined for a language that we do not have. */
async function read(address: string): Promise<Parameters<typeof messagesIn>[0] | undefined> {
  try {
    return await (await fetch(address)).json();
  } catch {
    return undefined;
  }
}
