import { render } from 'preact';
import { fileOfAddress, readThisPage } from '../../lib/browser/viewer';
import { Viewer } from './viewer';

const root = document.getElementById('root');
if (root) render(<Viewer file={fileOfAddress(location.search)} />, root);
readThisPage();
