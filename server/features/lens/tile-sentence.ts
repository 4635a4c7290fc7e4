import { dimensionOf, valueOf } from '../../../analysis/model/frame/read-frame.ts';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { ShownTile, ToldIdea } from '../../contract/lens.ts';
import { sideOf } from './links.ts';
import { intervalWords, isTold, joined, listed, print, quoted, sideWords } from './words.ts';

type Numbers = Pick<ShownTile, 'kind' | 'parts' | 'difference' | 'rises' | 'weakest'>;

/** What the numbers of a tile say, and what the interviews speak of most. */
export function tileSentence(tile: Numbers, outcome: Bilingual | null, frame: Frame): Bilingual {
  const { parts } = tile;
  if (parts.every(({ survey }) => !survey))
    return joined([
      both('问卷没有问到这里的任何一项。', 'The survey asks nothing of this.'),
      spokenMost(parts, frame),
    ]);
  const hidden = parts.some(({ survey }) => survey && !isTold(survey.value));
  return joined([
    surveySentence(tile, outcome),
    hidden ? both('有些数字没有给出。', 'Some numbers are not given.') : null,
    spokenMost(parts, frame),
  ]);
}

function surveySentence(tile: Numbers, outcome: Bilingual | null): Bilingual | null {
  switch (tile.kind) {
    case 'one':
      return joined(tile.parts.map(alone));
    case 'balance':
      return balance(tile);
    case 'chain':
    case 'set':
      return lowest(tile);
    case 'rise':
      return outcome && rise(tile, outcome);
  }
}

function alone({ name, survey }: ToldIdea): Bilingual | null {
  if (!survey || !isTold(survey.value)) return null;
  const [own, value] = [quoted(name), print(survey.value, 'mean')];
  const within = intervalWords(survey.interval, 'mean');
  const side = sideWords(survey.interval, survey.midpoint);
  return both(
    `${own['zh-CN']}均值 ${value}（${within['zh-CN']}，n = ${print(survey.n, 'count')}），${side['zh-CN']}。`,
    `${own.en} has a mean of ${value} (${within.en}, n = ${print(survey.n, 'count')}), ${side.en}.`,
  );
}

function balance({ parts, difference }: Numbers): Bilingual | null {
  const [first, second] = parts;
  if (!difference || !isTold(difference.value) || !first?.survey || !second?.survey)
    return joined(parts.map(alone));
  const [one, other] = [quoted(first.name), quoted(second.name)];
  const means = [first.survey.value, second.survey.value].map((cell) => print(cell, 'mean'));
  const within = intervalWords(difference.interval, 'mean');
  const apart = print(difference.value, 'mean');
  const side = sideOf(difference.interval, 0);
  const higher = side === 'above' ? one : other;
  const verdict =
    side === null || side === 'open'
      ? both('区间包含 0，看不出哪一边更高', 'the interval holds 0, so neither is higher')
      : both(`${higher['zh-CN']}更高`, `${higher.en} is higher`);
  return both(
    `${one['zh-CN']}均值 ${means[0]}，${other['zh-CN']}均值 ${means[1]}；同一批人相差 ${apart}（${within['zh-CN']}）：${verdict['zh-CN']}。`,
    `${one.en} has a mean of ${means[0]}, ${other.en} of ${means[1]}; in the same people they differ by ${apart} (${within.en}): ${verdict.en}.`,
  );
}

function lowest({ kind, parts, weakest }: Numbers): Bilingual | null {
  const told = parts.filter(({ survey }) => survey && isTold(survey.value));
  if (told.length === 0) return null;
  const value = ({ survey }: ToldIdea) => survey!.value as number;
  const weak = weakest === undefined ? undefined : parts[weakest];
  if (weak) {
    const [name, mean] = [quoted(weak.name), print(value(weak), 'mean')];
    return kind === 'chain'
      ? both(
          `链上最弱的一环是${name['zh-CN']}（均值 ${mean}）：同一批人里它低于其他每一环，差值的区间都不含 0。`,
          `The weakest step is ${name.en} (mean ${mean}): in the same people it stands below each other step, and no interval of a difference holds 0.`,
        )
      : both(
          `最低的是${name['zh-CN']}（均值 ${mean}）：同一批人里它低于其他每一项，差值的区间都不含 0。`,
          `${name.en} stands lowest (mean ${mean}): in the same people it is below each of the others, and no interval of a difference holds 0.`,
        );
  }
  const sorted = told.toSorted((a, b) => value(a) - value(b));
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  if (low === high) return alone(low);
  return both(
    `均值从 ${print(value(low), 'mean')}（${low.name['zh-CN']}）到 ${print(value(high), 'mean')}（${high.name['zh-CN']}）；区间分不出哪一项最低。`,
    `Means run from ${print(value(low), 'mean')} (${low.name.en}) to ${print(value(high), 'mean')} (${high.name.en}); the intervals do not tell which stands lowest.`,
  );
}

function rise({ parts, rises = [] }: Numbers, outcome: Bilingual): Bilingual | null {
  const on = (wanted: string) =>
    parts.flatMap(({ name }, i) => {
      const link = rises[i];
      if (!link || sideOf(link.interval, 0) !== wanted) return [];
      const r = print(link.value, 'bounded');
      return [both(`${quoted(name)['zh-CN']}（r = ${r}）`, `${quoted(name).en} (r = ${r})`)];
    });
  const [up, down, open] = [on('above'), on('below'), on('open')].map((names) =>
    names.length > 0 ? listed(names) : null,
  );
  if (!up && !down && !open) return null;
  const own = quoted(outcome);
  return joined([
    up ? both(`${own['zh-CN']}随之而升：${up['zh-CN']}。`, `${own.en} rises with ${up.en}.`) : null,
    down ? both(`${own['zh-CN']}随之而降：${down['zh-CN']}。`, `${own.en} falls with ${down.en}.`) : null,
    open
      ? both(
          `区间包含 0、看不出关联：${open['zh-CN']}。`,
          `No association can be seen with ${open.en}: the interval holds 0.`,
        )
      : null,
    both('这是关联，不是因果。', 'These are associations, not causes.'),
  ]);
}

/** The part of which most interviews speak, and on which side most of them stand. */
function spokenMost(parts: readonly ToldIdea[], frame: Frame): Bilingual | null {
  const counted = parts.filter(({ interviews }) => (interviews.interviews ?? 0) > 0);
  const [most] = counted.toSorted((a, b) => b.interviews.interviews! - a.interviews.interviews!);
  if (!most) return null;
  const { interviews, valence } = most.interviews;
  const dimension = dimensionOf(frame, 'valence');
  const [leading, next] = Object.entries(valence).toSorted(([, a], [, b]) => b - a);
  const clear = dimension && leading && leading[1] > (next?.[1] ?? 0);
  const side = clear ? quoted(bilingual(valueOf(frame, dimension.code, leading[0])!.name)) : null;
  const name = quoted(most.name);
  return both(
    `访谈中谈得最多的是${name['zh-CN']}（${interviews} 份${side ? `，多为${side['zh-CN']}` : ''}）。`,
    `The interviews speak most of ${name.en} (${interviews} of them${side ? `, mostly as ${side.en}` : ''}).`,
  );
}
