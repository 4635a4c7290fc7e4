import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Frame } from './construct.ts';
import { ofStudy } from './ids.ts';

/** The frame of a study. Number 0 is a study that has none yet. */
export const StudyFrame = Type.Object({
  number: Type.Integer(),
  hash: Type.String(),
  frame: Frame,
  /** How many excerpts, codes and interviews carry each value, by `dimension:value`: what may not go any more. */
  uses: Type.Record(Type.String(), Type.Integer()),
});
export type StudyFrame = Static<typeof StudyFrame>;

/** `number` is the version that the change was made on; a newer one refuses it. The frame itself is checked place by place. */
export const FrameChange = Type.Object(
  {
    number: Type.Integer({ minimum: 0 }),
    frame: Type.Unsafe<object>(Type.Object({}, { additionalProperties: true })),
  },
  { additionalProperties: false },
);
export type FrameChange = Static<typeof FrameChange>;

export const FrameVersion = Type.Object({
  number: Type.Integer(),
  hash: Type.String(),
  savedAt: Type.String(),
  frame: Frame,
});
export type FrameVersion = Static<typeof FrameVersion>;

export const frameAddresses = {
  show: address({
    method: 'GET',
    path: '/api/studies/:study/frame',
    unrecorded: 'tells of the design of the study, not of people',
    access: 'codebook.read',
    tag: 'frame',
    params: ofStudy,
    reply: StudyFrame,
  }),
  save: address({
    method: 'PUT',
    path: '/api/studies/:study/frame',
    access: 'codebook.edit',
    tag: 'frame',
    params: ofStudy,
    body: FrameChange,
    reply: StudyFrame,
  }),
  versions: address({
    method: 'GET',
    path: '/api/studies/:study/frame/versions',
    unrecorded: 'tells of the design of the study, not of people',
    access: 'codebook.read',
    tag: 'frame',
    params: ofStudy,
    reply: Type.Array(FrameVersion),
  }),
};
