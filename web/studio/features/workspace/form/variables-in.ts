import type { Level } from '../../../../../analysis/model/procedure/declaration.ts';
import { type Bilingual, bilingual, plain } from '../../../../../analysis/model/words.ts';
import type { NotebookFrame } from '../../../../../server/contract/notebook.ts';
import type { ShownManifest } from '../../../../../server/contract/release.ts';

/** A variable that an analysis of a release can name. */
export interface VariableInfo {
  readonly name: string;
  readonly label: Bilingual;
  readonly kind: 'scale' | 'item' | 'background' | 'derived' | 'other';
  /** Undefined where nobody can tell. */
  readonly level: Level | undefined;
  /** The items that it is scored of. */
  readonly items: readonly string[];
  readonly values: readonly { readonly value: number; readonly label: Bilingual }[];
}

const kinds = { score: 'scale', item: 'item', background: 'background' } as const;

/** What the rows of a release can be asked about, and what a notebook derives from it. */
export function variablesIn(
  { columns, scoring }: Pick<ShownManifest, 'columns' | 'scoring'>,
  derive: NotebookFrame['derive'],
): VariableInfo[] {
  const stored = columns
    .filter(({ pool, kind }) => pool === 'rows' && kind !== 'text')
    .map(({ name, label, role, level, values }): VariableInfo => {
      const words = bilingual(label);
      return {
        name,
        label: words.en === '' ? plain(name) : words,
        kind: role in kinds ? kinds[role as keyof typeof kinds] : 'other',
        level: role === 'score' ? 'interval' : level,
        items: scoring.scales[name]?.items ?? [],
        values: values.map((each) => ({ value: each.value, label: bilingual(each.label) })),
      };
    });
  const made = derive.map(({ name, from }): VariableInfo => {
    return { name, label: plain(from), kind: 'derived', level: undefined, items: [], values: [] };
  });
  return [...stored, ...made];
}

/** Scores first: they are asked about most. */
const order: readonly VariableInfo['kind'][] = ['scale', 'derived', 'background', 'item', 'other'];

/** Those whose name or label holds every word that was typed: the name itself first, then names that begin with it. */
export function findVariables(variables: readonly VariableInfo[], typed: string): VariableInfo[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name, label }: VariableInfo) => {
    const text = `${name} ${label['zh-CN']} ${label.en}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const place = ({ name, kind }: VariableInfo) => {
    const [first = ''] = words;
    const lower = name.toLowerCase();
    const match = lower === first ? 0 : lower.startsWith(first) ? 1 : 2;
    return match * order.length + order.indexOf(kind);
  };
  return variables.filter(fits).sort((a, b) => place(a) - place(b));
}
