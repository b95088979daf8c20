import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../lib/text/sentences';

const cut = (text: string): string[] =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('a sentence keeps', () => {
  it.each([
    ['the number of its paragraph', '112. За отчётный период въехали новые рабочие.'],
    ['the number of its part', 'Раздел 7. Обход запрета на найм'],
    ['who said it, in Chinese', '“一问家里的事，就低头笑。”他说。'],
    ['who said it, in Japanese', '「外へは出られない。」と男は言った。'],
  ])('%s', (_, text) => expect(cut(text)).toEqual([text]));
});

describe('a sentence ends', () => {
  it('after a quotation, where another one begins', () =>
    expect(cut('“我不问。”隔壁的老板娘开了一家新的餐馆，生意不错。')).toHaveLength(2));

  it('at a number within it', () => expect(cut('Их было 12. Все уехали.')).toHaveLength(2));
});
