import type { AgreementRow, Estimate, Judgement } from '../../../../server/contract/agreement.ts';
import { m } from '../../../messages/compiled/messages.js';
import { bounded, decimal } from '../../../ui/numbers.ts';
import type { Cell, Column } from '../../../ui/table.ts';

export const bases = ['character', 'turn', 'unit'] as const;
export type Basis = (typeof bases)[number];

export const basisNames: Readonly<Record<Basis, () => string>> = {
  character: m.agreement_by_character,
  turn: m.agreement_by_turn,
  unit: m.agreement_by_unit,
};

const readings = {
  reliable: m.agreement_reliable,
  tentative: m.agreement_tentative,
  unreliable: m.agreement_unreliable,
};

/** .785 可靠; — with the reason where nothing varies. */
export function printAlpha({ value, interval, reading }: Estimate): {
  text: string;
  words: string;
  exact: string;
} {
  if (value === null || reading === null) return { text: '—', words: m.agreement_no_variation(), exact: '' };
  const range = interval ? ` [${interval.map((end) => bounded(end)).join(', ')}]` : '';
  return { text: `${bounded(value, 3)}${range}`, words: readings[reading](), exact: String(value) };
}

const number = (value: number | null, reason: () => string): Cell =>
  value === null ? { missing: reason() } : bounded(value, 3);

type Read = (row: AgreementRow) => Estimate | null;

function estimateColumns(key: string, title: string, read: Read): Column<AgreementRow>[] {
  return [
    {
      key,
      title,
      figures: true,
      cell: (row) => {
        const estimate = read(row);
        return estimate
          ? number(estimate.value, m.agreement_no_variation)
          : { missing: m.agreement_not_here() };
      },
      sort: (row) => read(row)?.value ?? null,
    },
    {
      key: `${key}-interval`,
      title: m.agreement_interval(),
      figures: true,
      cell: (row) => {
        const estimate = read(row);
        if (!estimate || estimate.value === null) return '';
        if (!row.measured) return '…';
        if (!estimate.interval) return { missing: m.agreement_no_interval() };
        return `[${estimate.interval.map((end) => bounded(end)).join(', ')}]`;
      },
    },
  ];
}

const readingColumn = (read: (row: AgreementRow) => Estimate): Column<AgreementRow> => ({
  key: 'reading',
  title: m.agreement_reading(),
  cell: (row) => {
    const { reading } = read(row);
    return reading ? readings[reading]() : '';
  },
});

function judgementColumns(read: (row: AgreementRow) => Judgement, isPair: boolean): Column<AgreementRow>[] {
  const count = (key: 'all' | 'some', title: string): Column<AgreementRow> => ({
    key,
    title,
    figures: true,
    cell: (row) => read(row)[key].toLocaleString('en'),
  });
  const reason = isPair ? m.agreement_no_variation : m.agreement_no_kappa;
  const kappa = (
    key: 'cohenKappa' | 'kappaMax' | 'fleissKappa',
    title: string,
    why = reason,
  ): Column<AgreementRow> => ({
    key,
    title,
    figures: true,
    cell: (row) => number(read(row)[key], why),
  });
  return [
    ...estimateColumns('alpha', m.agreement_alpha(), (row) => read(row).alpha),
    readingColumn((row) => read(row).alpha),
    kappa('cohenKappa', m.agreement_cohen()),
    kappa('kappaMax', m.agreement_max()),
    kappa('fleissKappa', m.agreement_fleiss(), m.agreement_no_variation),
    {
      key: 'percent',
      title: m.agreement_percent(),
      figures: true,
      cell: (row) => decimal(read(row).percent ?? NaN, 1),
    },
    count('all', m.agreement_all()),
    count('some', m.agreement_some()),
  ];
}

/** The columns of the table for a way of counting. */
export function columnsOf(basis: Basis, isPair: boolean): Column<AgreementRow>[] {
  if (basis !== 'unit') return judgementColumns((row) => row[basis], isPair);
  return [
    ...estimateColumns('unitizing', m.agreement_unitizing(), (row) => row.unitizing),
    readingColumn((row) => row.unitizing),
    ...estimateColumns('relevance', m.agreement_relevance(), (row) => row.relevance),
    ...estimateColumns('coding', m.agreement_coding(), (row) => row.coding),
  ];
}
