const DAY = 86_400_000;

/** Days since 1970 of `YYYY-MM-DD`, NaN where nothing stands; null where a cell is no date. */
export function daysOf(cells: readonly string[]): Float64Array | null {
  return numbersOf(cells, (text) => {
    const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
    return Number.isFinite(time) && new Date(time).toISOString().startsWith(text) ? time / DAY : null;
  });
}

/** Seconds since midnight of `HH:MM`, NaN where nothing stands; null where a cell is no time. */
export function secondsOf(cells: readonly string[]): Float64Array | null {
  return numbersOf(cells, (text) => {
    const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
    return hours === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60;
  });
}

function numbersOf(cells: readonly string[], read: (text: string) => number | null): Float64Array | null {
  const numbers = new Float64Array(cells.length);
  for (const [row, text] of cells.entries()) {
    const number = text === '' ? NaN : read(text);
    if (number === null) return null;
    numbers[row] = number;
  }
  return numbers;
}
