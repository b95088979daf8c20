/** What a reader may decide, with what holds until they do. One form for the store, for export and for import. */
import * as v from 'valibot';
import { FORM_FAULTS } from '../pack/form';
import { LANGUAGES } from '../pack/kinds';
import { NO_OWN_ENTRIES, OWN_FAULTS, ownEntriesSchema } from '../pack/own-entries';

export const MARK_STYLES = ['both', 'underline', 'tint', 'none'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** Points that are taken off the threshold: more finds more. */
export const SENSITIVITIES = [-1.5, 0, 1.5] as const;

/** A host as sites are named here: lower case, without `www.`. */
const host = v.pipe(
  v.string(),
  v.regex(/^(?!www\.)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9-]+$/, 'site'),
);

export const settingsSchema = v.strictObject({
  version: v.literal(1, 'version'),
  /** Sites that are left alone. */
  offSites: v.pipe(v.array(host), v.maxLength(2000, 'too-many')),
  /** Pages in other languages are not judged. */
  languages: v.pipe(v.array(v.picklist(LANGUAGES)), v.nonEmpty('no-language')),
  sensitivity: v.picklist(SENSITIVITIES),
  /** `none`: a page can see nothing, as nothing is painted. */
  markStyle: v.picklist(MARK_STYLES),
  /** Whether resting on a mark opens the card. */
  dwell: v.boolean(),
  own: ownEntriesSchema,
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULTS: Settings = {
  version: 1,
  offSites: [],
  languages: [...LANGUAGES],
  sensitivity: 0,
  markStyle: 'both',
  dwell: false,
  own: NO_OWN_ENTRIES,
};

/** What can be wrong with a file. `unfit`: not what belongs there, whatever it is. */
const FAULTS = [
  ...FORM_FAULTS,
  ...OWN_FAULTS,
  'not-json',
  'version',
  'site',
  'no-language',
  'unfit',
] as const;
export type SettingsFault = (typeof FAULTS)[number];

/** A file that is refused: nothing of it was taken. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  /** @param path of what is wrong (`own.terms.2.form`); empty for the file as a whole */
  constructor(
    readonly path: string,
    readonly fault: SettingsFault,
  ) {
    super(path ? `${path}: ${fault}` : fault);
  }
}

/** Reads an exported file. @throws SettingsError with the path of the first thing that is wrong */
export function parseSettings(json: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new SettingsError('', 'not-json');
  }
  return checkSettings(value);
}

/** @throws SettingsError */
export function checkSettings(value: unknown): Settings {
  const result = v.safeParse(settingsSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const fault = FAULTS.find((one) => one === issue.message) ?? 'unfit';
  throw new SettingsError(v.getDotPath(issue) ?? '', fault);
}

export const exportSettings = (settings: Settings): string => `${JSON.stringify(settings, undefined, 2)}\n`;

/** The site of an address, as settings name it; undefined for what is not on the web. */
export function siteOf(url: string | undefined): string | undefined {
  const name = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url ?? '')?.[1];
  return name
    ?.toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** Whether a text is the name of a site, as settings hold it. */
export const isSite = (name: string): boolean => v.safeParse(host, name).success;

/** Whether the site of an address was switched off, by itself or as part of a larger one. */
export function isOff({ offSites }: Pick<Settings, 'offSites'>, url: string | undefined): boolean {
  const site = siteOf(url);
  return site !== undefined && offSites.some((off) => site === off || site.endsWith(`.${off}`));
}

/** With a site switched on or off. Switched on, it is also taken out of a larger site that was off. */
export function withSite(settings: Settings, site: string, on: boolean): Settings {
  const others = settings.offSites.filter((off) => site !== off && !(on && site.endsWith(`.${off}`)));
  return { ...settings, offSites: on ? others : [...others, site].sort() };
}
