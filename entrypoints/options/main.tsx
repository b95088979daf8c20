import { render } from 'preact';
import { speakInOwnPage } from '../../lib/browser/translation';
import { locale, say } from '../../lib/ui/words/say';
import { Options } from './options';

await speakInOwnPage();
document.documentElement.lang = locale();
document.title = say('options_title');
const root = document.getElementById('root');
if (root) render(<Options />, root);
