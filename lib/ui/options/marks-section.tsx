import { MARK_STYLES, type MarkStyle } from '../../settings/settings';
import { type Key, say } from '../words/say';
import type { ReadingProps } from './reading-sections';
import { Choice, Section } from './section';

const STYLE_KEYS: Readonly<Record<MarkStyle, Key>> = {
  both: 'style_both',
  underline: 'style_underline',
  tint: 'style_tint',
  none: 'style_none',
};

/** How marks look, with a look at it, and whether the card opens by itself. */
export function MarksSection({ settings, onChange }: ReadingProps) {
  const { markStyle, dwell } = settings;
  return (
    <Section id="marks" heading={say('marks_heading')}>
      <Choice
        name="mark-style"
        label={say('marks_heading')}
        value={markStyle}
        options={MARK_STYLES.map((value) => ({ value, label: say(STYLE_KEYS[value]) }))}
        onChoose={(style) => onChange({ ...settings, markStyle: style })}
      />
      <figure class="preview">
        <figcaption class="hint">{markStyle === 'none' ? say('style_none_hint') : say('preview')}</figcaption>
        <p>
          <span class={`look ${markStyle}`}>{say('preview_text')}</span>
        </p>
      </figure>
      <label class="check">
        <input
          type="checkbox"
          checked={dwell}
          onChange={({ currentTarget }) => onChange({ ...settings, dwell: currentTarget.checked })}
        />
        <span>{say('dwell')}</span>
      </label>
    </Section>
  );
}
