import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf, type SeenPart } from '../../../analysis/model/evidence.ts';
import { stateOf, strengthOf } from '../../../analysis/model/finding.ts';

/** Sources of a small study: excerpts carry codes and a value of the frame and lie on a transcript, numbers rest on the release. */
interface World {
  readonly release: number;
  readonly means: readonly number[];
  readonly revisions: readonly number[];
  readonly criteria: readonly number[];
  readonly valueNames: readonly string[];
  readonly excerpts: readonly { text: number; codes: readonly number[]; value: number; quote: string }[];
}

type Ref = { readonly number: number } | { readonly excerpt: number };

const name = { 'zh-CN': '', en: '' };
const part = (key: string, value: SeenPart['value']): SeenPart => ({ key, name, value, kind: 'text' });

function look(world: World, ref: Ref): SeenPart[] {
  if ('number' in ref) return [part('value', world.means[ref.number]!), part('release', world.release)];
  const { text, codes, value, quote } = world.excerpts[ref.excerpt]!;
  return [
    part('quote', quote),
    part('revision', world.revisions[text]!),
    part('value:v', world.valueNames[value]!),
    ...codes.map((code) => part(`criteria:${code}`, world.criteria[code]!)),
  ];
}

const world: fc.Arbitrary<World> = fc.record({
  release: fc.nat(5),
  means: fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 3, maxLength: 3 }),
  revisions: fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }),
  criteria: fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
  valueNames: fc.array(fc.string(), { minLength: 3, maxLength: 3 }),
  excerpts: fc.array(
    fc.record({
      text: fc.nat(2),
      codes: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
      value: fc.nat(2),
      quote: fc.string(),
    }),
    { minLength: 5, maxLength: 5 },
  ),
});

const ref: fc.Arbitrary<Ref> = fc.oneof(fc.record({ number: fc.nat(2) }), fc.record({ excerpt: fc.nat(4) }));
const findings = fc.array(fc.array(ref, { maxLength: 6 }), { minLength: 1, maxLength: 12 });

/** A change of the study with the references whose source it changes. */
type Deed = {
  readonly after: (world: World) => World;
  readonly touches: (world: World, ref: Ref) => boolean;
};
const at = <T>(list: readonly T[], place: number, deed: (old: T) => T) =>
  list.with(place, deed(list[place]!));
const excerptOf = (from: World, to: Ref) => ('excerpt' in to ? from.excerpts[to.excerpt]! : undefined);
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.constant<Deed>({
    after: (old) => ({ ...old, release: old.release + 1 }),
    touches: (_, to) => 'number' in to,
  }),
  fc.nat(2).map((text): Deed => ({
    after: (old) => ({ ...old, revisions: at(old.revisions, text, (number) => number + 1) }),
    touches: (old, to) => excerptOf(old, to)?.text === text,
  })),
  fc.nat(3).map((code): Deed => ({
    after: (old) => ({ ...old, criteria: at(old.criteria, code, (version) => version + 1) }),
    touches: (old, to) => excerptOf(old, to)?.codes.includes(code) ?? false,
  })),
  fc.nat(2).map((value): Deed => ({
    after: (old) => ({ ...old, valueNames: at(old.valueNames, value, (said) => `${said}*`) }),
    touches: (old, to) => excerptOf(old, to)?.value === value,
  })),
  fc.nat(4).map((excerpt): Deed => ({
    after: (old) => ({
      ...old,
      excerpts: at(old.excerpts, excerpt, (own) => ({
        ...own,
        codes: own.codes.map((code) => (code + 1) % 4),
      })),
    }),
    touches: (old, to) => {
      const own = 'excerpt' in to && to.excerpt === excerpt ? old.excerpts[excerpt]! : undefined;
      // The same set of codes, or other codes of which the same counts, turned round, is the same coding.
      return (
        own !== undefined &&
        new Set([...own.codes, ...own.codes.map((code) => (code + 1) % 4)]).size > own.codes.length
      );
    },
  })),
);

test('each change turns exactly the findings stale that rest on what changed', () => {
  fc.assert(
    fc.property(world, findings, deeds, (before, all, deed) => {
      const now = deed.after(before);
      for (const refs of all) {
        const isChanged = refs.some((to) => changesOf(look(before, to), look(now, to)).length > 0);
        const state = stateOf('supported', { isChanged, lacks: [] });
        const rests = refs.some((to) => deed.touches(before, to));
        expect(state).toBe(rests ? 'stale' : 'supported');
      }
    }),
    { numRuns: 400 },
  );
});

test('what is looked at again is no longer stale, and a draft or a withdrawn finding is judged by nobody', () => {
  fc.assert(
    fc.property(world, ref, deeds, (before, to, deed) => {
      const now = deed.after(before);
      expect(changesOf(look(now, to), look(now, to))).toEqual([]);
    }),
  );
  expect(stateOf('withdrawn', { isChanged: true, lacks: [] })).toBe('withdrawn');
  expect(stateOf('supported', { isChanged: false, lacks: ['search'] })).toBe('draft');
});

test('strength says which strands speak', () => {
  const [number, voice] = [[part('value', 2), part('release', 1)], [part('quote', '忙')]];
  const record = [part('recordRelease', 1)];
  expect(strengthOf([record])).toBe('records');
  expect(strengthOf([record, number])).toBe('mixed');
  expect(strengthOf([record, number, voice])).toBe('both');
  expect(strengthOf([number, voice])).toBe('both');
  expect(strengthOf([number])).toBe('survey');
  expect(strengthOf([voice, null])).toBe('interviews');
  expect(strengthOf([null])).toBe('inferred');
});
