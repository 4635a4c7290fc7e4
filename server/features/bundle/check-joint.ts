import { Type } from 'typebox';
import { differencesOf } from '../../../analysis/bundle/differences.ts';
import { displayCells } from '../../../analysis/joint/display.ts';
import { Frame } from '../../../analysis/model/frame/frame.ts';
import { hasDisplay } from '../../../analysis/model/frame/read-frame.ts';
import { Code } from '../../contract/codebook.ts';
import { interviewStrand } from '../joint/joint.door.ts';
import { takeReadings } from '../reading/reading.door.ts';
import { surveyOf, surveyOnRows } from '../result/result.door.ts';
import { type Check, type Fault, faultsOf } from './check.ts';
import type { Members } from './members.ts';
import { openDefinition, type OpenRows } from './open-rows.ts';
import { reportedVoices } from './reported-voices.ts';

const Cell = Type.Object({
  column: Type.String(),
  survey: Type.Unknown(),
  interviews: Type.Object({
    interviews: Type.Unknown(),
    valence: Type.Unknown(),
    exemplar: Type.Optional(Type.Unknown()),
    excerpts: Type.Array(Type.String()),
  }),
});
const Display = Type.Object({
  rows: Type.Array(Type.Object({ code: Type.String(), cells: Type.Array(Cell) })),
});

/** Counts the interviews of every cell again from the excerpts, and takes its number again from the rows, as far as either is inside. */
export async function checkJoint(members: Members, rows: OpenRows | null): Promise<Check> {
  const display = await members.json('joint-display.json', Display);
  const cells = display?.rows.flatMap(({ code, cells: own }, r) =>
    own.map((cell, c) => ({ cell, row: code, path: `/rows/${r}/cells/${c}` })),
  );
  const definition = await openDefinition(members);
  const frame = await members.json('frame.json', Frame);
  const codebook = await members.json('codebook.json', Type.Array(Code));
  const voices = codebook && (await reportedVoices(members, codebook));
  if (!cells || !definition || !frame || !codebook || !voices || !hasDisplay(frame))
    return { kind: 'joint', checked: 0, left: cells?.length ?? 0, faults: [] };
  const { items, scales } = surveyOf(definition, frame);
  const sources = { frame, isOwn: definition.frame === frame.code, items, scales, codes: codebook };
  const made = displayCells(sources);
  const read = rows && (await takeReadings(surveyOnRows(rows), made));
  const faults: Fault[] = [];
  for (const { cell, row, path } of cells) {
    const place = made.find((each) => (each.row ?? '') === row && (each.column ?? '') === cell.column);
    if (!place) {
      faults.push({ member: 'joint-display.json', fault: 'unresolved', path, stored: cell.column });
      continue;
    }
    const { strand } = interviewStrand(place, voices.layer.excerpts, {
      sources,
      codebook,
      quotes: true,
      floor: 0,
    });
    const { interviews, valence, excerpts } = strand;
    const { exemplar: _, ...stored } = cell.interviews;
    const counted = { interviews, valence, excerpts: excerpts.map(({ id }) => id) };
    const told = { interviews: stored.interviews, valence: stored.valence, excerpts: stored.excerpts };
    const differences = [
      ...differencesOf(told, counted, `${path}/interviews`),
      ...(read ? differencesOf(cell.survey, asJson(read(place).strand), `${path}/survey`) : []),
    ];
    faults.push(...faultsOf('joint-display.json', differences));
  }
  return { kind: 'joint', checked: cells.length, left: read ? 0 : cells.length, faults };
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
