import { Type } from 'typebox';
import { address } from './address.ts';

export const Health = Type.Object({ status: Type.Literal('ok'), version: Type.String() });

export const healthAddress = address({
  method: 'GET',
  path: '/api/health',
  access: 'public',
  tag: 'platform',
  reply: Health,
});
