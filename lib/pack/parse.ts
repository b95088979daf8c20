/**
 * Parses a pack, and refuses it whole where something is wrong: each problem with its file, its entry and what to do.
 * For the build, the tests and imports; the reader is bundled with a pack that has passed.
 */
import * as v from 'valibot';
import { checkCards, checkClaims } from './check-cards';
import { expandForm, FormError, parseForm } from './form';
import type { WholePack } from './pack';
import {
  cardSchema,
  claimSchema,
  conceptSchema,
  goalMarkersSchema,
  LANGUAGES,
  type Labels,
  type Language,
  labelsSchema,
  manifestSchema,
  placeSchema,
  termSchema,
  weightsSchema,
} from './schema';

/** The files of a pack by name (`concepts.json`), each as the JSON value that it holds. */
export type PackFiles = Readonly<Record<string, unknown>>;

/** A pack may go without a ledger, and without labels in other languages than English. */
const CLAIMS = 'claims.json';
const LABELS = 'labels.json';

export class PackError extends Error {
  override readonly name = 'PackError';
  /** @param problems one line each */
  constructor(readonly problems: readonly string[]) {
    super(
      `The pack has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.join('\n')}`,
    );
  }
}

/** @throws PackError with every problem found, not just the first */
export function parsePack(files: PackFiles): WholePack {
  const problems: string[] = [];
  const one = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> | undefined =>
    parseOne(files, file, schema, problems);
  const list = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S>[] =>
    parseList(files, file, schema, problems);

  const manifest = one('pack.json', manifestSchema);
  const concepts = list('concepts.json', conceptSchema);
  const terms: Partial<Record<Language, v.InferOutput<typeof termSchema>[]>> = {};
  for (const language of manifest?.languages ?? LANGUAGES)
    terms[language] = list(`terms.${language}.json`, termSchema);
  const places = list('gazetteer.json', placeSchema);
  const cards = list('cards.json', cardSchema);
  const claims = CLAIMS in files ? list(CLAIMS, claimSchema) : [];
  const labels = LABELS in files ? one(LABELS, labelsSchema) : undefined;
  const goalMarkers = one('goal-markers.json', goalMarkersSchema);
  const weights = one('weights.json', weightsSchema);

  const conceptIds = new Set(concepts.map(({ id }) => id));
  const placeIds = new Set(places.map(({ id }) => id));
  unique('concepts.json', concepts, problems);
  unique('gazetteer.json', places, problems);
  unique('cards.json', cards, problems);
  unique(CLAIMS, claims, problems);
  for (const [language, entries] of Object.entries(terms))
    checkTerms(language, entries, conceptIds, problems);
  checkPlaces(places, placeIds, problems);
  checkLabels(labels ?? {}, conceptIds, problems);
  problems.push(
    ...checkCards(cards, placeIds, concepts),
    ...checkClaims(claims, cards, new Set([...conceptIds, ...placeIds])),
  );
  if (problems.length > 0) throw new PackError(problems);
  return {
    manifest: manifest!,
    concepts,
    terms,
    places,
    cards,
    claims,
    ...(labels && { labels }),
    goalMarkers: goalMarkers!,
    weights: weights!,
  };
}

function parseOne<S extends v.GenericSchema>(
  files: PackFiles,
  file: string,
  schema: S,
  problems: string[],
): v.InferOutput<S> | undefined {
  if (!(file in files)) {
    problems.push(`${file}: is missing; add it to the pack`);
    return undefined;
  }
  const result = v.safeParse(schema, files[file]);
  if (result.success) return result.output;
  for (const issue of result.issues)
    problems.push(`${file}, ${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`);
  return undefined;
}

/** Entry by entry, so that one bad entry does not hide the others. */
function parseList<S extends v.GenericSchema>(
  files: PackFiles,
  file: string,
  schema: S,
  problems: string[],
): v.InferOutput<S>[] {
  const entries = parseOne(files, file, v.array(v.unknown()), problems) ?? [];
  return entries.flatMap((entry, index) => {
    const result = v.safeParse(schema, entry);
    if (result.success) return [result.output];
    for (const issue of result.issues) {
      const path = v.getDotPath(issue);
      problems.push(
        `${file}, entry ${index + 1} ${nameOf(entry)}: ${path ? `“${path}” ` : ''}${issue.message}`,
      );
    }
    return [];
  });
}

const nameOf = (entry: unknown): string => {
  const { id, concept } = (entry ?? {}) as { id?: unknown; concept?: unknown };
  return `(${typeof id === 'string' ? id : typeof concept === 'string' ? concept : 'without a name'})`;
};

function unique(file: string, entries: readonly { id: string }[], problems: string[]): void {
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) problems.push(`${file}, “${id}”: is there twice; keep one`);
    seen.add(id);
  }
}

/** A language is there with all of its labels, or not at all. */
function checkLabels(labels: Labels, conceptIds: ReadonlySet<string>, problems: string[]): void {
  for (const [language, ofConcepts] of Object.entries(labels)) {
    const missing = [...conceptIds].filter((id) => !(id in ofConcepts));
    const unknown = Object.keys(ofConcepts).filter((id) => !conceptIds.has(id));
    problems.push(
      ...missing.map((id) => `${LABELS}, ${language}: has no label for “${id}”; add it`),
      ...unknown.map((id) => `${LABELS}, ${language}: no concept “${id}” in concepts.json; take it out`),
    );
  }
}

function checkTerms(
  language: string,
  entries: readonly v.InferOutput<typeof termSchema>[],
  conceptIds: ReadonlySet<string>,
  problems: string[],
): void {
  entries.forEach(({ concept, forms }, index) => {
    const where = `terms.${language}.json, entry ${index + 1} (${concept})`;
    if (!conceptIds.has(concept))
      problems.push(`${where}: no such concept in concepts.json; add it there or correct it`);
    for (const form of forms) checkForm(form, language, where, problems);
  });
}

function checkForm(form: string, language: string, where: string, problems: string[]): void {
  try {
    for (const expanded of expandForm(form)) parseForm(expanded, language === 'ko');
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    problems.push(`${where}: ${error.message}`);
  }
}

function checkPlaces(
  places: readonly v.InferOutput<typeof placeSchema>[],
  placeIds: ReadonlySet<string>,
  problems: string[],
): void {
  for (const { id, within, names, homographs } of places) {
    if (within !== undefined && !placeIds.has(within))
      problems.push(
        `gazetteer.json, “${id}”: lies within “${within}”, which is not there; add it or correct it`,
      );
    for (const byLanguage of [names, homographs]) {
      for (const [language, forms] of Object.entries(byLanguage))
        for (const form of forms ?? []) checkForm(form, language, `gazetteer.json, “${id}”`, problems);
    }
  }
}
