import { Type } from 'typebox';
import { address } from './address.ts';
import { Code, CodeMerge, CodeMove, CodeRevision, CodeSplit, ManyCodes } from './codebook.ts';
import { StudyId, ofStudy } from './ids.ts';

const ofCode = Type.Object({ study: StudyId, code: Type.String() });

export const codeDeedAddresses = {
  move: address({
    method: 'POST',
    path: '/api/studies/:study/codebook/codes/:code/move',
    access: 'codebook.edit',
    tag: 'codebook',
    params: ofCode,
    body: CodeMove,
    reply: Code,
  }),
  merge: address({
    method: 'POST',
    path: '/api/studies/:study/codebook/codes/:code/merge',
    access: 'codebook.edit',
    tag: 'codebook',
    params: ofCode,
    body: CodeMerge,
    reply: Code,
  }),
  split: address({
    method: 'POST',
    path: '/api/studies/:study/codebook/codes/:code/split',
    access: 'codebook.edit',
    tag: 'codebook',
    params: ofCode,
    body: CodeSplit,
    reply: Code,
  }),
  retire: address({
    method: 'POST',
    path: '/api/studies/:study/codebook/codes/:code/retire',
    access: 'codebook.edit',
    tag: 'codebook',
    params: ofCode,
    body: CodeRevision,
    reply: Code,
  }),
  restore: address({
    method: 'POST',
    path: '/api/studies/:study/codebook/codes/:code/restore',
    access: 'codebook.edit',
    tag: 'codebook',
    params: ofCode,
    body: CodeRevision,
    reply: Code,
  }),
  retireMany: address({
    method: 'POST',
    path: '/api/studies/:study/codebook/retire',
    access: 'codebook.edit',
    tag: 'codebook',
    params: ofStudy,
    body: ManyCodes,
  }),
  restoreMany: address({
    method: 'POST',
    path: '/api/studies/:study/codebook/restore',
    access: 'codebook.edit',
    tag: 'codebook',
    params: ofStudy,
    body: ManyCodes,
  }),
  deleteMany: address({
    method: 'POST',
    path: '/api/studies/:study/codebook/delete',
    access: 'codebook.edit',
    tag: 'codebook',
    params: ofStudy,
    body: ManyCodes,
  }),
};
