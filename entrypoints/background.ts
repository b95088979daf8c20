import { defineBackground } from 'wxt/utils/define-background';
import { keepBadges } from '../lib/browser/badge';
import { serveSentinels } from '../lib/browser/reader-injection';
import { keepSentinels } from '../lib/browser/sentinel-registration';

export default defineBackground(() => {
  serveSentinels();
  keepBadges();
  keepSentinels();
});
