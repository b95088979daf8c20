import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReportedFinding } from '../page/report';
import { quoteParts } from './quote-parts';
import { say } from './words/say';

export interface QuoteProps {
  readonly finding: ReportedFinding;
  /** Language of the page: it picks the right glyphs for Han characters. */
  readonly lang: string;
  readonly onShow: () => void;
}

/** A finding's quote as a button that shows it on the page; long ones are cut to a few lines until asked for. */
export function Quote({ finding, lang, onShow }: QuoteProps) {
  const text = useRef<HTMLSpanElement>(null);
  const [long, setLong] = useState(false);
  const [whole, setWhole] = useState(false);
  useLayoutEffect(() => {
    const box = text.current;
    // A line of slack: browsers round the two heights differently.
    if (box && !whole) setLong(box.scrollHeight > box.clientHeight + 4);
  }, [finding.quote, whole]);
  return (
    <>
      <button type="button" class="jump" onClick={onShow}>
        <span class="sr-only">{say('show_on_page')} </span>
        <span ref={text} class={whole ? 'quote' : 'quote cut'} lang={lang} dir="auto">
          {quoteParts(finding).map(({ text, matched }) => (matched ? <mark>{text}</mark> : text))}
        </span>
      </button>
      {long && (
        <button type="button" class="more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {say(whole ? 'show_less' : 'show_all')}
        </button>
      )}
    </>
  );
}
