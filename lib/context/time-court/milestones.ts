/** The dated turns of the subject, in order: what was ordered, closed, opened and ended, and when. */
import milestones from '../../../assets/packs/overseas-labour/milestones.json';

/** What the UN's rules asked of a state that had North Korean workers. */
export const DUTIES = ['none', 'no-new-permits', 'return-ahead', 'return-passed'] as const;
export type Duty = (typeof DUTIES)[number];

export interface Milestone {
  readonly id: string;
  /** As far as it is known: `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  /** An order: the day from which it bound states, where that is another than its own. */
  readonly effective?: string;
  /** In English, to stand after “after” and “before”. */
  readonly name: string;
  /** What the rules asked from this day on. */
  readonly duty?: Duty;
  readonly source: string;
}

export const MILESTONES = milestones as readonly Milestone[];
