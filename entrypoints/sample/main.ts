/** The bundled article with live marks: the reader's own pipeline and card, without the messages of a web page. */
import { sampleActions } from '../../lib/browser/card-actions';
import { speakInOwnPage } from '../../lib/browser/translation';
import { makeCard } from '../../lib/card/card';
import { openPassages } from '../../lib/card/passages';
import { overseasLabourEnglish } from '../../lib/pack/overseas-labour-english';
import { openBundled } from '../../lib/page/open-bundled';
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

const page = openBundled(overseasLabourEnglish, locale());
const { signal } = new AbortController();
openPassages({ page, makeCard, actions: sampleActions, dwell: false, marked: true, signal });
