import { type Static, Type } from 'typebox';
import { Presented } from '../../analysis/model/presented.ts';
import { type Released, ReleasedTable } from '../../analysis/model/table.ts';
import { address } from './address.ts';
import type { AnalysisReply } from './analysis.ts';
import { AnalysisReplyBody, PresentedBody } from './analysis-schemas.ts';
import { ofRelease } from './ids.ts';

/** One analysis as a reader meets it, as it was found, and the request that gives it again. */
export const PresentedReply = Type.Object({
  presented: Type.Unsafe<Released<Presented>>(
    Type.Object({ ...Presented.properties, tables: Type.Array(ReleasedTable) }),
  ),
  reply: Type.Unsafe<Released<AnalysisReply>>(AnalysisReplyBody),
  request: Type.Unsafe<object>(Type.Object({}, { additionalProperties: true })),
});
export type PresentedReply = Static<typeof PresentedReply>;

export const presentedAddress = address({
  method: 'POST',
  path: '/api/studies/:study/releases/:release/presented',
  reads: true,
  recorded: 'body',
  access: 'analysis.run',
  tag: 'analysis',
  summary: 'Run one procedure on a release and have its result as sentence, tables, figures and code',
  params: ofRelease,
  body: PresentedBody,
  reply: PresentedReply,
});
