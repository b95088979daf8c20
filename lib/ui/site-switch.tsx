import { say } from './words/say';

export interface SiteSwitchProps {
  readonly site: string;
  readonly on: boolean;
  /** Decided by the organisation. */
  readonly pinned: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** Whether pages of this site are read. */
export function SiteSwitch({ site, on, pinned, onSwitch }: SiteSwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={pinned}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
      <span>
        {say('read_site', site)}
        {pinned && <span class="hint"> {say('set_by_organisation')}</span>}
      </span>
    </label>
  );
}
