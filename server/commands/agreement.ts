import { cohenKappa } from '../../analysis/agreement/cohen-kappa.ts';
import { codeAgreementByCharacter } from '../../analysis/agreement/code-agreement.ts';
import { fleissKappa } from '../../analysis/agreement/fleiss-kappa.ts';
import { krippendorffAlpha, type Level } from '../../analysis/agreement/krippendorff-alpha.ts';
import {
  bertha,
  bill,
  cohen,
  continuum2004,
  fleiss,
  krippendorffA,
  krippendorffB,
  krippendorffC,
  ratingsOfColumns,
  ratingsOfCounts,
  thousand,
  unitsOfLetters,
} from '../../analysis/agreement/published.ts';
import { unitizingAlpha2004 } from '../../analysis/agreement/unitizing-alpha-2004.ts';
import { unitizingAlpha } from '../../analysis/agreement/unitizing-alpha.ts';
import { type Command, readOptions, UsageError } from './command.ts';

/** Statistic, published value, where it is published, and what we compute. */
type Example = readonly [statistic: string, published: number, source: string, computed: number | null];

/** `agreement examples`: published values of agreement beside what the engine computes; fails where they differ as printed. */
export const agreementCommand: Command = {
  run(args) {
    const { positionals } = readOptions({ args, allowPositionals: true });
    if (positionals.join(' ') !== 'examples')
      throw new UsageError('What is asked? agreement examples prints published values beside ours.');
    const rows = examples().map(([statistic, published, source, computed]) => ({
      statistic,
      published,
      computed: Number(computed?.toFixed(6)),
      agrees: String(published) === String(Number(computed?.toFixed(decimalsOf(published)))),
      source,
    }));
    process.stdout.write(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
    return Promise.resolve(rows.every(({ agrees }) => agrees) ? 0 : 1);
  },
};

const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0;

function examples(): Example[] {
  const krippendorff = 'Krippendorff 2011, Computing Krippendorff’s Alpha-Reliability';
  const alpha = (columns: Parameters<typeof ratingsOfColumns>[0], level: Level = 'nominal') =>
    krippendorffAlpha(ratingsOfColumns(columns), level);
  const { kappa, max } = cohenKappa(cohen);
  const units = { length: bertha.length, coders: [unitsOfLetters(bertha), unitsOfLetters(bill)] };
  const own = (first: number, second: number) =>
    codeAgreementByCharacter(thousand(first, second))[0]!.cohenKappa;
  return [
    ['α nominal, example A', 0.095, krippendorff, alpha(krippendorffA)],
    ['α nominal, example B', 0.692, krippendorff, alpha(krippendorffB)],
    ['α nominal, example C', 0.743, krippendorff, alpha(krippendorffC)],
    ['α ordinal, example C', 0.815, krippendorff, alpha(krippendorffC, 'ordinal')],
    ['α interval, example C', 0.849, krippendorff, alpha(krippendorffC, 'interval')],
    ['α ratio, example C', 0.797, krippendorff, alpha(krippendorffC, 'ratio')],
    ['κ', 0.492, 'Cohen 1960, p. 45', kappa],
    ['κmax', 0.831, 'Cohen 1960, p. 45', max],
    ['κ of six judges', 0.43, 'Fleiss 1971', fleissKappa(ratingsOfCounts(fleiss))],
    ['unitizing α, code c', 0.7286, 'Krippendorff 2004, p. 254', unitizingAlpha2004(continuum2004, ['c'])],
    ['unitizing α, all', 0.859, 'Krippendorff 2004, p. 254', unitizingAlpha2004(continuum2004, ['c', 'k'])],
    [
      'uα on units of length 1',
      0.329,
      'Krippendorff 1995, p. 57: nominal α',
      unitizingAlpha([units]).unitizing,
    ],
    ['κ, 1,000 characters, 50 both, 100 and 50 alone', 0.3182, 'by hand', own(100, 50)],
    ['κ, 1,000 characters, 50 both, 75 and 75 alone', 0.3143, 'by hand', own(75, 75)],
    ['κ, 1,000 characters, 50 both, 150 and 0 alone', 0.3478, 'by hand', own(150, 0)],
  ];
}
