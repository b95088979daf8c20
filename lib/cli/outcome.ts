/** Sets what was found in a labelled document against its labels. */
import type { Finding } from '../judge/finding';
import type { Span } from '../text/span';
import { type GoldSentence, type Labelled, labelledPage, languageOf } from './labelled';
import type { Pipeline } from './pipeline';

export interface SentenceOutcome {
  readonly sentence: GoldSentence;
  /** The findings that cover it, for half of it or more together; none where it was not found. */
  readonly findings: readonly Finding[];
  /** How the sentence was judged; undefined for one that came nowhere near. */
  readonly judged: Finding | undefined;
}

export interface DocumentOutcome {
  readonly file: string;
  readonly id: string;
  readonly lang: string;
  readonly style: string | undefined;
  /** By its labels. */
  readonly relevant: boolean;
  /** Whether it has a finding. */
  readonly found: boolean;
  readonly sentences: readonly SentenceOutcome[];
}

/** Reads a labelled document as a page. */
export function outcomeOf(
  document: Labelled,
  file: string,
  pipeline: Pick<Pipeline, 'read'>,
): DocumentOutcome {
  const { page, sentences } = labelledPage(document);
  const { findings, nearMisses } = pipeline.read(page);
  const judged = [...findings, ...nearMisses];
  return {
    file,
    id: document.id,
    lang: languageOf(document),
    style: document.style,
    relevant: document.label ? document.label === 'relevant' : sentences.some(({ label }) => label === 1),
    found: findings.length > 0,
    sentences: sentences.map((sentence) => ({
      sentence,
      findings: covering(sentence, findings),
      judged: nearest(sentence, judged),
    })),
  };
}

/**
 * The splitter may cut where the labels do not: a finding may be a part of a labelled sentence, or hold several.
 * A sentence counts as found when findings take up half of it.
 */
function covering(sentence: Span, findings: readonly Finding[]): Finding[] {
  const touching = findings.filter((finding) => shared(sentence, finding) > 0);
  const covered = touching.reduce((sum, finding) => sum + shared(sentence, finding), 0);
  return covered * 2 >= sentence.end - sentence.start ? touching : [];
}

/** The judged sentence that has most of this one. */
function nearest(sentence: Span, judged: readonly Finding[]): Finding | undefined {
  let best: Finding | undefined;
  for (const one of judged) {
    if (shared(sentence, one) > (best ? shared(sentence, best) : 0)) best = one;
  }
  return best;
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
