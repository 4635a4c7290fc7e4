import { Value } from 'typebox/value';
import { LineCorrections } from '../../contract/instrument-file.ts';
import { Problem } from '../../platform/problem.ts';

/** What a person says of lines, sent as JSON beside the file. */
export function readCorrections(field: string | undefined): LineCorrections {
  if (field === undefined) return {};
  const given = parsed(field);
  if (Value.Check(LineCorrections, given)) return given;
  throw new Problem('request-invalid', { field: 'corrections', reason: field.slice(0, 80) });
}

function parsed(field: string): unknown {
  try {
    return JSON.parse(field);
  } catch {
    return null;
  }
}
