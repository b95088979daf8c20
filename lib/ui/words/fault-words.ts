/** What is wrong with a term or a file that a person gave: in words, in the language of the interface. */
import type { FormFault } from '../../pack/form';
import type { SettingsError, SettingsFault } from '../../settings/settings';
import { type Key, say } from './say';

const FORM_KEYS: Readonly<Record<FormFault, Key>> = {
  braces: 'fault_braces',
  'no-letters': 'fault_no_letters',
  'first-sign': 'fault_first_sign',
  star: 'fault_star',
  'early-star': 'fault_early_star',
  sign: 'fault_sign',
  'one-letter': 'fault_one_letter',
  'one-wide': 'fault_one_wide',
};
const SETTINGS_KEYS: Readonly<Record<Exclude<SettingsFault, FormFault>, Key>> = {
  'not-json': 'fault_not_json',
  version: 'fault_version',
  site: 'fault_site',
  'too-many': 'fault_too_many',
  'no-language': 'languages_one_needed',
  empty: 'fault_empty',
  'too-long': 'fault_too_long',
  country: 'fault_country',
  unfit: 'fault_unfit',
};

export const formFault = (fault: FormFault): string => say(FORM_KEYS[fault]);

/** With the path of what is wrong, as it stands in the file. */
export function settingsFault({ path, fault }: Pick<SettingsError, 'path' | 'fault'>): string {
  const said = say({ ...FORM_KEYS, ...SETTINGS_KEYS }[fault]);
  return path ? say('fault_at', path, said) : said;
}
