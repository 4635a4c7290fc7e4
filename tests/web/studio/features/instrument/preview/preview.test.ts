import { expect, it } from 'vitest';
import { stepsOf } from '../../../../../../web/studio/features/instrument/preview/steps.ts';
import { fitting } from '../../../../../../web/studio/preview/fitting.ts';
import { everyKind } from '../../../../../analysis/model/instrument/every-kind.ts';

const stateOf = (answers: object, code: string) =>
  stepsOf(everyKind, { ...answers }, 1)?.find(({ item }) => item.code === code);

it('says of every item whether it is shown, and which condition hides it', () => {
  expect(stepsOf(everyKind, {}, 1)).toHaveLength(everyKind.items.length);
  expect(stateOf({}, 'R1')?.state).toBe('open');
  expect(stateOf({ R1: 4 }, 'R1')?.state).toBe('answered');
  expect(stateOf({}, 'D1')).toMatchObject({ state: 'hidden', condition: 'M1_1 = 1 or R1 >= 4' });
  expect(stateOf({ R1: 4 }, 'D1')?.state).toBe('open');
  expect(stateOf({ S1: 3 }, 'P1')?.state).toBe('skipped');
  expect(stateOf({ Y1: 0 }, 'O1')?.state).toBe('beyond');
  expect(stateOf({ N1: 30 }, 'C1')).toMatchObject({ state: 'silent', value: '60' });
});

it('shows no path while something cannot be computed', () => {
  const [first, ...rest] = everyKind.items;
  expect(stepsOf({ ...everyKind, items: [{ ...first!, showIf: 'GONE = (' }, ...rest] }, {}, 1)).toBeNull();
});

it('answers that can no longer be given are dropped, the others stay', () => {
  expect(fitting(everyKind, { R1: 9, R2: 3, S1: 2, GONE: 1, O1: { text: 'words' } })).toEqual({
    R2: 3,
    S1: 2,
    O1: { text: 'words' },
  });
});
