/** Page text of HTML, whole or in part. */
import { parseHTML } from 'linkedom';
import { extractPageText } from '../page/page-source';
import type { PageText } from '../text/page-text';

const ELEMENT = 1;
const TEXT = 3;
const METADATA: ReadonlySet<string> = new Set(
  'base basefont bgsound link meta noframes noscript script style template title'.split(' '),
);

/**
 * linkedom knows no implied tags: without `<html>` and `<body>` of its own a document has no body. So the markup is
 * put inside a body, whatever it is; a second `<html>`, `<head>` and `<body>` in there read like any element.
 */
export function htmlPage(html: string): PageText {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
  for (const head of document.body.querySelectorAll('head')) closeHead(head);
  return extractPageText(document);
}

/** `</head>` may be left out: the first thing that is no metadata ends it. */
function closeHead(head: Element): void {
  const nodes = [...head.childNodes];
  const first = nodes.findIndex(isContent);
  if (first < 0) return;
  let last: ChildNode = head;
  for (const node of nodes.slice(first)) {
    last.after(node);
    last = node;
  }
}

const isContent = (node: Node): boolean =>
  node.nodeType === ELEMENT
    ? !METADATA.has((node as Element).localName)
    : node.nodeType === TEXT && /\S/.test((node as Text).data);
