/** What holds in each time, and what a row of the fixtures says. */

import type { Duty } from '../../../../lib/context/time-court/milestones';
import type { DateSource } from '../../../../lib/context/time-court/page-date';

export interface DatedPage {
  readonly name: string;
  readonly head?: string;
  readonly body?: string;
  readonly url?: string;
  readonly date?: string;
  readonly source?: DateSource;
  /** Ids of milestones. */
  readonly after?: string;
  readonly before?: string;
  readonly duty?: Duty;
}

export const FIRST = { before: 'resolution-2375', duty: 'none' } as const;
export const PERMITS = {
  after: 'resolution-2375',
  before: 'resolution-2397',
  duty: 'no-new-permits',
} as const;
export const AHEAD = { after: 'resolution-2397', before: 'return-deadline', duty: 'return-ahead' } as const;
export const PASSED = { after: 'return-deadline', before: 'border-closed', duty: 'return-passed' } as const;
export const CLOSED = { after: 'border-closed', before: 'border-reopened', duty: 'return-passed' } as const;
export const REOPENED = { after: 'border-reopened', before: 'panel-ended', duty: 'return-passed' } as const;
export const GAP = { after: 'panel-ended', before: 'monitoring-team', duty: 'return-passed' } as const;
export const LATE = { after: 'monitoring-team', duty: 'return-passed' } as const;
