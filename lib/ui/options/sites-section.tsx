import { useState } from 'preact/hooks';
import { isPinned, type Policy } from '../../settings/policy';
import { isSite, type Settings, siteOf, withSite } from '../../settings/settings';
import { say } from '../words/say';
import { Row, Section } from './section';

export interface SitesProps {
  /** What holds, the policy included. */
  readonly settings: Settings;
  /** What the reader set: all that they can change. */
  readonly own: Settings;
  readonly policy: Policy;
  /** Match patterns that were granted beyond the list. */
  readonly allowed: readonly string[];
  readonly onChange: (settings: Settings) => void;
  readonly onWithdraw: (pattern: string) => void;
}

/** Which sites are left alone, and which may be read beyond the list. */
export function SitesSection({ settings, own, policy, allowed, onChange, onWithdraw }: SitesProps) {
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
              onRemove={pinned ? undefined : () => onChange(withSite(own, site, true))}
            >
              {site} {pinned && <span class="hint">{say('set_by_organisation')}</span>}
            </Row>
          );
        })}
      </ul>
      {settings.offSites.length === 0 && <p class="none">{say('sites_none')}</p>}
      <AddSite policy={policy} onAdd={(site) => onChange(withSite(own, site, false))} />
      <PinnedSites sites={policy.pinnedSites} />
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

/** What the organisation does not let anyone switch off. */
function PinnedSites({ sites }: { readonly sites: readonly string[] }) {
  if (sites.length === 0) return null;
  return (
    <>
      <h3>{say('sites_pinned')}</h3>
      <ul class="rows">
        {sites.map((site) => (
          <Row key={site}>
            {site} <span class="hint">{say('set_by_organisation')}</span>
          </Row>
        ))}
      </ul>
    </>
  );
}

function problemOf(site: string | undefined, typed: string, policy: Policy): string | undefined {
  if (site === undefined || !isSite(site)) return say('bad_site', typed);
  return isPinned(policy, site) ? `${site}: ${say('set_by_organisation')}` : undefined;
}

interface AddSiteProps extends Pick<SitesProps, 'policy'> {
  readonly onAdd: (site: string) => void;
}

function AddSite({ policy, onAdd }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    const site = siteOf(/^https?:/i.test(typed) ? typed : `https://${typed.trim()}`);
    const problem = problemOf(site, typed, policy);
    setRefused(problem ?? '');
    if (site === undefined || problem !== undefined) return;
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
