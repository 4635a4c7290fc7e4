import type { Text } from '../../../../analysis/model/words.ts';
import { writtenNumber } from '../../../../analysis/model/written-number.ts';
import { isMissingCode } from '../../answer-table/missing-words.ts';
import type { Profile } from '../../answer-table/profile-columns.ts';
import type { KindProposal } from '../../answer-table/propose-kind.ts';
import type { FileVariable } from '../../spreadsheet/sheet.ts';
import type { Assembly } from '../assembly.ts';

export interface ColumnShop {
  readonly assembly: Assembly;
  readonly everywhere: (words: string) => Text;
}

const OTHER = /^(?:其他|其它|other)/i;
const OWN_WORDS = /[〖【(（]/;
const SHORTEST = 200;
const LONGEST = 2000;

/** How an item is answered whose answers stand in a column. */
export function answerFields(
  profile: Profile,
  { kind, choices }: KindProposal,
  variable: FileVariable | undefined,
  { assembly, everywhere }: ColumnShop,
): { readonly type: string } & Record<string, unknown> {
  const numbers = choices.map(writtenNumber);
  const areNumbers = choices.length > 0 && numbers.every(Number.isInteger);
  const labelOf = (value: string) => variable?.values.find((each) => each.value === value)?.label ?? value;
  const labels = choices.map((value) => everywhere(labelOf(value)));
  const values = areNumbers ? numbers : choices.map((_, at) => at + 1);
  switch (kind) {
    case 'rating': {
      const isBare = labels.every((label, at) => Object.values(label)[0] === String(values[at]));
      const options = assembly.optionSet(values, labels, 'rating');
      return { type: 'scale', options, ...(isBare && { look: 'numbers' }) };
    }
    case 'single':
    case 'multiple': {
      const counted = values.every((value, at) => value === at + 1);
      const other = values.filter(
        (_, at) => OTHER.test(labelOf(choices[at]!)) && writesOwnWords(profile, choices[at]!),
      );
      return {
        type: kind,
        choices: assembly.labels(labels),
        ...(!counted && { values }),
        ...(other.length > 0 && { other }),
        ...(kind === 'single' && { storage: 'linked' }),
      };
    }
    case 'number':
      return { type: 'number', ...boundsOf(profile), storage: 'linked' };
    default: {
      const longest = Math.max(0, ...profile.values.map(([value]) => value.length));
      return {
        type: 'open',
        maxLength: Math.min(LONGEST, Math.max(SHORTEST, Math.ceil((longest * 2) / 100) * 100)),
      };
    }
  }
}

const writesOwnWords = ({ values }: Profile, choice: string): boolean =>
  values.some(
    ([value]) => value.includes(choice) && OWN_WORDS.test(value.slice(value.indexOf(choice) + choice.length)),
  );

/** From zero, or the lowest below it, to a round number above the highest. */
function boundsOf({ values }: Profile) {
  const numbers = values
    .map(([value]) => value)
    .filter((value) => values.length <= 2 || !isMissingCode(value))
    .map(writtenNumber);
  const [low, high] = [Math.min(0, ...numbers), Math.max(1, ...numbers)];
  const unit = 10 ** Math.floor(Math.log10(high));
  const decimals = Math.max(0, ...numbers.map((number) => (String(number).split('.')[1] ?? '').length));
  return {
    min: Math.floor(low),
    max: Math.ceil((high * 1.2) / unit) * unit,
    ...(decimals > 0 && { decimals: Math.min(6, decimals) }),
  };
}
