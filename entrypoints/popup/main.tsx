import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import sites from '../../assets/sites.json';
import { showInPage } from '../../lib/browser/page-client';
import { requestAllSites, requestSiteAccess } from '../../lib/browser/site-access';
import { reloadTab, type Tab } from '../../lib/browser/tabs';
import { isOnWeb, openViewer } from '../../lib/browser/viewer';
import type { PopupState } from '../../lib/ui/popup-state';
import { PopupView } from '../../lib/ui/popup-view';
import { ACCESS_DECLINED, FINDING_GONE } from '../../lib/ui/wording';
import { lookAt, tabOfAddress } from './look';

function Popup() {
  const [tab, setTab] = useState<Tab>();
  const [state, setState] = useState<PopupState>({ kind: 'reading' });
  const [message, setMessage] = useState('');

  const look = async (): Promise<void> => {
    setMessage('');
    const found = await tabOfAddress(location.search);
    setTab(found);
    setState(await lookAt(found));
  };
  const reload = async (): Promise<void> => {
    if (!tab) return;
    setState({ kind: 'reading' });
    await reloadTab(tab.id);
    await look();
  };
  const grant = async (): Promise<void> => {
    // Nothing may be awaited before the request, or the browser no longer takes it for part of the click.
    const granted = await (tab?.url === undefined ? requestAllSites() : requestSiteAccess(tab.url));
    if (granted) await look();
    else setMessage(ACCESS_DECLINED);
  };
  const readPdf = async (): Promise<void> => {
    if (!tab) return;
    // As above: the request first. A file on the disk needs none, the person chooses it in the viewer.
    const granted = !isOnWeb(tab.url) || (await requestSiteAccess(tab.url));
    if (!granted) return setMessage(ACCESS_DECLINED);
    await openViewer(tab);
    if (!isOwnPage) close();
  };
  const show = async (id: string): Promise<void> => {
    if (!tab) return;
    setMessage((await showInPage(tab.id, id)) ? '' : FINDING_GONE);
  };

  useEffect(() => void look(), []);
  return (
    <PopupView
      state={state}
      sites={sites}
      message={message}
      onLookAgain={look}
      onReload={reload}
      onGrant={grant}
      onReadPdf={readPdf}
      onShow={show}
    />
  );
}

// Opened as a page of its own, it has a window's width to fit into; in the toolbar it decides its own.
const isOwnPage = new URLSearchParams(location.search).has('tab');
if (isOwnPage) document.documentElement.classList.add('page');
const root = document.getElementById('root');
if (root) render(<Popup />, root);
