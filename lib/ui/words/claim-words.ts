/** What is said of claims: what kind of source stands behind one, and how a later report stands to it. Never that it is so. */
import type { ClaimSource, Standing } from '../../pack/schema';
import { type Key, say } from './say';

const SOURCE_KEYS: Readonly<Record<ClaimSource, Key>> = {
  background: 'claim_background',
  'own-observation': 'claim_seen',
  'one-source': 'claim_one_source',
  'several-sources': 'claim_several_sources',
  unnamed: 'claim_unnamed',
  inference: 'claim_inference',
};
/** @param publisher who published the report */
export const claimSource = (kind: ClaimSource, publisher: string): string =>
  say(SOURCE_KEYS[kind], publisher);

const STANDING_KEYS: Readonly<Record<Standing, Key>> = {
  confirms: 'later_same_way',
  contradicts: 'later_other_way',
  supersedes: 'later_overtaken',
};
export const standingName = (standing: Standing): string => say(STANDING_KEYS[standing]);
