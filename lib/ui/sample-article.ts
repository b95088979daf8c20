/** The bundled made-up article. */
import html from '../../assets/sample/article.html?raw';

export interface SampleArticle {
  readonly document: Document;
  readonly css: string;
}

const STYLE = /<style>([\s\S]*?)<\/style>/g;

/** Its styles apart: pages of ours take none from within a document, and the browser would complain of them. */
export function sampleArticle(): SampleArticle {
  return {
    document: new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html'),
    css: [...html.matchAll(STYLE)].map(([, css]) => css).join('\n'),
  };
}
