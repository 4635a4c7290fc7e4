/** What one trial came to. Everything but `rounds` and `acknowledged` must be 0, save in a control. */
export interface Figures {
  readonly trial: string;
  readonly rounds: number;
  /** Answers that respondents were told are stored. */
  readonly acknowledged: number;
  readonly lost: number;
  readonly duplicated: number;
  /** Tickets that were marked and can give no answer any more. */
  readonly burnt: number;
  /** Rounds after which a database did not pass its integrity check. */
  readonly damaged: number;
}

export function printFigures(all: readonly Figures[]): void {
  const columns = ['rounds', 'acknowledged', 'lost', 'duplicated', 'burnt', 'damaged'] as const;
  const width = Math.max(...all.map(({ trial }) => trial.length));
  console.log([''.padEnd(width), ...columns].join('  '));
  for (const figures of all)
    console.log(
      [
        figures.trial.padEnd(width),
        ...columns.map((name) => String(figures[name]).padStart(name.length)),
      ].join('  '),
    );
}

export function isWhole({ lost, duplicated, burnt, damaged }: Figures): boolean {
  return lost + duplicated + burnt + damaged === 0;
}
