import type {
  Card,
  Claim,
  Concept,
  GoalMarkers,
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
  readonly terms: Readonly<Partial<Record<Language, readonly TermInput[]>>>;
  readonly places: readonly PlaceInput[];
  readonly cards: readonly Card[];
  readonly goalMarkers: GoalMarkers;
  readonly weights: Weights;
}

/** All that the files of a pack hold. The ledger of claims is apart: what reads pages has no use for it. */
export interface WholePack extends Pack {
  readonly claims: readonly Claim[];
}

/** As in the files: what has a default may be left out. */
export type TermInput = Pick<Term, 'concept' | 'forms'> & Partial<Omit<Term, 'concept' | 'forms'>>;
export type ConceptInput = Pick<Concept, 'id' | 'class' | 'label'> & Partial<Concept>;
export type PlaceInput = Omit<Place, 'homographs'> & Partial<Pick<Place, 'homographs'>>;
