import { defineBackground } from 'wxt/utils/define-background';
import { keepBadges } from '../lib/browser/badge';
import { serveCommands } from '../lib/browser/commands';
import { welcomeOnInstall } from '../lib/browser/first-run';
import { serveSentinels } from '../lib/browser/reader-injection';
import { keepReadingCount } from '../lib/browser/reading-count';
import { keepSentinels } from '../lib/browser/sentinel-registration';

export default defineBackground(() => {
  serveSentinels();
  keepBadges();
  keepSentinels();
  keepReadingCount();
  serveCommands();
  welcomeOnInstall();
});
