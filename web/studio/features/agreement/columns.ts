import { bounded, decimal } from '../../../../analysis/model/print-number.ts';
import {
  type AgreementColumn,
  agreementColumns,
  type Basis,
} from '../../../../server/contract/agreement-columns.ts';
import type { AgreementRow, Estimate } from '../../../../server/contract/agreement.ts';
import { m } from '../../../messages/compiled/messages.js';
import { locale } from '../../../ui/locale.svelte.ts';
import type { Cell, Column } from '../../../ui/table.ts';

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

/** The columns of the table for a way of counting; `isPair`: there are two coders. */
export function columnsOf(basis: Basis, isPair: boolean): Column<AgreementRow>[] {
  return agreementColumns[basis].flatMap((column) =>
    column.kind === 'estimate' ? estimateColumns(column) : [figureColumn(column, isPair)],
  );
}

function estimateColumns({
  key,
  title,
  read,
}: AgreementColumn & { kind: 'estimate' }): Column<AgreementRow>[] {
  const name = locale.pick(title);
  return [
    {
      key,
      title: name,
      figures: true,
      cell: (row) => {
        const estimate = read(row);
        if (!estimate) return { missing: m.agreement_not_here() };
        return coefficient(estimate.value, m.agreement_no_variation);
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
    {
      key: `${key}-reading`,
      title: m.agreement_reading({ name }),
      cell: (row) => {
        const reading = read(row)?.reading;
        return reading ? readings[reading]() : '';
      },
    },
  ];
}

type Figure = Exclude<AgreementColumn, { kind: 'estimate' }>;

function figureColumn({ key, kind, title, read }: Figure, isPair: boolean): Column<AgreementRow> {
  const why = isPair || key === 'fleissKappa' ? m.agreement_no_variation : m.agreement_no_kappa;
  const print = {
    coefficient: (value: number | null) => coefficient(value, why),
    percent: (value: number | null) => decimal(value ?? NaN, 1),
    count: (value: number | null) => (value ?? NaN).toLocaleString('en'),
  };
  return { key, title: locale.pick(title), figures: true, cell: (row) => print[kind](read(row)) };
}

const coefficient = (value: number | null, why: () => string): Cell =>
  value === null ? { missing: why() } : bounded(value, 3);
