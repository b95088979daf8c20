import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import sites from '../../assets/sites.json';
import type { Command } from '../../lib/browser/command-names';
import { bindings } from '../../lib/browser/commands';
import { showInPage } from '../../lib/browser/page-client';
import { pagesReadThisWeek } from '../../lib/browser/reading-count';
import { loadRules, type Rules, saveSettings } from '../../lib/browser/settings-store';
import { requestAllSites, requestSiteAccess } from '../../lib/browser/site-access';
import { openSettings, reloadTab, type Tab } from '../../lib/browser/tabs';
import { isOnWeb, openViewer } from '../../lib/browser/viewer';
import { withLedgers } from '../../lib/context/claims';
import { isPinned } from '../../lib/settings/policy';
import { isOff, siteOf, withSite } from '../../lib/settings/settings';
import { PopupFoot } from '../../lib/ui/popup-foot';
import type { PopupState } from '../../lib/ui/popup-state';
import { PopupView } from '../../lib/ui/popup-view';
import { locale, say } from '../../lib/ui/words/say';
import { lookAt, tabOfAddress } from './look';

/** What the popup knows beside what was found. */
interface Around {
  readonly tab?: Tab | undefined;
  readonly rules: Rules;
}

export function Popup() {
  const [around, setAround] = useState<Around>();
  const [state, setState] = useState<PopupState>({ kind: 'reading' });
  const [message, setMessage] = useState('');
  const { keys, pagesThisWeek } = useFigures(state.kind !== 'reading');
  const tab = around?.tab;

  const look = async (): Promise<void> => {
    setMessage('');
    const [found, rules] = await Promise.all([tabOfAddress(location.search), loadRules()]);
    const next = await lookAt(found, rules);
    setAround({ tab: found, rules });
    setState(next);
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
    else setMessage(say('declined'));
  };
  const readPdf = async (): Promise<void> => {
    if (!tab) return;
    // As above: the request first. A file on the disk needs none, the person chooses it in the viewer.
    const granted = !isOnWeb(tab.url) || (await requestSiteAccess(tab.url));
    if (!granted) return setMessage(say('declined'));
    await openViewer(tab);
    if (!document.documentElement.classList.contains('page')) close();
  };
  const show = async (id: string): Promise<void> => {
    if (!tab) return;
    setMessage((await showInPage(tab.id, id)) ? '' : say('finding_gone'));
  };
  const switchSite = async (on: boolean): Promise<void> => {
    const site = siteOf(tab?.url);
    if (!site || !around) return;
    await saveSettings(withSite(around.rules.own, site, on));
    await look();
  };

  useEffect(() => void look(), []);
  useLayoutEffect(() => {
    document.documentElement.lang = locale();
  }, []);
  return (
    <PopupView
      state={state}
      sites={sites}
      pagesThisWeek={pagesThisWeek}
      message={message}
      load={loadLibrary}
      onLookAgain={look}
      onReload={reload}
      onGrant={grant}
      onReadPdf={readPdf}
      onSwitchOn={() => void switchSite(true)}
      onShow={show}
      foot={
        state.kind !== 'reading' && (
          <PopupFoot site={siteSwitch(around, switchSite)} keys={keys} onSettings={openSettings} />
        )
      }
    />
  );
}

function siteSwitch(around: Around | undefined, onSwitch: (on: boolean) => void) {
  const site = siteOf(around?.tab?.url);
  if (!around || !site) return undefined;
  const { settings, policy } = around.rules;
  return { site, on: !isOff(settings, around.tab?.url), pinned: isPinned(policy, site), onSwitch };
}

/** What is good to know and worth no waiting. `read`: whether the page was. */
function useFigures(read: boolean) {
  const [set, setSet] = useState<Partial<Record<Command, string>>>({});
  const [pagesThisWeek, setPages] = useState<number>();
  useEffect(() => {
    void bindings().then(setSet);
  }, []);
  useEffect(() => {
    // The page in front counts as well, so this waits until it was read.
    if (read) void pagesReadThisWeek().then(setPages);
  }, [read]);
  const keys = {
    next: set['next-passage'] ?? '',
    previous: set['previous-passage'] ?? '',
    toggle: set['toggle-marks'] ?? '',
  };
  return { keys, pagesThisWeek };
}

/** The search box is used now and then; the popup opens each time without its quarter of a megabyte. */
async function loadLibrary() {
  const { overseasLabourCore } = await import('../../lib/pack/overseas-labour-core');
  const { cards, claims = [], places } = overseasLabourCore;
  return { cards: withLedgers(cards, claims), places };
}
