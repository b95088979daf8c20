import { render } from 'preact';
import { speakInOwnPage } from '../../lib/browser/translation';
import { fileOfAddress, readThisPage } from '../../lib/browser/viewer';
import { locale } from '../../lib/ui/words/say';
import { Viewer } from './viewer';

await speakInOwnPage();
document.documentElement.lang = locale();
const root = document.getElementById('root');
if (root) render(<Viewer file={fileOfAddress(location.search)} />, root);
readThisPage();
