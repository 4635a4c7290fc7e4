import type { Answers } from '../../../../analysis/model/instrument/answers.ts';
import type { ReleaseDetail } from '../../../../server/contract/release.ts';
import { findRelease, loadCells, type Release } from '../../../../server/features/release/release.door.ts';
import type { Services } from '../../../../server/platform/services.ts';
import { fullAnswers } from '../../../analysis/model/instrument/pmi.ts';
import type { openAnswering } from '../response/answering.ts';

export type Answering = Awaited<ReturnType<typeof openAnswering>>;

/** Answers of respondent `i`: different people answer differently, each in a way that can be told again. */
export function answersOf(i: number): Answers {
  let item = 0;
  return fullAnswers((choices) => (i * 7 + item++ * (1 + (i % 3))) % choices, `意见 ${i}`);
}

/** Sends the answers of respondents `from` … `to` − 1, then closes the collection. */
export async function collect({ own, seal, send }: Answering, from: number, to: number): Promise<void> {
  await own('POST', 'collection/open');
  for (let i = from; i < to; i++) await send((await seal(answersOf(i))).submission);
  await own('POST', 'collection/close');
}

export async function freeze({ own }: Pick<Answering, 'own'>): Promise<ReleaseDetail> {
  const reply = await own('POST', 'releases');
  if (reply.statusCode !== 201) throw new Error(reply.body);
  return reply.json<ReleaseDetail>();
}

/** A release as the server has it, with what it tells nobody. */
export async function freezeInside(given: Pick<Answering, 'own' | 'services' | 'study'>): Promise<Release> {
  const { id } = await freeze(given);
  return findRelease(given.services.databases.studio, given.study, id);
}

/** The cells of every column by `pool name`. */
export async function readColumns(
  { databases }: Services,
  release: Pick<ReleaseDetail, 'id'> & { readonly manifest: Pick<ReleaseDetail['manifest'], 'columns'> },
) {
  const cells = await loadCells(databases.studio, release);
  return new Map(
    release.manifest.columns.map((column) => [`${column.pool} ${column.name}`, [...cells(column)]]),
  );
}
