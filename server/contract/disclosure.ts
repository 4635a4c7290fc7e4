import { type Static, type TSchema, Type } from 'typebox';
import { Text } from './construct.ts';

const list = <Entry extends TSchema>(entry: Entry) =>
  Type.Unsafe<readonly Static<Entry>[]>(Type.Array(entry));
const byColumn = <Entry extends TSchema>(entry: Entry) =>
  Type.Unsafe<Readonly<Record<string, Static<Entry>>>>(Type.Record(Type.String(), entry));

/** Categories that are told as one, by their values; null stands for no answer. */
const Group = list(Type.Union([Type.Number(), Type.Null()]));

const Node = Type.Object({
  id: Type.Integer(),
  parent: Type.Union([Type.Integer(), Type.Null()]),
  breakdown: Type.Union([Type.String(), Type.Null()]),
  group: Group,
  n: Type.Integer(),
});

/** The groups that an audience may be told of, see analysis/disclosure/atoms/tree.ts. */
export const AtomTree = Type.Object({
  k: Type.Integer(),
  nodes: list(Node),
  margins: byColumn(list(Group)),
});
export type AtomTree = Static<typeof AtomTree>;

/** What may be told of every question in every set of siblings of a tree. */
export const Judgement = Type.Object({ sets: list(Type.Integer()), levels: byColumn(Type.String()) });
export type Judgement = Static<typeof Judgement>;

export const Band = Type.Object({
  value: Type.Number(),
  label: Text,
  from: Type.Optional(Type.Number()),
  above: Type.Optional(Type.Number()),
  to: Type.Optional(Type.Number()),
  below: Type.Optional(Type.Number()),
});

/** What may be told of the groups of a release, fixed with it. */
export const Disclosure = Type.Object({
  hierarchy: list(Type.String()),
  team: AtomTree,
  outside: AtomTree,
  questions: Judgement,
  bands: byColumn(list(Band)),
});
export type Disclosure = Static<typeof Disclosure>;
