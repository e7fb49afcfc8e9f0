/** As much of Go's templates as rule texts use: labels, the value, and a filter before either. */
export function fillIn(text: string, labels: Readonly<Record<string, string>>, value: number): string {
  return text.replace(/\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) => {
    const label = /(?:^|\s)\$labels\.(\w+)$/.exec(expression)?.[1];
    if (label !== undefined) {
      const word = labels[label] ?? '[no value]';
      return expression.startsWith('toLower ') ? word.toLowerCase() : word;
    }
    if (expression.includes('externalURL')) {
      return '';
    }
    const literal = /(-?\d+(?:\.\d+)?)$/.exec(expression)?.[1];
    return expression.includes('$value') ? shown(expression, value) : literal ? shown(expression, Number(literal)) : '';
  });
}

function shown(expression: string, value: number): string {
  if (expression.startsWith('humanizePercentage')) {
    return `${Number((value * 100).toPrecision(4))}%`;
  }
  const digits = /%\.(\d)f/.exec(expression)?.[1];
  return digits === undefined ? String(value) : value.toFixed(Number(digits));
}
