/**
 * The pack in a page, in parts that arrive as scripts of their own: its data for every language, and the words of each
 * language that the page is written in. As one script it took more than a hundred milliseconds to come in on a slow machine.
 */
import type { LexiconData } from '../pack/lexicon-data';
import type { Pack } from '../pack/pack';
import type { Language } from '../pack/schema';

export type PackPart = 'core' | Language;

/** Only scripts of ours see this world's globals. */
const PARTS = Symbol.for('dispatch-lens-pack');

interface Parts {
  core?: Omit<Pack, 'terms'>;
  readonly compiled: Partial<Record<Language, LexiconData>>;
}

function parts(): Parts {
  const world = globalThis as { [PARTS]?: Parts };
  world[PARTS] ??= { compiled: {} };
  return world[PARTS];
}

/** Leaves a part for the reader to find. The parts are files of ours, checked by the build. */
export function leavePart(part: PackPart, data: unknown): void {
  if (part === 'core') parts().core = data as Omit<Pack, 'terms'>;
  else parts().compiled[part] = data as LexiconData;
}

export const hasPart = (part: PackPart): boolean =>
  part === 'core' ? parts().core !== undefined : parts().compiled[part] !== undefined;

/** The pack as far as it has arrived; words that arrive later are in it, too. @throws without its core */
export function packHere(): Pack {
  const { core, compiled } = parts();
  if (!core) throw new Error('The pack has not arrived in this page.');
  return { ...core, terms: {}, compiled };
}
