/**
 * What a pack is made of, as schemas; the types follow from them.
 *
 * A pack is data: `assets/packs/<name>/*.json`. How to add to one is in docs/packs.md.
 */
import * as v from 'valibot';
import {
  CONCEPT_CLASSES,
  DIRECTIONS,
  INTERFACES,
  type Interface,
  LANGUAGES,
  type Language,
  TOPICS,
} from './kinds';

export * from './kinds';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const conceptId = v.pipe(v.string(), v.regex(/^[a-z]+\.[a-z0-9-]+$/, 'is not of the form class.name'));
const url = v.pipe(v.string(), v.url('is not an address'));
const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD'),
);
/** The time that facts speak of, as far as it is known; without `to`, the one day, month or year of `from`. */
const periodSchema = v.pipe(
  v.strictObject({ from: isoDate, to: v.optional(isoDate) }),
  v.check(({ from, to = from }) => from.slice(0, to.length) <= to, 'ends before it begins'),
);
export type Period = v.InferOutput<typeof periodSchema>;
const language = v.picklist(LANGUAGES);
const topic = v.picklist(TOPICS);

/** Where an entry comes from, as a reader can check it: `founding article, P7`, `Daily NK 2017-09`, `general usage`. */
const source = text;

export const conceptSchema = v.strictObject({
  id: conceptId,
  class: v.picklist(CONCEPT_CLASSES),
  /** What a chip shows, in English. */
  label: text,
  /** The topics that a finding with this concept speaks of. */
  topics: v.optional(v.array(topic), []),
  /** The least strength of a mention that speaks of them: a weak word for arriving is no deployment. */
  topicsFrom: v.optional(v.picklist(['weak', 'medium', 'strong']), 'weak'),
  /** Which way people go where the concept is named and no goal says otherwise. */
  direction: v.optional(v.picklist(DIRECTIONS)),
  /** The paragraphs of the founding article that carry the concept, if any do. */
  founding: v.optional(v.array(text), []),
});
export type Concept = v.InferOutput<typeof conceptSchema>;

export const termSchema = v.strictObject({
  concept: conceptId,
  /** Ways to write it; the form language is explained in docs/packs.md. */
  forms: v.pipe(v.array(text), v.nonEmpty('has no forms')),
  source,
  /** How much the term says by itself. */
  strength: v.optional(v.picklist(['weak', 'medium', 'strong']), 'medium'),
  /** True: letters must have the case written here (`IT`, `NK`). */
  caseSensitive: v.optional(v.boolean(), false),
  note: v.optional(text),
});
export type Term = v.InferOutput<typeof termSchema>;

const placeNames = v.pipe(v.array(text), v.nonEmpty('has no names'));
export const placeSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z0-9]+)*$/, 'is not of the form cc-name')),
  kind: v.picklist(['country', 'province', 'city', 'zone', 'bridge', 'crossing', 'region']),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z]{2})*$/, 'is not a country code')),
  /** The place that this one lies in. */
  within: v.optional(v.string()),
  names: v.pipe(
    v.record(language, placeNames),
    v.check((names) => 'en' in names, 'has no English name'),
  ),
  /** What the interface calls it, where the first of its names is not what people call it by itself. */
  shown: v.optional(v.record(v.picklist(INTERFACES), text)),
  /** Names that are also something else: they count only beside other evidence for the place. */
  homographs: v.optional(v.record(language, placeNames), {}),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  source,
});
export type Place = v.InferOutput<typeof placeSchema>;

export const cardSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+-[a-z0-9-]+$/, 'is not of the form prefix-name')),
  kind: v.picklist(['report', 'instrument']),
  /** A headline of our own. */
  headline: text,
  /** The published title; left out where it is not known. */
  title: v.optional(text),
  publisher: text,
  date: isoDate,
  /** True when the date was worked out (from the text, or the running number of the address) and not printed with it. */
  dateInferred: v.optional(v.boolean(), false),
  url,
  topics: v.array(topic),
  /** Gazetteer ids. */
  places: v.array(v.string()),
  /** Which way the people go in its facts, if they say; a report can tell of both. */
  directions: v.optional(v.pipe(v.array(v.picklist(DIRECTIONS)), v.nonEmpty('has no direction'))),
  /** Concepts of class pretext or document: how people are sent or kept, as the facts tell it: `pretext.student`, … */
  methods: v.optional(v.pipe(v.array(conceptId), v.nonEmpty('has no method'))),
  /** Concepts of the orders that it sets out or tells of: `instrument.resolution-2397`, `repatriation.order`, … */
  orders: v.optional(v.pipe(v.array(conceptId), v.nonEmpty('has no order'))),
  period: v.optional(periodSchema),
  /** The same for all cards that tell of one event: a finding is offered one of them. */
  event: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'is not of small letters, digits and hyphens')),
  ),
  facts: v.pipe(
    v.array(v.strictObject({ text, claimedBy: text })),
    v.minLength(1, 'has no facts'),
    v.maxLength(5),
  ),
  source,
});
export type Card = v.InferOutput<typeof cardSchema>;

/**
 * What stands behind a claim: Daily NK as its own background, what it saw itself, one source, several, nobody named
 * ("are said to"), or a conclusion that it marks as one.
 */
export const CLAIM_SOURCES = [
  'background',
  'own-observation',
  'one-source',
  'several-sources',
  'unnamed',
  'inference',
] as const;
export type ClaimSource = (typeof CLAIM_SOURCES)[number];

/** What a later card does to a claim: bears it out, speaks against it, or tells what took its place. */
export const STANDINGS = ['confirms', 'contradicts', 'supersedes'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One line of the ledger of a report that is taken apart claim by claim. */
export const claimSchema = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z]+-[a-z0-9-]+\.\d{2}$/, 'is not of the form card.number (dnk-001.07)'),
  ),
  /** In our own words. */
  text,
  sourceKind: v.picklist(CLAIM_SOURCES),
  claimedBy: text,
  paragraphs: v.pipe(v.array(text), v.nonEmpty('names no paragraph')),
  /** Concepts and places: a passage that speaks of one of them is set beside this claim. */
  about: v.optional(v.array(text), []),
  later: v.optional(
    v.array(
      v.strictObject({
        /** The id of a later card. */
        card: text,
        standing: v.picklist(STANDINGS),
        /** One line, in our own words. */
        why: text,
      }),
    ),
    [],
  ),
});
export type Claim = v.InferOutput<typeof claimSchema>;

/** Labels of concepts in the other languages of the interface. */
export const labelsSchema = v.partial(
  v.strictObject({
    ko: v.record(conceptId, text),
    'zh-CN': v.record(conceptId, text),
    'zh-TW': v.record(conceptId, text),
    ja: v.record(conceptId, text),
    ru: v.record(conceptId, text),
  }),
);
export type Labels = Readonly<Partial<Record<Exclude<Interface, 'en'>, Readonly<Record<string, string>>>>>;

export const manifestSchema = v.strictObject({
  id: text,
  version: text,
  name: text,
  languages: v.pipe(v.array(language), v.nonEmpty('has no languages')),
});
export type PackManifest = v.InferOutput<typeof manifestSchema>;

const wordList = v.optional(v.array(text), []);
/**
 * How a language says where a movement goes: words right before or right after the name of the goal, and what begins like one
 * of those after it and says something else.
 */
export const goalMarkersSchema = v.record(
  language,
  v.strictObject({ before: wordList, after: wordList, notAfter: wordList }),
);
export type GoalMarkers = Readonly<
  Partial<
    Record<
      Language,
      Readonly<Record<'before' | 'after', readonly string[]>> & { readonly notAfter?: readonly string[] }
    >
  >
>;

const signalWeights = v.record(v.string(), v.pipe(v.number(), v.finite('is not a number')));
/**
 * The judge's weights: points by signal, in rounds. The first round reads each sentence alone; each one after it
 * reads it again with what the round before said about the sentences around it. A sentence is likely from
 * `threshold` points on. What the sentences come to before the last round decides whether the page is about the
 * subject; the last round's points are a finding's score.
 */
const round = v.strictObject({ threshold: v.number(), points: signalWeights });
export const weightsSchema = v.strictObject({
  source: text,
  rounds: v.pipe(v.array(round), v.nonEmpty('has no rounds')),
  page: round,
});
export type Weights = v.InferOutput<typeof weightsSchema>;
