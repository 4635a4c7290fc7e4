import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { type MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { pinyin } from 'pinyin-pro';
import { Problem, type ProblemCode } from '../../platform/problem.ts';

/** Powers of ten of guesses; fewer are refused. */
const enough = 10;
/** What stands beyond makes a guess no easier, and takes long to look at. */
const longest = 48;
const product = ['fourlinks', '四环', 'sihuan'];

let checker: ZxcvbnFactory | undefined;

/** Whose password it is to be, and for what. */
export interface Holder {
  readonly email: string;
  readonly name: string;
  readonly study?: readonly string[];
}

/**
 * Refuses a password that is guessed soon: from the list of common ones, or made of rows of keys, repeats, dates, the name of the product or
 * of the holder (in pinyin too). The problem names the part that makes it easy.
 */
export function checkPassword(password: string, holder: Holder): void {
  // The list is large and needed rarely.
  checker ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { guessesLog10, sequence } = checker.check(password.slice(0, longest), wordsOf(holder));
  if (guessesLog10 >= enough) return;
  const [worst] = sequence
    .filter(({ pattern }) => pattern in reasons)
    .sort((one, other) => other.token.length - one.token.length);
  throw new Problem(reasonOf(worst), { part: worst?.token ?? '' });
}

const reasons: Readonly<Record<string, ProblemCode>> = {
  dictionary: 'password-common',
  wordSequence: 'password-common',
  repeat: 'password-repeated',
  sequence: 'password-row',
  spatial: 'password-row',
  date: 'password-date',
  regex: 'password-date',
};

function reasonOf(worst: MatchExtended | undefined): ProblemCode {
  if (!worst) return 'password-guessable';
  const own = 'dictionaryName' in worst && worst.dictionaryName === 'userInputs';
  return own ? 'password-own' : (reasons[worst.pattern] ?? 'password-guessable');
}

function wordsOf({ email, name, study = [] }: Holder): string[] {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const spoken = [name, ...study].flatMap((text) => {
    const sounds = pinyin(text, { toneType: 'none', type: 'array' });
    return [text, text.replaceAll(/\s/g, ''), sounds.join(''), ...text.split(/[^\p{L}\p{N}]+/u)];
  });
  return [...product, local, domain, ...local.split(/[^a-z0-9]+/), ...domain.split('.'), ...spoken]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 2);
}
