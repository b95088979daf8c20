import type { ComponentChildren } from 'preact';

export interface SectionProps {
  readonly id: string;
  readonly heading: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A part of the settings with its heading. */
export function Section({ id, heading, hint, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}

export interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ComponentChildren }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ name, label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="choice">
      <legend class="sr-only">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export interface RowProps {
  readonly children: ComponentChildren;
  /** What removes it is called. */
  readonly remove?: string;
  /** Left out where it cannot be removed. */
  readonly onRemove?: (() => void) | undefined;
}

/** An entry of a list, with the way to take it out. */
export function Row({ children, remove, onRemove }: RowProps) {
  return (
    <li class="row">
      <span>{children}</span>
      {onRemove && (
        <button type="button" class="quiet" onClick={onRemove} aria-label={remove}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </li>
  );
}
