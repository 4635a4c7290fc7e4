import { Type } from 'typebox';
import { differencesOf } from '../../../analysis/bundle/differences.ts';
import { EvidenceRef, Seen, type SeenPart } from '../../../analysis/model/evidence.ts';
import { seeReadings } from '../evidence/evidence.door.ts';
import { surveyOnRows } from '../result/result.door.ts';
import { type Check, type Fault, faultsOf } from './check.ts';
import type { Members } from './members.ts';
import type { OpenRows } from './open-rows.ts';

const MEMBER = 'findings.json';
const Findings = Type.Object({
  of: Type.String(),
  findings: Type.Array(
    Type.Object({
      evidence: Type.Array(
        Type.Object({ ref: EvidenceRef, release: Type.Union([Type.String(), Type.Null()]), now: Seen }),
      ),
    }),
  ),
});

/** Reads the numbers of this release that findings cite anew of the rows, and compares. */
export async function checkReadings(members: Members, rows: OpenRows | null): Promise<Check> {
  const written = await members.json(MEMBER, Findings);
  const { number } = members.manifest.release;
  const isOfThis = (release: string | null, now: readonly SeenPart[]) =>
    release === null
      ? now.some(({ key, value }) => key === 'release' && value === number)
      : release === written!.of;
  const cited = (written?.findings ?? []).flatMap(({ evidence }, f) =>
    evidence.flatMap(({ ref, release, now }, e) =>
      ref.kind === 'reading' && now !== null && isOfThis(release, now)
        ? [{ path: `/findings/${f}/evidence/${e}/now`, reading: ref.reading, now }]
        : [],
    ),
  );
  if (!rows || cited.length === 0) return { kind: 'readings', checked: 0, left: cited.length, faults: [] };
  const read = await seeReadings(
    surveyOnRows(rows),
    cited.map(({ reading }) => reading),
  );
  const faults = cited.flatMap(({ path, reading, now }): Fault[] =>
    faultsOf(MEMBER, differencesOf(now, JSON.parse(JSON.stringify(read(reading).seen)), path)),
  );
  return { kind: 'readings', checked: cited.length, left: 0, faults };
}
