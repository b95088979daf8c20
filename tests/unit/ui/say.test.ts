import { afterEach, describe, expect, it } from 'vitest';
import {
  count,
  dataLanguage,
  formatList,
  formatNumber,
  messagesIn,
  say,
  takeMessagesFrom,
} from '../../../lib/ui/words/say';
import english from '../../../public/_locales/en/messages.json';

afterEach(() => takeMessagesFrom(messagesIn(english)));

describe('a page that outlives its extension', () => {
  it('gets empty messages, and throws nothing', () => {
    takeMessagesFrom(() => '');
    expect(say('ext_name')).toBe('');
    expect(count('hits', 2)).toBe('');
    expect([dataLanguage(), formatNumber(1234), formatList(['a', 'b'])]).toEqual(['en', '1,234', 'a and b']);
  });
});
