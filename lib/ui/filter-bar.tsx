import type { Direction, Topic } from '../pack/schema';
import type { FilterChoices, Filters } from './filters';
import { directionName, topicName } from './words/names';
import { say } from './words/say';

export interface FilterBarProps {
  readonly choices: FilterChoices;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** One menu for each thing that there is more than one of. */
export function FilterBar({ choices, filters, onChange }: FilterBarProps) {
  const { topics, places, directions } = choices;
  const set = (part: { [K in keyof Filters]?: Filters[K] | undefined }): void =>
    onChange(Object.fromEntries(Object.entries({ ...filters, ...part }).filter(([, value]) => value)));
  if (topics.length + places.length + directions.length === 0) return null;
  return (
    <fieldset class="filters" aria-label={say('filters')}>
      <Menu
        label={say('filter_topic')}
        value={filters.topic}
        options={topics.map((topic) => [topic, topicName(topic)])}
        onChoose={(topic) => set({ topic: topic as Topic | undefined })}
      />
      <Menu
        label={say('filter_place')}
        value={filters.place}
        options={places.map(({ id, name }) => [id, name])}
        onChoose={(place) => set({ place })}
      />
      <Menu
        label={say('filter_direction')}
        value={filters.direction}
        options={directions.map((direction) => [direction, directionName(direction)])}
        onChoose={(direction) => set({ direction: direction as Direction | undefined })}
      />
    </fieldset>
  );
}

interface MenuProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string | undefined) => void;
}

function Menu({ label, value, options, onChoose }: MenuProps) {
  if (options.length === 0) return null;
  return (
    <label class={value ? 'filter chosen' : 'filter'}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
      >
        <option value="">{say('filter_all')}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
