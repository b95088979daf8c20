import type { ReportedFinding } from '../page/report';
import type { BothWays } from './both-ways';
import { quoteParts } from './quote-parts';
import { directionName } from './words/names';
import { say } from './words/say';

export interface BothWaysProps {
  readonly ways: BothWays;
  readonly lang: string;
  readonly onShow: (id: string) => void;
}

/** What a page says of people going out beside what it says of people going home. */
export function BothWaysView({ ways, lang, onShow }: BothWaysProps) {
  return (
    <section class="both-ways" aria-labelledby="both-ways-heading">
      <h2 id="both-ways-heading">{say('both_ways')}</h2>
      <p class="hint">{say('both_ways_hint')}</p>
      <div class="ways">
        <Way name={directionName('dispatch')} findings={ways.out} lang={lang} onShow={onShow} />
        <Way name={directionName('return')} findings={ways.home} lang={lang} onShow={onShow} />
      </div>
    </section>
  );
}

interface WayProps extends Omit<BothWaysProps, 'ways'> {
  readonly name: string;
  readonly findings: readonly ReportedFinding[];
}

function Way({ name, findings, lang, onShow }: WayProps) {
  return (
    <div class="way">
      <h3>{name}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <button type="button" class="jump" onClick={() => onShow(finding.id)}>
              <span class="sr-only">{say('show_on_page')} </span>
              <span class="quote cut" lang={lang} dir="auto">
                {quoteParts(finding).map(({ text, matched }) => (matched ? <mark>{text}</mark> : text))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
