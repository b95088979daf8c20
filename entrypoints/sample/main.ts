/** The bundled article with live marks: the reader's own pipeline and card, without the messages of a web page. */
import { sampleActions } from '../../lib/browser/card-actions';
import { speakInOwnPage } from '../../lib/browser/translation';
import { makeCard } from '../../lib/card/card';
import { openPassages } from '../../lib/card/passages';
import { pageLanguage } from '../../lib/judge/find-sentences';
import { overseasLabourEnglish } from '../../lib/pack/overseas-labour-english';
import { openLivePage } from '../../lib/page/live-page';
import { pagePackOf } from '../../lib/page/page-pack';
import { sampleArticle } from '../../lib/ui/sample-article';
import { locale } from '../../lib/ui/words/say';

await speakInOwnPage();
const { document: article, css } = sampleArticle();
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];
document.title = article.title;
document.head.append(...article.head.querySelectorAll('meta[property]'));
document.body.replaceChildren(...article.body.children);

const { signal } = new AbortController();
const page = openLivePage({
  ...pagePackOf(overseasLabourEnglish, locale()),
  languageOf: pageLanguage,
  markStyle: 'both',
  bring: async () => true,
  isConnected: () => true,
  end: () => undefined,
  signal,
  onRead: () => undefined,
});
openPassages({ page, makeCard, actions: sampleActions, dwell: false, marked: true, signal });
