import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { ofStudy } from './ids.ts';

/** Totals only: nothing in here tells when an answer came, or whose it is. */
export const Collection = Type.Object({
  state: Type.Enum(['draft', 'collecting', 'closed']),
  /** Boxes waiting in the inbox for the next release, as `tellReceived` tells of them; null where they are few. */
  received: Type.Union([Type.Integer(), Type.Null()]),
  invited: Type.Integer(),
  floor: Type.Integer(),
  /** Content hash of the version that is being answered; null before collection first opens. */
  instrument: Type.Union([Type.String(), Type.Null()]),
});
export type Collection = Static<typeof Collection>;

export const collectionAddresses = {
  show: address({
    method: 'GET',
    path: '/api/studies/:study/collection',
    access: 'collection.read',
    tag: 'collection',
    params: ofStudy,
    reply: Collection,
  }),
  open: address({
    method: 'POST',
    path: '/api/studies/:study/collection/open',
    access: 'collection.manage',
    tag: 'collection',
    params: ofStudy,
    reply: Collection,
  }),
  close: address({
    method: 'POST',
    path: '/api/studies/:study/collection/close',
    access: 'collection.manage',
    tag: 'collection',
    params: ofStudy,
    reply: Collection,
  }),
};
