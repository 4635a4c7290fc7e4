/** Two states of the questionnaire that are compared: numbers of versions, or the draft. */
export interface Chosen {
  readonly from: string;
  readonly to: string;
}

export const DRAFT = 'draft';

/** What the address asks for where there is such a thing: `2..draft`; otherwise the latest against what was before. */
export function chosenIn(query: string | null, versions: readonly number[], hasDraft: boolean): Chosen | null {
  const states = [...versions.map(String), ...(hasDraft ? [DRAFT] : [])];
  const [from, to] = query?.split('..') ?? [];
  if (from && to && states.includes(from) && states.includes(to)) return { from, to };
  const [earlier, later] = states.slice(-2);
  return earlier && later ? { from: earlier, to: later } : null;
}
