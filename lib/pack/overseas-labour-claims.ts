/** The ledger of claims of the pack that Dispatch Lens comes with, apart from the pack: pages are read without it. */
import claims from '../../assets/packs/overseas-labour/claims.json';
import type { Claim } from './schema';

export const overseasLabourClaims = claims as unknown as readonly Claim[];
