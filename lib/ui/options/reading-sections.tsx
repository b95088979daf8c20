import { LANGUAGES, type Language } from '../../pack/kinds';
import { SENSITIVITIES, type Settings } from '../../settings/settings';
import { count, type Key, say } from '../words/say';
import { Choice, Section } from './section';

export interface ReadingProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

const LANGUAGE_KEYS: Readonly<Record<Language, Key>> = {
  en: 'language_en',
  ko: 'language_ko',
  zh: 'language_zh',
  ja: 'language_ja',
  ru: 'language_ru',
};
export const languageName = (language: Language): string => say(LANGUAGE_KEYS[language]);

/** Pages in which languages are judged. One stays. */
export function LanguagesSection({ settings, onChange }: ReadingProps) {
  const { languages } = settings;
  const toggle = (language: Language, on: boolean): void =>
    onChange({
      ...settings,
      languages: LANGUAGES.filter((one) => (one === language ? on : languages.includes(one))),
    });
  return (
    <Section id="languages" heading={say('languages_heading')} hint={say('languages_hint')}>
      <fieldset class="choice">
        <legend class="sr-only">{say('languages_heading')}</legend>
        {LANGUAGES.map((language) => {
          const on = languages.includes(language);
          return (
            <label key={language}>
              <input
                type="checkbox"
                checked={on}
                disabled={on && languages.length === 1}
                onChange={({ currentTarget }) => toggle(language, currentTarget.checked)}
              />
              <span>{languageName(language)}</span>
            </label>
          );
        })}
      </fieldset>
      {languages.length === 1 && <p class="hint">{say('languages_one_needed')}</p>}
    </Section>
  );
}

/** What the sample page shows at the chosen sensitivity, against the balanced one. */
export interface SampleEffect {
  readonly passages: number;
  readonly added: readonly string[];
  readonly hidden: readonly string[];
}

const SENSITIVITY_KEYS: readonly Key[] = ['sensitivity_low', 'sensitivity_normal', 'sensitivity_high'];

export function SensitivitySection({
  settings,
  onChange,
  effect,
}: ReadingProps & { readonly effect: SampleEffect | undefined }) {
  const options = SENSITIVITIES.map((value, at) => ({
    value: String(value),
    label: say(SENSITIVITY_KEYS[at]!),
  }));
  const choose = (value: string): void =>
    onChange({ ...settings, sensitivity: SENSITIVITIES.find((one) => String(one) === value) ?? 0 });
  return (
    <Section id="sensitivity" heading={say('sensitivity_heading')}>
      <Choice
        name="sensitivity"
        label={say('sensitivity_heading')}
        value={String(settings.sensitivity)}
        options={options}
        onChoose={choose}
      />
      <div class="effect" role="status">
        {effect && <Effect {...effect} />}
      </div>
    </Section>
  );
}

function Effect({ passages, added, hidden }: SampleEffect) {
  const changed = [...added, ...hidden];
  if (changed.length === 0) return <p class="hint">{count('sensitivity_same', passages)}</p>;
  const key = added.length > 0 ? 'sensitivity_adds' : 'sensitivity_hides';
  return (
    <>
      <p class="hint">{count(key, changed.length)}</p>
      <ul lang="en">
        {changed.map((quote) => (
          <li key={quote}>{quote}</li>
        ))}
      </ul>
    </>
  );
}
