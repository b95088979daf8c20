/** Addresses that lead to a passage: `#:~:text=`, which browsers scroll to and which changes nothing on the server. */

/** Longer passages are named by how they begin and end. In UTF-16 code units. */
const WHOLE = 250;
const WORDS = 6;

/** The address of a page, leading to a quote in it. */
export function addressOf(url: string, quote: string, lang: string): string {
  const [page = '', fragment = ''] = url.split('#', 2);
  const anchor = fragment.split(':~:')[0] ?? '';
  const text = quote.replace(/\s+/g, ' ').trim();
  const target = text.length <= WHOLE ? encode(text) : endsOf(text, lang).map(encode).join(',');
  return `${page}#${anchor}:~:text=${target}`;
}

/** First and last words: browsers find text by whole words only, in languages without spaces too. */
function endsOf(text: string, lang: string): [start: string, end: string] {
  const words = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  );
  const first = words[Math.min(WORDS, words.length) - 1];
  const last = words[Math.max(0, words.length - WORDS)];
  return [
    text.slice(0, first ? first.index + first.segment.length : WHOLE),
    text.slice(last?.index ?? -WHOLE),
  ];
}

/** A hyphen and a comma have a meaning in fragments. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
