import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveCode } from '../lib/browser/code-parts';
import { makeCard } from '../lib/card/card';
import { takeMessagesFrom } from '../lib/ui/words/say';

export default defineUnlistedScript(() => {
  leaveCode('card', (options, messages) => {
    takeMessagesFrom(messages);
    return makeCard(options);
  });
});
