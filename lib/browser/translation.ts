/** The browser's own choice of language. */
import { takeMessagesFrom } from '../ui/words/say';
import { browser } from './api';

/** Call it before anything is drawn. */
export function speakTheBrowsersLanguage(): void {
  const getMessage = browser.i18n.getMessage as (key: string, substitutions: string[]) => string;
  takeMessagesFrom((key, substitutions) => getMessage(key, substitutions));
}
