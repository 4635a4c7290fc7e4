import { Type } from 'typebox';
import { EvidenceRef } from '../../../analysis/model/evidence.ts';
import { Table } from '../../../analysis/model/table.ts';
import type { Members } from './members.ts';
import { requestName } from './request-name.ts';

const Findings = Type.Object({
  of: Type.String(),
  findings: Type.Array(
    Type.Object({
      evidence: Type.Array(
        Type.Object({
          ref: EvidenceRef,
          release: Type.Union([Type.String(), Type.Null()]),
          now: Type.Unknown(),
        }),
      ),
    }),
  ),
});

const Placed = Type.Object({
  rows: Type.Array(
    Type.Object({ code: Type.String(), cells: Type.Array(Type.Object({ column: Type.String() })) }),
  ),
});

/** One evidence of a finding: what it refers to, and whether that is inside. */
interface Cited {
  readonly path: string;
  readonly to: string;
  readonly isThere: boolean;
}

/**
 * What findings cite of this release; evidence whose source is gone says so at home already, readings and
 * appraisal records have no member and are read anew.
 */
export async function citedIn(members: Members, excerpts: ReadonlySet<string>): Promise<Cited[]> {
  const written = await members.json('findings.json', Findings);
  const requests = new Set(members.within('requests'));
  const cells = new Set(
    (await members.json('joint-display.json', Placed))?.rows.flatMap(({ code, cells: own }) =>
      own.map(({ column }) => `${code}:${column}`),
    ),
  );
  const cited: Cited[] = [];
  for (const [f, { evidence }] of (written?.findings ?? []).entries())
    for (const [e, { ref, release, now }] of evidence.entries()) {
      const isOther = release !== null && release !== written!.of;
      if (isOther || now === null || ref.kind === 'reading' || ref.kind === 'records') continue;
      const path = `/findings/${f}/evidence/${e}`;
      const add = (to: string, isThere: boolean) => cited.push({ path, to, isThere });
      if (ref.kind === 'excerpt') add(ref.excerpt, excerpts.has(ref.excerpt));
      else if (ref.kind === 'cell') add(`${ref.row}:${ref.column}`, cells.has(`${ref.row}:${ref.column}`));
      else if (ref.kind === 'analysis') {
        const name = `requests/${requestName(ref.request)}.json`;
        add(name, requests.has(name));
      } else {
        const table = await members.json(`tables/${ref.table}.json`, Table);
        add(`${ref.table} ${ref.row}`, table?.rows.some(({ key }) => key === ref.row) ?? false);
      }
    }
  return cited;
}
