import { SiteSwitch, type SiteSwitchProps } from './site-switch';
import { say } from './words/say';

export interface PopupFootProps {
  /** Unset where the tab's site is not known. */
  readonly site?: SiteSwitchProps | undefined;
  /** The keys that are set, as they stand on a keyboard; empty for none. */
  readonly keys: { readonly next: string; readonly previous: string; readonly toggle: string };
  readonly onSettings: () => void;
}

/** What is the same whatever was found: the site's switch, the keys that are really set, the way to the settings. */
export function PopupFoot({ site, keys, onSettings }: PopupFootProps) {
  return (
    <footer class="foot">
      {site && <SiteSwitch {...site} />}
      <p class="keys">
        <Key keys={keys.previous} does={say('key_previous')} />
        <Key keys={keys.next} does={say('key_next')} />
        <Key keys={keys.toggle} does={say('key_toggle')} />
        <button type="button" class="more" onClick={onSettings}>
          {say('settings')}
        </button>
      </p>
    </footer>
  );
}

function Key({ keys, does }: { readonly keys: string; readonly does: string }) {
  if (!keys) return null;
  return (
    <span class="key">
      <kbd>{keys}</kbd> {does}
    </span>
  );
}
