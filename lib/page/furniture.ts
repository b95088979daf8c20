/** The parts of a page that stand beside the article: their sentences are read alone. */

const ASIDE_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer']);
const ASIDE_ROLES: ReadonlySet<string> = new Set(['navigation', 'complementary', 'contentinfo', 'search']);

/** Words that sites give, as class or id, to what surrounds an article. */
const FURNITURE_WORD =
  /^(?:related|relatedposts|recommend(?:ed|ations?)|read-?more|readmore|newsletter|subscribe|subscription|share|sharing|sharedaddy|social|cookies?|consent|byline|author|breadcrumbs?|sidebar|promo|trending|popular|comments?|tags|menu|copyright)$/;

/** Words by which the same class names the layout around the article: `layout-with-sidebar`, `has-comments`. */
const LAYOUT_WORD = /^(?:with|has|no|is|left|right|page|layout|main|content|container|body|article-body)$/;

/** Never furniture itself, whatever its class: themes put `has-sidebar` and the like on these. */
const ARTICLE_TAGS: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

/** True where an element begins a side part. `inArticle` says that an `article` or `main` is around it. */
export function isAside(element: Element, inArticle: boolean): boolean {
  const name = element.localName;
  if (ASIDE_TAGS.has(name)) return true;
  if (name === 'header') return !inArticle;
  if (ASIDE_ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (ARTICLE_TAGS.has(name)) return false;
  return hasFurnitureName(element) && !holdsArticle(element);
}

export const isArticle = (element: Element): boolean =>
  element.localName === 'article' ||
  element.localName === 'main' ||
  element.getAttribute('role') === 'main' ||
  element.getAttribute('role') === 'article';

/** True for a wrapper of the page's main text. Several articles in it are teasers: each is a card of a list. */
export const holdsArticle = (element: Element): boolean =>
  element.querySelector('h1, main') !== null || element.querySelectorAll('article').length === 1;

function hasFurnitureName(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.trim() !== '' && names.split(/\s+/).some(isFurnitureName);
}

function isFurnitureName(name: string): boolean {
  const lower = name.toLowerCase();
  if (/read-?more/.test(lower)) return true;
  const words = lower.split(/[-_]+/);
  return words.some((word) => FURNITURE_WORD.test(word)) && !words.some((word) => LAYOUT_WORD.test(word));
}
