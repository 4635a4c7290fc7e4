import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { InterviewId, MemoId, StudyId, ofStudy } from './ids.ts';
import { Coder } from './interview.ts';

const interview = Type.Union([InterviewId, Type.Null()]);
const code = Type.Union([Type.String(), Type.Null()]);
const text = Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S' });

/** A thought about an interview, a code, or with neither the whole study. Memos on excerpts are kept with them. */
export const Memo = Type.Object({
  id: MemoId,
  interview,
  code,
  author: Coder,
  text: Type.String(),
  version: Type.Integer(),
  writtenAt: Type.String(),
});
export type Memo = Static<typeof Memo>;

export const NewMemo = Type.Object({ interview, code, text }, { additionalProperties: false });
export type NewMemo = Static<typeof NewMemo>;

/** `version` is the one that the change was made on; a newer one refuses it. */
export const MemoVersion = Type.Object({ version: Type.Integer() }, { additionalProperties: false });
export const MemoChange = Type.Object({ version: Type.Integer(), text }, { additionalProperties: false });
export type MemoChange = Static<typeof MemoChange>;

const ofMemo = Type.Object({ study: StudyId, memo: MemoId });

export const memoAddresses = {
  list: address({
    method: 'GET',
    path: '/api/studies/:study/memos',
    access: 'excerpt.read',
    tag: 'memo',
    params: ofStudy,
    reply: Type.Array(Memo),
  }),
  write: address({
    method: 'POST',
    path: '/api/studies/:study/memos',
    access: 'excerpt.code',
    tag: 'memo',
    params: ofStudy,
    body: NewMemo,
    reply: Memo,
    status: 201,
  }),
  change: address({
    method: 'PATCH',
    path: '/api/studies/:study/memos/:memo',
    access: 'excerpt.code',
    tag: 'memo',
    params: ofMemo,
    body: MemoChange,
    reply: Memo,
  }),
  remove: address({
    method: 'DELETE',
    path: '/api/studies/:study/memos/:memo',
    access: 'excerpt.code',
    tag: 'memo',
    params: ofMemo,
    query: MemoVersion,
  }),
  restore: address({
    method: 'POST',
    path: '/api/studies/:study/memos/:memo/restore',
    access: 'excerpt.code',
    tag: 'memo',
    params: ofMemo,
    body: MemoVersion,
    reply: Memo,
  }),
};
