import type { RedactionKind } from '../../../../server/contract/redaction.ts';
import { m } from '../../../messages/compiled/messages.js';

const names: Readonly<Record<RedactionKind, () => string>> = {
  name: m.transcript_kind_name,
  unit: m.transcript_kind_unit,
  place: m.transcript_kind_place,
  date: m.transcript_kind_date,
  amount: m.transcript_kind_amount,
  other: m.transcript_kind_other,
};

export const kindName = (kind: RedactionKind): string => names[kind]();

/** The pseudonym as it stands in what leaves: 人名1, Name 1. */
export const pseudonym = ({ kind, number }: { kind: RedactionKind; number: number }): string =>
  m.transcript_pseudonym({ kind: kindName(kind), number });
