import React, { useEffect, useRef, useState } from 'react';
import { FilterInput } from '@grafana/ui';

interface Props {
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
}

/** Long enough for the next letter, short enough to feel at once. */
const PAUSE_MS = 250;

/** Filter box that reports once typing pauses, and follows the address when that changes elsewhere. */
export function TextFilter({ label, placeholder, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const reported = useRef(value);

  useEffect(() => {
    if (value !== reported.current) {
      reported.current = value;
      setTyped(value);
    }
  }, [value]);

  useEffect(() => {
    if (typed === reported.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      reported.current = typed;
      onChange(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onChange]);

  return (
    <FilterInput
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={setTyped}
      escapeRegex={false}
      width={40}
    />
  );
}
