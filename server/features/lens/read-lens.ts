import type { LensEdge, LensNode } from '../../../analysis/model/frame/lens.ts';
import { dimensionOf, offered } from '../../../analysis/model/frame/read-frame.ts';
import { bilingual } from '../../../analysis/model/text.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Link, ShownEdge, ShownLens, ShownNode } from '../../contract/lens.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { releaseTable } from '../disclosure/disclosure.door.ts';
import { takeReadingsWith } from '../reading/reading.door.ts';
import { inColumn } from './in-column.ts';
import { askLensLinks } from './lens-links.ts';
import { lensSentence } from './lens-sentence.ts';
import { edgeTable, nodeTable } from './lens-tables.ts';
import { sideOf } from './links.ts';
import { missingOf } from './missing.ts';
import { type LensGround, type LensReader, openGround } from './open-ground.ts';
import { readingsOf, tellIdea, tellStrands } from './tell-idea.ts';

/** A theory as a diagram whose nodes and edges are numbers and interviews. */
export async function readLens(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  code: string,
  reader: LensReader,
): Promise<ShownLens> {
  const ground = await openGround(db, study, release, reader);
  const { frame, audience } = ground.open;
  const lens = frame.lenses?.find((each) => each.code === code);
  if (!lens) throw new Problem('lens-missing', { lens: code });
  const columns = columnsOf(ground);
  const ideas = lens.nodes.flatMap((node) => [
    node,
    ...columns.map((column) => ({ reading: inColumn(ground, node, column.code) })),
  ]);
  const [taken, links] = await Promise.all([
    takeReadingsWith(ground.open, readingsOf(ground, ideas)),
    askLensLinks(ground, lens),
  ]);
  const nodes = lens.nodes.map((node) => showNode(ground, node, columns, taken.read));
  const edges = lens.edges.map((edge) => showEdge(edge, links.of(edge)));
  const shown = {
    ...ground.head,
    code,
    name: bilingual(lens.name),
    question: bilingual(lens.question),
    reading: bilingual(lens.reading),
    contradiction: bilingual(lens.contradiction),
    sources: lens.sources,
    nodes,
    edges,
    columns,
    sentence: lensSentence(edges),
    missing: missingOf(ground, lens.nodes),
  };
  const tables = [nodeTable(shown, frame, taken.requests), edgeTable(shown, links.requests)];
  return { ...shown, tables: tables.map((table) => releaseTable(table, audience)!) };
}

function columnsOf({ open: { frame } }: LensGround): ShownLens['columns'] {
  const columns = dimensionOf(frame, 'column');
  return columns ? offered(columns).map(({ code, name }) => ({ code, name: bilingual(name) })) : [];
}

function showNode(
  ground: LensGround,
  node: LensNode,
  columns: ShownLens['columns'],
  read: Parameters<typeof tellIdea>[2],
): ShownNode {
  const { code, at, codes, within } = node;
  return {
    code,
    at,
    ...tellIdea(ground, node, read),
    columns: columns.flatMap((column) => {
      const reading = inColumn(ground, node, column.code);
      const told = tellStrands(ground, { reading, codes, within }, read, column.code);
      const isSaid = told.survey !== null || told.interviews.interviews !== 0;
      return isSaid ? [{ column: column.code, ...told }] : [];
    }),
  };
}

function showEdge({ from, to, kind, expected, name }: LensEdge, link: Link | null): ShownEdge {
  const side = link && sideOf(link.interval, 0);
  const agrees = !side
    ? 'unmeasured'
    : side === 'open'
      ? 'open'
      : (side === 'above') === (expected === 1)
        ? 'yes'
        : 'no';
  return { from, to, kind, expected, name: name ? bilingual(name) : null, link, agrees };
}
