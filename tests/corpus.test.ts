/**
 * Our own labelled corpus, read as pages: figures must not slide. The floors in corpus/floors.json only rise; a change that
 * improves a figure for good raises its floor in the same commit. The weights are fitted on these documents, so this
 * guards what is there and says nothing about text that nobody has seen (docs/evaluation.md does).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Labelled } from '../lib/cli/labelled';
import { outcomeOf } from '../lib/cli/outcome';
import { pipeline } from '../lib/cli/pipeline';
import { placeNames } from '../lib/cli/place-names';
import { scoresOf } from '../lib/cli/scores';
import floors from './corpus/floors.json';

const FOLDER = 'tests/corpus';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
const names = placeNames(pipeline.places);

const documentsOf = (file: string): Labelled[] =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

describe('our corpus', () => {
  it('has a floor for every file, and no other', () => {
    expect(Object.keys(floors).sort()).toEqual(files.sort());
  });

  it('has at least 150 labelled sentences for every language and style', () => {
    for (const file of files) {
      const sentences = documentsOf(file).flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences));
      expect(sentences.length, file).toBeGreaterThan(150);
    }
  });

  it.each(Object.entries(floors))('%s stays above its floor', (file, floor) => {
    const outcomes = documentsOf(file).map((document) => outcomeOf(document, file, pipeline));
    const { sentence, page, placesInFindings } = scoresOf(outcomes, names);
    expect(sentence.f1, 'sentences, F1').toBeGreaterThanOrEqual(floor.sentence);
    expect(page.f1, 'pages, F1').toBeGreaterThanOrEqual(floor.page);
    expect(placesInFindings.recall, 'places in findings, recall').toBeGreaterThanOrEqual(floor.places);
  });
});
