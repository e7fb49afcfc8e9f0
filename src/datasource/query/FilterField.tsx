import React, { useState } from 'react';
import { Combobox, InlineField, Input } from '@grafana/ui';
import type { Filter } from './filters/Filter';

interface Props {
  id: string;
  filter: Filter;
  value: string;
  onChange(value: string): void;
}

const WIDTH = 24;
const EMPTY = '';

function ChoiceInput({ id, filter: { choices = [], placeholder }, value, onChange }: Props) {
  const known = value === EMPTY || choices.includes(value) ? choices : [...choices, value];
  const options = [{ value: EMPTY, label: placeholder }, ...known.map((choice) => ({ value: choice, label: choice }))];
  return (
    <Combobox
      id={id}
      width={WIDTH}
      options={options}
      value={value}
      createCustomValue
      onChange={(option) => onChange(option.value)}
    />
  );
}

/** Applied when it is left or Enter is pressed: every change asks the gateway. */
function TextInput({ id, filter: { placeholder }, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const apply = () => text.trim() !== value && onChange(text.trim());
  return (
    <Input
      id={id}
      width={WIDTH}
      value={text}
      placeholder={placeholder}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => event.key === 'Enter' && apply()}
    />
  );
}

/** One filter. A dashboard variable may stand in it, in place of a choice too. */
export function FilterField(props: Props) {
  const { id, filter } = props;
  const field = filter.choices ? <ChoiceInput {...props} /> : <TextInput {...props} />;
  return (
    <InlineField htmlFor={id} label={filter.label} tooltip={filter.description} required={filter.required}>
      {field}
    </InlineField>
  );
}
