/**
 * Pages made from the labelled ones, of two kinds that the corpus has too few of: a single sentence, which must be judged
 * without a context, and a page about something else in which one sentence is relevant.
 */
import { traitsOf } from '../../lib/judge/context/traits';
import type { Lesson } from './rounds';

/** Sentences of each label that become a page of their own. */
const SHORT_PAGES = 2;
/** Every so many pages about something else take in a relevant sentence. */
const EVERY = 2;

/** Sentences that can be judged by themselves: of the relevant ones, those that name North Korean workers. */
function standingAlone({ sentences, labels }: Lesson, label: 0 | 1): number[] {
  return sentences.flatMap((sentence, i) => {
    if (labels[i] !== label || sentence.aside) return [];
    return label === 0 || traitsOf(sentence).namesWorkers ? [i] : [];
  });
}

/** Some sentences of the document, each as a page of its own. */
export const shortPages = (lesson: Lesson): Lesson[] =>
  ([1, 0] as const).flatMap((label) =>
    standingAlone(lesson, label)
      .slice(0, SHORT_PAGES)
      .map((i) => ({
        document: lesson.document,
        text: lesson.text,
        sentences: [{ ...lesson.sentences[i]!, kind: 'paragraph' as const }],
        labels: [label],
        isMade: true,
        alone: [paragraphSignals(lesson, i)],
      })),
  );

/** Pages about something else, each with one relevant sentence of another page of its language, as a paragraph. */
export function mixedPages(lessons: readonly Lesson[]): Lesson[] {
  const hosts = lessons.filter(
    ({ labels }, i) => i % EVERY === 0 && !labels.includes(1) && labels.length > 2,
  );
  return hosts.flatMap((host, n) => {
    const language = host.sentences[0]!.language;
    const guests = lessons.filter((lesson) => lesson.sentences[0]?.language === language);
    const sources = guests.flatMap((lesson) =>
      standingAlone(lesson, 1)
        .slice(1, 2)
        .map((i) => ({ lesson, i })),
    );
    const guest = sources[(n * 7) % Math.max(1, sources.length)];
    return guest ? [mixed(host, guest.lesson, guest.i, 2 + (n % (host.labels.length - 2)))] : [];
  });
}

function mixed(host: Lesson, guest: Lesson, i: number, at: number): Lesson {
  const put = <T>(list: readonly T[], item: T): T[] => [...list.slice(0, at), item, ...list.slice(at)];
  const sentence = { ...guest.sentences[i]!, kind: 'paragraph' as const, block: -1 };
  return {
    document: host.document,
    text: host.text,
    sentences: put(host.sentences, sentence),
    labels: put(host.labels, 1),
    isMade: true,
    alone: put(host.alone, paragraphSignals(guest, i)),
  };
}

const paragraphSignals = ({ alone }: Lesson, i: number) =>
  alone[i]!.filter(({ name }) => !name.startsWith('block.'));
