import { render } from 'preact';
import sites from '../../assets/sites.json';
import { openSettings } from '../../lib/browser/tabs';
import { speakInOwnPage } from '../../lib/browser/translation';
import { locale, say } from '../../lib/ui/words/say';

await speakInOwnPage();
document.documentElement.lang = locale();
document.title = say('welcome_title');

function Welcome() {
  const points = [
    [say('welcome_looks'), say('welcome_looks_text')],
    [say('welcome_where'), say('welcome_where_text', sites.length)],
    [say('welcome_never'), say('welcome_never_text')],
  ] as const;
  return (
    <main>
      <h1>{say('welcome_title')}</h1>
      <p class="intro">{say('welcome_lead')}</p>
      <div class="points">
        {points.map(([heading, text]) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <p>{text}</p>
          </section>
        ))}
      </div>
      <p class="try">{say('welcome_try')}</p>
      <iframe src="/sample.html" title={say('sample_title')} />
      <p>
        <button type="button" class="link" onClick={openSettings}>
          {say('open_settings')}
        </button>
      </p>
    </main>
  );
}

const root = document.getElementById('root');
if (root) render(<Welcome />, root);
