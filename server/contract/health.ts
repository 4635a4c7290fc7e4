import { type Static, Type } from 'typebox';
import { address } from './address.ts';

const Warning = Type.Enum(['disk-full', 'disk-nearly-full', 'certificate-ends']);
export type Warning = Static<typeof Warning>;

export const Health = Type.Object({
  status: Type.Literal('ok'),
  version: Type.String(),
  /** What should be looked after soon; nothing is logged about it on the path of answers. */
  warnings: Type.Array(Warning),
});
export type Health = Static<typeof Health>;

export const healthAddress = address({
  method: 'GET',
  path: '/api/health',
  access: 'public',
  tag: 'platform',
  reply: Health,
});
