import type { Profile } from './profile-columns.ts';

/** Columns that together are one question with several choices: a mark a choice, or the label of a choice in each. */
interface ColumnSet {
  readonly stem: string;
  readonly columns: readonly { readonly at: number; readonly label: string }[];
}

const BRACKET = /^(.*?)\s*[(（[【]([^()（）[\]【】]+)[)）\]】]$/s;
const COLON = /^(.+?)\s*(?:[:：—]|\s[-–]\s)\s*(.+)$/s;
const NUMBERED = /^(.*?\D)[_.]?(\d{1,3})$/s;
const MARKS =
  /^(?:0|1|true|false|yes|no|y|n|x|是|否|选中|未选|未选中|已选|√|×|✓|✔|☑|☐|selected|not selected|checked|unchecked)$/i;

/** The sets among the columns, each of neighbours with the same stem whose cells are marks, or one label each. */
export function findSets(profiles: readonly Profile[], texts: readonly string[]): ColumnSet[] {
  const sets: { stem: string; columns: { at: number; label: string }[] }[] = [];
  profiles.forEach((profile, at) => {
    const named = [texts[at]!, profile.column].map(stemOf).find((each) => each !== null) ?? null;
    const own = profile.filled === 0 ? null : labelIn(profile, named?.label);
    if (!named || own === null) return;
    const last = sets.at(-1);
    const isNext = last?.stem === named.stem && last.columns.at(-1)!.at === at - 1;
    if (isNext) last.columns.push({ at, label: own });
    else sets.push({ stem: named.stem, columns: [{ at, label: own }] });
  });
  return sets.filter(
    ({ columns }) =>
      columns.length >= 2 && new Set(columns.map(({ label }) => label)).size === columns.length,
  );
}

function stemOf(name: string): { stem: string; label: string } | null {
  const [, stem, label] = BRACKET.exec(name) ?? COLON.exec(name) ?? NUMBERED.exec(name) ?? [];
  return stem === undefined ? null : { stem: stem.trim(), label: label!.trim() };
}

/** What a column of a set stands for: marks stand for what its name says, a single label for itself; null where it holds anything else. */
function labelIn({ values, more }: Profile, label: string | undefined): string | null {
  if (more || values.length > 2) return null;
  const cells = values.map(([value]) => value);
  if (cells.every((cell) => MARKS.test(cell))) return label ?? null;
  return cells.length === 1 && Number.isNaN(Number(cells[0])) ? cells[0]! : null;
}
