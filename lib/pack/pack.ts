import type { LexiconData } from './lexicon-data';
import type {
  Card,
  Claim,
  Concept,
  GoalMarkers,
  Labels,
  Language,
  PackManifest,
  Place,
  Term,
  Weights,
} from './schema';

/** The data that makes up a watch topic, parsed. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly concepts: readonly ConceptInput[];
  /** Those that are not compiled. */
  readonly terms: Readonly<Partial<Record<Language, readonly TermInput[]>>>;
  /** Terms and the names of places, compiled when the extension was packaged. */
  readonly compiled?: Readonly<Partial<Record<Language, LexiconData>>>;
  readonly places: readonly PlaceInput[];
  readonly cards: readonly Card[];
  readonly goalMarkers: GoalMarkers;
  readonly weights: Weights;
  /** Reports taken apart claim by claim; a pack may go without. */
  readonly claims?: readonly ClaimInput[];
  /** What concepts are called in languages other than English; a pack may go without. */
  readonly labels?: Labels;
}

/** As it is parsed: the ledger is there, if need be empty. */
export interface WholePack extends Pack {
  readonly claims: readonly Claim[];
}

/** As in the files: what has a default may be left out. */
export type TermInput = Pick<Term, 'concept' | 'forms'> & Partial<Omit<Term, 'concept' | 'forms'>>;
export type ClaimInput = Omit<Claim, 'later' | 'about'> & Partial<Pick<Claim, 'later' | 'about'>>;
export type ConceptInput = Pick<Concept, 'id' | 'class' | 'label'> & Partial<Concept>;
export type PlaceInput = Omit<Place, 'homographs'> & Partial<Pick<Place, 'homographs'>>;
