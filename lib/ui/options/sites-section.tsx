import { useState } from 'preact/hooks';
import { isPinned, type Policy } from '../../settings/policy';
import { isSite, type Settings, siteOf, withSite } from '../../settings/settings';
import { say } from '../words/say';
import { Row, Section } from './section';

export interface SitesProps {
  readonly settings: Settings;
  readonly policy: Policy;
  /** Match patterns that were granted beyond the list. */
  readonly allowed: readonly string[];
  readonly onChange: (settings: Settings) => void;
  readonly onWithdraw: (pattern: string) => void;
}

/** Which sites are left alone, and which may be read beyond the list. */
export function SitesSection({ settings, policy, allowed, onChange, onWithdraw }: SitesProps) {
  const remove = (what: string): string => `${say('remove')}: ${what}`;
  return (
    <Section id="sites" heading={say('sites_heading')} hint={say('sites_hint')}>
      <h3>{say('sites_off')}</h3>
      <ul class="rows">
        {settings.offSites.map((site) => {
          const pinned = isPinned(policy, site);
          return (
            <Row
              key={site}
              remove={remove(site)}
              onRemove={pinned ? undefined : () => onChange(withSite(settings, site, true))}
            >
              {site} {pinned && <span class="hint">{say('set_by_organisation')}</span>}
            </Row>
          );
        })}
      </ul>
      {settings.offSites.length === 0 && <p class="none">{say('sites_none')}</p>}
      <AddSite onAdd={(site) => onChange(withSite(settings, site, false))} />
      <h3>{say('sites_allowed')}</h3>
      <ul class="rows">
        {allowed.map((pattern) => (
          <Row key={pattern} remove={remove(pattern)} onRemove={() => onWithdraw(pattern)}>
            <code>{pattern}</code>
          </Row>
        ))}
      </ul>
      {allowed.length === 0 && <p class="none">{say('sites_none')}</p>}
    </Section>
  );
}

function AddSite({ onAdd }: { readonly onAdd: (site: string) => void }) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    const site = siteOf(/^https?:/i.test(typed) ? typed : `https://${typed.trim()}`);
    const good = site !== undefined && isSite(site);
    setRefused(good ? '' : say('bad_site', typed));
    if (!good) return;
    onAdd(site);
    setTyped('');
  };
  return (
    <form class="adding" onSubmit={add}>
      <label>
        <span>{say('add_site_label')}</span>
        <input required value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      </label>
      <button type="submit">{say('add_site')}</button>
      <p class="refused" role="status">
        {refused}
      </p>
    </form>
  );
}
