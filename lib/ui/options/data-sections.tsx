import { useRef, useState } from 'preact/hooks';
import { count, say } from '../words/say';
import { Section } from './section';

export interface FeedbackProps {
  readonly entries: number;
  /** Laid down by the organisation; without it entries stay until they are deleted. */
  readonly retentionDays?: number | undefined;
  readonly exportAllowed: boolean;
  readonly onExport: () => void;
  readonly onClear: () => void;
}

/** What was marked as not relevant. */
export function FeedbackSection({ entries, retentionDays, exportAllowed, onExport, onClear }: FeedbackProps) {
  return (
    <Section id="feedback" heading={say('feedback_heading')} hint={say('feedback_hint')}>
      <p>{count('feedback_count', entries)}</p>
      {retentionDays !== undefined && (
        <p class="hint">
          {count('feedback_kept', retentionDays)} {say('set_by_organisation')}
        </p>
      )}
      <div class="buttons">
        <button type="button" disabled={entries === 0 || !exportAllowed} onClick={onExport}>
          {say('feedback_export')}
        </button>
        <button type="button" disabled={entries === 0} onClick={onClear}>
          {say('feedback_clear')}
        </button>
      </div>
      {!exportAllowed && <p class="hint">{say('export_forbidden')}</p>}
    </Section>
  );
}

export interface KeysProps {
  /** Each with the keys that are set; empty for none. */
  readonly keys: readonly { readonly does: string; readonly keys: string }[];
}

export function KeysSection({ keys }: KeysProps) {
  return (
    <Section id="keys" heading={say('keys_heading')} hint={say('keys_hint')}>
      <dl class="key-list">
        {keys.map(({ does, keys: set }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>{set ? <kbd>{set}</kbd> : <span class="hint">{say('key_none')}</span>}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

export interface DataProps {
  readonly exportAllowed: boolean;
  readonly onExport: () => void;
  /** Resolves to what is wrong with the file; undefined when it was taken. */
  readonly onImport: (json: string) => Promise<string | undefined>;
  readonly onReset: () => Promise<void>;
}

/** Settings out, in, and back to what they were. */
export function DataSection({ exportAllowed, onExport, onImport, onReset }: DataProps) {
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const take = async (): Promise<void> => {
    const [chosen] = file.current?.files ?? [];
    if (!chosen) return;
    const problem = await onImport(await chosen.text());
    setSaid(problem === undefined ? say('imported') : say('import_refused', problem));
    if (file.current) file.current.value = '';
  };
  const reset = async (): Promise<void> => {
    await onReset();
    setSaid(say('reset_done'));
  };
  return (
    <Section id="data" heading={say('data_heading')}>
      <div class="buttons">
        <button type="button" disabled={!exportAllowed} onClick={onExport}>
          {say('export')}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {say('import')}
        </button>
        <button type="button" onClick={reset}>
          {say('reset')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          class="sr-only"
          tabIndex={-1}
          aria-label={say('import')}
          onChange={take}
        />
      </div>
      {!exportAllowed && <p class="hint">{say('export_forbidden')}</p>}
      <p class="said" role="status">
        {said}
      </p>
    </Section>
  );
}
