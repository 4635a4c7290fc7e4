import type { AgreementRow, Estimate } from './agreement.ts';
import { type Bilingual, both, plain } from '../../analysis/model/words.ts';

/** The ways of counting, each a table of its own on the page. */
export const bases = ['character', 'turn', 'unit'] as const;
export type Basis = (typeof bases)[number];

/** What a column of the table reads from a row. An estimate comes with its interval and its reading. */
export type AgreementColumn = { readonly key: string; readonly title: Bilingual } & (
  | { readonly kind: 'estimate'; readonly read: (row: AgreementRow) => Estimate | null }
  | {
      readonly kind: 'coefficient' | 'percent' | 'count';
      readonly read: (row: AgreementRow) => number | null;
    }
);

/** The columns of the table in their order, the one source of the page and of its files. */
export const agreementColumns: Readonly<Record<Basis, readonly AgreementColumn[]>> = {
  character: judgementColumns('character'),
  turn: judgementColumns('turn'),
  unit: [
    { key: 'unitizing', kind: 'estimate', title: plain('uα'), read: (row) => row.unitizing },
    { key: 'relevance', kind: 'estimate', title: plain('|uα'), read: (row) => row.relevance },
    { key: 'coding', kind: 'estimate', title: both('cuα／(k)uα', 'cuα / (k)uα'), read: (row) => row.coding },
  ],
};

function judgementColumns(basis: 'character' | 'turn'): AgreementColumn[] {
  const coefficient = (key: 'cohenKappa' | 'kappaMax' | 'fleissKappa', name: string): AgreementColumn => ({
    key,
    kind: 'coefficient',
    title: plain(name),
    read: (row) => row[basis][key],
  });
  return [
    { key: 'alpha', kind: 'estimate', title: plain('α'), read: (row) => row[basis].alpha },
    coefficient('cohenKappa', 'Cohen κ'),
    coefficient('kappaMax', 'κmax'),
    coefficient('fleissKappa', 'Fleiss κ'),
    { key: 'percent', kind: 'percent', title: both('一致 %', 'Agreed %'), read: (row) => row[basis].percent },
    { key: 'all', kind: 'count', title: both('全体都编', 'Coded by all'), read: (row) => row[basis].all },
    { key: 'some', kind: 'count', title: both('部分人编', 'Only by some'), read: (row) => row[basis].some },
  ];
}
