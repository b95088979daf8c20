import { formatRow, say } from './words/say';

export interface Site {
  readonly host: string;
  readonly name: string;
  readonly group: string;
}

/** The sites that are read without asking, by group. */
export function SiteList({ sites }: { readonly sites: readonly Site[] }) {
  const groups = [...new Set(sites.map(({ group }) => group))];
  return (
    <div class="sites">
      <p>{say('sites_intro')}</p>
      <dl>
        {groups.map((group) => (
          <div key={group}>
            <dt>{group}</dt>
            <dd>{formatRow(namesIn(sites, group))}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const namesIn = (sites: readonly Site[], of: string): string[] =>
  sites.filter(({ group }) => group === of).map(({ name }) => name);
