import { m } from '../../../messages/compiled/messages.js';
import type { NewEntry } from './notebook/deeds.ts';
import type { VariableInfo } from './form/variables-in.ts';

/** A first step that an empty notebook offers. */
export interface Starter {
  readonly name: 'describe' | 'reliability' | 'compare' | 'correlate';
  readonly title: () => string;
  readonly entries: readonly NewEntry[];
}

const MOST = 12;

const analysis = (procedure: string, fields: object): NewEntry => ({
  kind: 'analysis',
  analysis: { procedure, ...fields },
});

/** What can be asked of any release that has the variables for it. */
export function startersOf(variables: readonly VariableInfo[]): Starter[] {
  const all = (kind: VariableInfo['kind']) => variables.filter((each) => each.kind === kind);
  const names = (of: readonly VariableInfo[]) => of.map(({ name }) => name);
  const scales = all('scale');
  const described = scales.length > 0 ? scales : all('item').filter(({ level }) => level !== 'nominal');
  const scored = scales.filter(({ items }) => items.length > 1);
  const [group] = all('background').filter(({ level, values }) => level === 'nominal' && values.length > 1);
  const starters: Starter[] = [
    {
      name: 'describe',
      title: m.workspace_start_describe,
      entries: described.length > 0 ? [analysis('describe', { variables: names(described) })] : [],
    },
    {
      name: 'reliability',
      title: m.workspace_start_reliability,
      entries: scored.slice(0, MOST).map(({ name }) => analysis('reliability', { scale: name })),
    },
    {
      name: 'compare',
      title: m.workspace_start_compare,
      entries: group
        ? described.slice(0, MOST).map(({ name }) => analysis('compare', { variable: name, by: group.name }))
        : [],
    },
    {
      name: 'correlate',
      title: m.workspace_start_correlate,
      entries:
        scales.length > 1 ? [analysis('correlation', { variables: names(scales.slice(0, MOST)) })] : [],
    },
  ];
  return starters.filter(({ entries }) => entries.length > 0);
}
