/**
 * What a reader marked as not relevant. Kept on this machine, one labelled line each, in the form that `eval` reads:
 * so the judgement can be measured, and mended, by what it got wrong.
 */
import * as v from 'valibot';
import type { Finding, Reason } from '../judge/finding';

export const SCOPES = ['here', 'site', 'rule'] as const;
/** This passage on this page; what it was marked by, on this site; the same on all sites. */
export type Scope = (typeof SCOPES)[number];

const text = v.string();
export const feedbackSchema = v.strictObject({
  id: v.pipe(text, v.nonEmpty()),
  at: v.pipe(text, v.isoTimestamp()),
  scope: v.picklist(SCOPES),
  site: text,
  /** Without query and fragment. */
  url: text,
  lang: text,
  quote: text,
  /** The concept that counts no longer; only for `site` and `rule`. */
  rule: v.optional(text),
});
export type Feedback = v.InferOutput<typeof feedbackSchema>;

/** The classes that say what kind of passage it is. Without the people themselves nothing would be found at all. */
const RULES = /^(?:movement|repatriation|pretext|document|sector|money|oversight|instrument|host)\./;

/** What a finding was marked by: the strongest of its reasons that is a rule of the subject; undefined where none is. */
export function ruleOf<R extends Reason>({ reasons }: { readonly reasons: readonly R[] }): R | undefined {
  return reasons
    .filter(({ concept, weight }) => weight > 0 && RULES.test(concept))
    .reduce<R | undefined>((best, one) => (best && best.weight >= one.weight ? best : one), undefined);
}

export interface Where {
  readonly url: string;
  readonly site: string;
}

/** The findings that no feedback speaks against. A rule that counts no longer gives no points, and what then falls below `threshold` goes. */
export function withoutIrrelevant(
  findings: readonly Finding[],
  feedback: readonly Feedback[],
  { url, site }: Where,
  threshold: number,
): Finding[] {
  if (feedback.length === 0) return [...findings];
  const page = pageOf(url);
  const here = new Set(feedback.filter((one) => one.url === page).map(({ quote }) => quote));
  const muted = new Set(
    feedback
      .filter((one) => one.scope === 'rule' || (one.scope === 'site' && one.site === site))
      .map(({ rule }) => rule),
  );
  return findings.filter(({ quote, score, reasons }) => {
    if (here.has(quote)) return false;
    const lost = reasons.filter(({ concept, weight }) => weight > 0 && muted.has(concept));
    return lost.length === 0 || score - lost.reduce((sum, { weight }) => sum + weight, 0) >= threshold;
  });
}

/** An address without what differs from visit to visit. */
export const pageOf = (url: string): string => url.replace(/[?#].*$/, '');

/** One line for `eval`: a document of one sentence that is not about the subject. What `eval` does not ask for is passed over. */
export function toLabelledLine({ id, lang, quote, scope, rule, url, at }: Feedback): string {
  return JSON.stringify({
    id,
    lang,
    url,
    feedback: { scope, at, ...(rule && { rule }) },
    blocks: [{ tag: 'p', sentences: [{ text: quote, label: 0, topics: [], places: [] }] }],
  });
}

/** A whole file. */
export const toLabelledFile = (feedback: readonly Feedback[]): string =>
  feedback.map((one) => `${toLabelledLine(one)}\n`).join('');

/** What is not older than `days` at `now`; all of it where no limit is set. */
export function kept(feedback: readonly Feedback[], days: number | undefined, now: string): Feedback[] {
  if (days === undefined) return [...feedback];
  const oldest = Date.parse(now) - days * 86_400_000;
  return feedback.filter(({ at }) => Date.parse(at) >= oldest);
}
