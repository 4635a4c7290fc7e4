import { type Static, type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Bundle } from '../../formats/bundle/read-bundle.ts';
import type { Fault } from './check.ts';

/** The members of a bundle as values. */
export interface Members {
  readonly manifest: Bundle['manifest'];
  /** Undefined where it is not there, or not of this shape; the latter is a fault. */
  json<Shape extends TSchema>(name: string, shape: Shape): Promise<Static<Shape> | undefined>;
  text(name: string): Promise<string | undefined>;
  readonly bytes: Bundle['bytes'];
  /** The names of the members in a folder. */
  within(folder: string): string[];
  readonly faults: readonly Fault[];
}

export function membersOf({ manifest, names, faults: given, bytes }: Bundle): Members {
  const faults: Fault[] = [...given].map(([member, fault]) => ({ member, fault }));
  const text = async (name: string) => (await bytes(name))?.toString('utf8');
  const accuse = (member: string) => {
    if (!faults.some((each) => each.member === member && each.fault === 'faulty'))
      faults.push({ member, fault: 'faulty' });
  };
  return {
    manifest,
    bytes,
    text,
    faults,
    within: (folder) => [...names].filter((name) => name.startsWith(`${folder}/`)).sort(),
    json: async (name, shape) => {
      const found = await text(name);
      if (found === undefined) return undefined;
      const value = parsed(found);
      if (Value.Check(shape, value)) return value;
      accuse(name);
      return undefined;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value of which something is known, and the rest is carried along. */
export const OfRelease = Type.Object({ release: Type.String() });
