import { render } from 'preact';
import { speakInOwnPage } from '../../lib/browser/translation';
import { Popup } from './popup';

await speakInOwnPage();
// Opened as a page of its own, it has a window's width to fit into; in the toolbar it decides its own.
if (new URLSearchParams(location.search).has('tab')) document.documentElement.classList.add('page');
const root = document.getElementById('root');
if (root) render(<Popup />, root);
