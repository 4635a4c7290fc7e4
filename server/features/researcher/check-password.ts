import type { MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { Problem, type ProblemCode } from '../../platform/problem.ts';

/** Powers of ten of guesses; fewer are refused. */
const enough = 10;
/** What stands beyond makes a guess no easier, and takes long to look at. */
const longest = 48;
const product = ['fourlinks', '四环', 'sihuan'];

let checker: Promise<ZxcvbnFactory> | undefined;

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
export async function checkPassword(password: string, holder: Holder): Promise<void> {
  checker ??= loadChecker();
  const words = await wordsOf(holder);
  const { guessesLog10, sequence } = (await checker).check(password.slice(0, longest), words);
  if (guessesLog10 >= enough) return;
  const [worst] = sequence
    .filter(({ pattern }) => pattern in reasons)
    .sort((one, other) => other.token.length - one.token.length);
  throw new Problem(reasonOf(worst), { part: worst?.token ?? '' });
}

/** The list is large and needed rarely. */
async function loadChecker(): Promise<ZxcvbnFactory> {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core');
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common');
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
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

async function wordsOf({ email, name, study = [] }: Holder): Promise<string[]> {
  const { pinyin } = await import('pinyin-pro');
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const spoken = [name, ...study].flatMap((text) => {
    const sounds = pinyin(text, { toneType: 'none', type: 'array' });
    return [text, text.replaceAll(/\s/g, ''), sounds.join(''), ...text.split(/[^\p{L}\p{N}]+/u)];
  });
  return [...product, local, domain, ...local.split(/[^a-z0-9]+/), ...domain.split('.'), ...spoken]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 2);
}
