import type { Utterance } from './conversations.ts';

/** A way in which transcripts are written. */
export interface Layout {
  readonly name: string;
  readonly write: (turns: readonly Utterance[]) => string;
  /** Whether the times of the turns stand in it. */
  readonly isTimed: boolean;
  /** Whether what somebody says may have several lines. */
  readonly lines: 'one' | 'several';
}

const two = (value: number, digits = 2): string => String(value).padStart(digits, '0');
const parts = (ms: number) => ({
  h: Math.floor(ms / 3_600_000),
  m: Math.floor(ms / 60_000) % 60,
  s: Math.floor(ms / 1000) % 60,
});
const long = (ms: number): string => {
  const { h, m, s } = parts(ms);
  return `${two(h)}:${two(m)}:${two(s)}`;
};
const short = (ms: number): string => `${two(Math.floor(ms / 60_000))}:${two(parts(ms).s)}`;
const primes = (ms: number): string => `${Math.floor(ms / 60_000)}'${two(parts(ms).s)}"`;

const said = ({ lines }: Utterance): string => lines.join('\n');
const each =
  (write: (turn: Utterance, i: number) => string, between = '\n') =>
  (turns: readonly Utterance[]): string =>
    turns.map(write).join(between);
const until = (turns: readonly Utterance[], i: number): number =>
  turns[i + 1]?.startMs ?? turns[i]!.startMs + 5000;
const cues =
  (write: (turn: Utterance, span: { from: number; to: number }, i: number) => string, head = '') =>
  (turns: readonly Utterance[]): string =>
    head +
    turns.map((turn, i) => write(turn, { from: turn.startMs, to: until(turns, i) }, i)).join('\n\n') +
    '\n';

const timed = { isTimed: true, lines: 'several' } as const;
const untimed = { isTimed: false, lines: 'several' } as const;
const oneLine = { isTimed: true, lines: 'one' } as const;

export const layouts: readonly Layout[] = [
  { name: 'label：words', ...untimed, write: each((t) => `${t.speaker}：${said(t)}`) },
  { name: 'label: words, blank lines', ...untimed, write: each((t) => `${t.speaker}: ${said(t)}`, '\n\n') },
  { name: 'label : words', ...untimed, write: each((t) => `${t.speaker} : ${said(t)}`) },
  { name: 'label：⏎words', ...untimed, write: each((t) => `${t.speaker}：\n${said(t)}`, '\n\n') },
  { name: '【label】words', ...untimed, write: each((t) => `【${t.speaker}】${said(t)}`) },
  { name: '[label] words', ...untimed, write: each((t) => `[${t.speaker}] ${said(t)}`) },
  { name: '（label）：words', ...untimed, write: each((t) => `（${t.speaker}）：${said(t)}`) },
  { name: '**label:** words', ...untimed, write: each((t) => `**${t.speaker}:** ${said(t)}`, '\n\n') },
  { name: '**label**⏎words', ...untimed, write: each((t) => `**${t.speaker}**\n${said(t)}`, '\n\n') },
  { name: 'label——words', ...untimed, write: each((t) => `${t.speaker}——${said(t)}`) },
  { name: 'label - words', ...untimed, write: each((t) => `${t.speaker} - ${said(t)}`) },
  { name: 'label⇥words', ...untimed, write: each((t) => `${t.speaker}\t${said(t)}`) },
  { name: '1. label：words', ...untimed, write: each((t, i) => `${i + 1}. ${t.speaker}：${said(t)}`) },
  {
    name: '[time] label：words',
    ...timed,
    write: each((t) => `[${long(t.startMs)}] ${t.speaker}：${said(t)}`),
  },
  { name: 'time label: words', ...timed, write: each((t) => `${short(t.startMs)} ${t.speaker}: ${said(t)}`) },
  {
    name: 'label [time]: words',
    ...timed,
    write: each((t) => `${t.speaker} [${short(t.startMs)}]: ${said(t)}`),
  },
  {
    name: 'label（time）：words',
    ...timed,
    write: each((t) => `${t.speaker}（${primes(t.startMs)}）：${said(t)}`),
  },
  { name: 'label time：words', ...timed, write: each((t) => `${t.speaker} ${long(t.startMs)}：${said(t)}`) },
  {
    name: 'label：[time] words',
    ...timed,
    write: each((t) => `${t.speaker}：[${long(t.startMs)}] ${said(t)}`),
  },
  { name: 'label: time words', ...timed, write: each((t) => `${t.speaker}: ${short(t.startMs)} ${said(t)}`) },
  {
    name: '【label time】words',
    ...timed,
    write: each((t) => `【${t.speaker} ${short(t.startMs)}】${said(t)}`),
  },
  {
    name: 'label  time⏎words',
    ...timed,
    write: each((t) => `${t.speaker}  ${long(t.startMs)}\n${said(t)}`, '\n\n'),
  },
  {
    name: 'time label⏎words',
    ...timed,
    write: each((t) => `${short(t.startMs)} ${t.speaker}\n${said(t)}`, '\n\n'),
  },
  {
    name: 'label date time⏎words',
    ...timed,
    write: each((t) => `${t.speaker} 2024-05-03 ${long(t.startMs)}\n${said(t)}`, '\n\n'),
  },
  {
    name: 'time⏎label⏎words',
    ...timed,
    write: each((t) => `${long(t.startMs)}\n${t.speaker}\n${said(t)}`, '\n\n'),
  },
  {
    name: 'label⏎time⏎words',
    ...timed,
    write: each((t) => `${t.speaker}\n${short(t.startMs)}\n${said(t)}`, '\n\n'),
  },
  {
    name: 'time⏎label：words',
    ...timed,
    write: each((t) => `${long(t.startMs)}\n${t.speaker}：${said(t)}`, '\n\n'),
  },
  {
    name: 'range label: words',
    ...timed,
    write: (turns) =>
      turns
        .map((t, i) => `[${long(t.startMs)} - ${long(until(turns, i))}] ${t.speaker}: ${said(t)}`)
        .join('\n'),
  },
  {
    name: 'label：words [time]',
    ...timed,
    write: each((t) => `${t.speaker}：${said(t)} [${long(t.startMs)}]`),
  },
  {
    name: 'table time who what, titles',
    ...oneLine,
    write: (turns) =>
      ['时间\t姓名\t内容', ...turns.map((t) => [short(t.startMs), t.speaker, said(t)].join('\t'))].join('\n'),
  },
  {
    name: 'table who time what',
    ...oneLine,
    write: each((t) => [t.speaker, long(t.startMs), said(t)].join('\t')),
  },
  {
    name: 'table number what who time, titles',
    ...oneLine,
    write: (turns) =>
      [
        '序号\t发言内容\t发言人\t时间',
        ...turns.map((t, i) => [i + 1, said(t), t.speaker, long(t.startMs)].join('\t')),
      ].join('\n'),
  },
  {
    name: 'table of strokes',
    ...oneLine,
    write: (turns) =>
      [
        '| Time | Speaker | Text |',
        '|---|---|---|',
        ...turns.map((t) => `| ${short(t.startMs)} | ${t.speaker} | ${said(t)} |`),
      ].join('\n'),
  },
  {
    name: 'SubRip, label in the cue',
    ...timed,
    write: cues(
      (t, { from, to }, i) => `${i + 1}\n${long(from)},000 --> ${long(to)},000\n${t.speaker}: ${said(t)}`,
    ),
  },
  {
    name: 'SubRip without numbers, label above',
    ...timed,
    write: cues((t, { from, to }) => `${long(from)},000 --> ${long(to)},000\n${t.speaker}：\n${said(t)}`),
  },
  {
    name: 'WebVTT, voices',
    ...timed,
    write: cues(
      (t, { from, to }) => `${long(from)}.000 --> ${long(to)}.000\n<v ${t.speaker}>${said(t)}</v>`,
      'WEBVTT\n\n',
    ),
  },
  {
    name: 'WebVTT, labels in a cue for each line',
    ...timed,
    write: cues(
      (t, { from, to }) =>
        t.lines.map((line) => `${long(from)}.000 --> ${long(to)}.000\n${t.speaker}: ${line}`).join('\n\n'),
      'WEBVTT\n\n',
    ),
  },
  {
    name: 'SubViewer',
    ...timed,
    write: cues((t, { from, to }) => `${long(from)}.000,${long(to)}.000\n${t.speaker}：${said(t)}`),
  },
  {
    name: 'SubStation',
    ...timed,
    write: (turns) =>
      [
        '[Script Info]',
        '',
        '[Events]',
        'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
        ...turns.map(
          (t, i) =>
            `Dialogue: 0,${long(t.startMs)}.00,${long(until(turns, i))}.00,Default,${t.speaker},0,0,0,,${t.lines.join('\\N')}`,
        ),
      ].join('\n'),
  },
];
