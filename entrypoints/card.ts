import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeCard } from '../lib/card/card';
import { leaveCard } from '../lib/card/card-part';
import { takeMessagesFrom } from '../lib/ui/words/say';

export default defineUnlistedScript(() => {
  leaveCard((options, messages) => {
    takeMessagesFrom(messages);
    return makeCard(options);
  });
});
