import { useState } from 'preact/hooks';
import { LANGUAGES, type Language } from '../../pack/kinds';
import { formFaultOf, type OwnEntries } from '../../pack/own-entries';
import { formFault } from '../words/fault-words';
import { say } from '../words/say';
import { languageName, type ReadingProps } from './reading-sections';
import { Row, Section } from './section';

export interface OwnProps extends ReadingProps {
  /** What a term may mean. */
  readonly concepts: readonly { readonly id: string; readonly label: string }[];
}

/** Terms and places of the reader's own. */
export function OwnSection({ settings, onChange, concepts }: OwnProps) {
  const { own } = settings;
  const set = (part: Partial<OwnEntries>): void => onChange({ ...settings, own: { ...own, ...part } });
  const labelOf = (id: string): string => concepts.find((concept) => concept.id === id)?.label ?? id;
  return (
    <Section id="own" heading={say('own_heading')} hint={say('own_hint')}>
      <ul class="rows">
        {own.terms.map((term) => (
          <Row
            key={`${term.language} ${term.form} ${term.concept}`}
            remove={`${say('remove')}: ${term.form}`}
            onRemove={() => set({ terms: own.terms.filter((one) => one !== term) })}
          >
            <b>{term.form}</b> · {labelOf(term.concept)} · {languageName(term.language)}
          </Row>
        ))}
        {own.places.map((place) => (
          <Row
            key={`${place.language} ${place.form}`}
            remove={`${say('remove')}: ${place.form}`}
            onRemove={() => set({ places: own.places.filter((one) => one !== place) })}
          >
            <b>{place.form}</b> · {place.country} · {languageName(place.language)}
          </Row>
        ))}
      </ul>
      <AddEntry
        what={say('own_term')}
        does={say('own_add_term')}
        detail={say('own_means')}
        choices={concepts}
        onAdd={(form, language, concept) => set({ terms: [...own.terms, { form, language, concept }] })}
      />
      <AddEntry
        what={say('own_place')}
        does={say('own_add_place')}
        detail={say('own_country')}
        onAdd={(form, language, country) => set({ places: [...own.places, { form, language, country }] })}
      />
    </Section>
  );
}

interface AddEntryProps {
  readonly what: string;
  readonly does: string;
  /** Label of the second field: a choice where there are choices, else two letters. */
  readonly detail: string;
  readonly choices?: OwnProps['concepts'] | undefined;
  readonly onAdd: (form: string, language: Language, detail: string) => void;
}

function AddEntry({ what, does, detail, choices, onAdd }: AddEntryProps) {
  const [form, setForm] = useState('');
  const [language, setLanguage] = useState<Language>('en');
  const [chosen, setChosen] = useState(choices?.[0]?.id ?? '');
  const [refused, setRefused] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    const fault = formFaultOf(form.trim(), language);
    setRefused(fault ? say('own_refused', formFault(fault)) : '');
    if (fault) return;
    onAdd(form.trim(), language, choices ? chosen : chosen.toUpperCase());
    setForm('');
  };
  return (
    <form class="adding" onSubmit={add}>
      <label>
        <span>{what}</span>
        <input
          required
          maxLength={80}
          value={form}
          onInput={({ currentTarget }) => setForm(currentTarget.value)}
        />
      </label>
      <Detail label={detail} choices={choices} value={chosen} onChange={setChosen} />
      <label>
        <span>{say('own_language')}</span>
        <select
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value as Language)}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {languageName(one)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{does}</button>
      <p class="refused" role="status">
        {refused}
      </p>
    </form>
  );
}

interface DetailProps extends Pick<AddEntryProps, 'choices'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Detail({ label, choices, value, onChange }: DetailProps) {
  const change = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLSelectElement }): void =>
    onChange(currentTarget.value);
  if (!choices) {
    return (
      <label>
        <span>{label}</span>
        <input required pattern="[A-Za-z]{2}" maxLength={2} value={value} onInput={change} />
      </label>
    );
  }
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={change}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
