/** The whole pipeline: page text → mentions → findings. Pure: the same page gives the same reading everywhere. */

import { pageLanguage } from './judge/find-sentences';
import type { Finding, Reason } from './judge/finding';
import { Judge, type Judgement, NEAR_MISSES } from './judge/judge';
import { withinReach } from './judge/reach';
import { blocksOf, type Section, sectionAt, sectionsOf } from './judge/sections';
import { Lexicons } from './match/lexicon';
import { namesNorthKorea } from './match/sentinel';
import type { Pack } from './pack/pack';
import type { Language } from './pack/schema';
import { atOnce } from './text/at-once';
import type { PageText } from './text/page-text';
import type { Span } from './text/span';

export interface PageReading {
  /** Main language of the page text. */
  readonly lang: Language;
  readonly namesNorthKorea: boolean;
  /** In page order. */
  readonly findings: readonly Finding[];
  /** Sentences that came nearest without being findings, best first; empty where North Korea is not named. */
  readonly nearMisses: readonly Finding[];
}

export type ReadPage = (page: PageText) => PageReading;

/** Judges one section, in steps. Undefined where it does not name North Korea. Offsets are into the section's text. */
export type JudgeSection = (section: Section) => Generator<void, Judgement | undefined>;

/** Configured once from a pack. Nothing is built before a page names North Korea. */
export function sectionJudge(pack: Pack): JudgeSection {
  let judge: Judge | undefined;
  return function* (section) {
    const { page, own } = section;
    if (!namesNorthKorea(page.text)) return undefined;
    yield;
    const near = withinReach(section, namesNorthKorea);
    if (!near) return { findings: [], nearMisses: [] };
    judge ??= new Judge(pack, new Lexicons(pack));
    const judgement = yield* judge.inSteps(near.page);
    const { findings, nearMisses } = near === section ? judgement : moveOut(judgement, near, page);
    const isOwn = ({ start }: Finding): boolean => start >= own.start && start < own.end;
    return { findings: findings.filter(isOwn), nearMisses: nearMisses.filter(isOwn) };
  };
}

/** Reads whole pages with a pack, at once. */
export function pageReader(pack: Pack): ReadPage {
  const judgeSection = sectionJudge(pack);
  return (page) => {
    const { text } = page;
    const blocks = blocksOf(page);
    const judged = sectionsOf(blocks).flatMap((cut) => {
      // Asked before the section is put together: most are in vain.
      const around = text.slice(page.blocks[cut.from]!.start, page.blocks[cut.to - 1]!.end);
      if (!namesNorthKorea(around, blocks[cut.title]?.text ?? null)) return [];
      const section = sectionAt(blocks, cut);
      const judgement = atOnce(judgeSection(section));
      return judgement ? [{ section, judgement }] : [];
    });
    const moved = judged.map(({ section, judgement }) => moveOut(judgement, section, page));
    return { lang: pageLanguage(page), namesNorthKorea: judged.length > 0, ...joinJudgements(moved) };
  };
}

/** Index of the section's block that an offset stands in. */
export function blockAt({ page: { blocks } }: Section, offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A section's judgement in the offsets of the page that it was taken from. */
function moveOut(judgement: Judgement, section: Section, { blocks }: PageText): Judgement {
  return moveJudgement(judgement, ({ start, end }) => {
    const at = blockAt(section, start);
    const shift = blocks[section.members[at]!]!.start - section.page.blocks[at]!.start;
    return { start: start + shift, end: end + shift };
  });
}

/** The same judgement in other offsets. No span of it reaches over more than one block. */
export function moveJudgement({ findings, nearMisses }: Judgement, move: (span: Span) => Span): Judgement {
  const moved = (finding: Finding): Finding => ({
    ...finding,
    ...move(finding),
    reasons: finding.reasons.map((reason): Reason => ({ ...reason, ...move(reason) })),
  });
  return { findings: findings.map(moved), nearMisses: nearMisses.map(moved) };
}

/** The sections' judgements as the page's. */
export function joinJudgements(judgements: readonly Judgement[]): Judgement {
  if (judgements.length === 1) return judgements[0]!;
  return {
    findings: judgements.flatMap(({ findings }) => findings),
    nearMisses: judgements
      .flatMap(({ nearMisses }) => nearMisses)
      .sort((a, b) => b.score - a.score)
      .slice(0, NEAR_MISSES),
  };
}
