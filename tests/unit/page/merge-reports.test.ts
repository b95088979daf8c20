import { describe, expect, it } from 'vitest';
import { idInFrame, idInTab, mergeReports } from '../../../lib/page/merge-reports';
import type { PageReport } from '../../../lib/page/report';

const report = (more: Partial<PageReport>): PageReport => ({
  url: 'https://news.example/',
  title: 'News',
  lang: 'en',
  namesNorthKorea: false,
  charactersRead: 10,
  canMark: true,
  findings: [],
  pack: { name: 'Pack', version: '1' },
  nearMisses: [],
  cards: [],
  ...more,
});
const found = (...ids: string[]): PageReport['findings'] =>
  ids.map((id) => ({ id })) as unknown as PageReport['findings'];
const cards = (...ids: string[]): PageReport['cards'] =>
  ids.map((id) => ({ id })) as unknown as PageReport['cards'];

describe('reports of several frames', () => {
  it('become one: the main frame first, names that tell frames apart, each card once', () => {
    const merged = mergeReports([
      {
        frameId: 7,
        report: report({
          lang: 'ko',
          namesNorthKorea: true,
          findings: found('f1', 'f2'),
          cards: cards('b', 'c'),
        }),
      },
      { frameId: 0, report: report({ findings: found('f1'), cards: cards('a', 'b') }) },
    ])!;
    expect(merged.findings.map(({ id }) => id)).toEqual(['f1', '7:f1', '7:f2']);
    expect(merged.cards.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(merged).toMatchObject({ lang: 'en', namesNorthKorea: true, charactersRead: 20 });
  });

  it('speak the language of the article, where the page is only a frame around it', () => {
    const frames = [
      { frameId: 0, report: report({}) },
      { frameId: 3, report: report({ lang: 'ja', findings: found('f1') }) },
    ];
    expect(mergeReports(frames)?.lang).toBe('ja');
  });

  it('are none where there is no frame', () => {
    expect(mergeReports([])).toBeUndefined();
  });

  it.each([
    [0, 'f3'],
    [12, 'f3'],
  ])('names lead back: frame %i', (frameId, id) => {
    expect(idInFrame(idInTab(frameId, id))).toEqual({ frameId, id });
  });
});
