import { expect, it } from 'vitest';
import { isSubtitles, subtitleText } from '../../../analysis/text/subtitles.ts';

const srt = `1
00:00:01,000 --> 00:00:03,500
问：计划怎么定的？

2
00:00:04,000 --> 00:00:06,000
答：<i>上面</i>定的，
我们照做。
`;
const vtt = `WEBVTT - 访谈

NOTE 不是对白

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.000 align:start
<v 访谈员>计划怎么定的？</v>

00:04.000 --> 00:06.000
<v 受访者>上面定的 &amp; 我们照做。</v>

00:06.000 --> 00:07.000
<v 受访者>就这样。</v>
`;

it('reads the words of SubRip without numbers, timings and mark-up', () => {
  expect(isSubtitles(srt)).toBe(true);
  expect(subtitleText(srt).text).toBe('问：计划怎么定的？\n答：上面定的，\n我们照做。');
});

it('reads the voices of WebVTT as speakers, a label a turn', () => {
  expect(isSubtitles(vtt)).toBe(true);
  expect(subtitleText(vtt).text).toBe('访谈员：计划怎么定的？\n受访者：上面定的 & 我们照做。\n就这样。');
});

it('a transcript that merely has numbers and arrows is no subtitle file', () => {
  expect(isSubtitles('问：1 --> 2 是什么意思？')).toBe(false);
  expect(isSubtitles('00:00:03 访谈员：早')).toBe(false);
});

it('tells where each cue stands in code points and when it begins', () => {
  const { text, cues } = subtitleText(
    '1\n00:00:01,000 --> 00:00:02,000\n😀：早\n\n2\n00:01:02,500 --> 00:01:03,000\n早\n',
  );
  expect(text).toBe('😀：早\n早');
  expect(cues).toEqual([
    { at: 0, startMs: 1000 },
    { at: 4, startMs: 62_500 },
  ]);
});

it('every voice of a cue opens a turn, and a cue of no voice goes on', () => {
  const two =
    'WEBVTT\n\n00:01.000 --> 00:03.000\n<v 甲>早。</v>\n<v.loud 乙>早！</v>\n\n00:03.000 --> 00:04.000\n<v 乙>乙：坐。\n\n00:05.000 --> 00:06.000\n<v 7>好。';
  expect(subtitleText(two).text).toBe('甲：早。\n乙：早！\n坐。\nVoice 7：好。');
});

it('names of cues, notes and styles are no words, but words after an empty line in a cue are', () => {
  const odd =
    '1\n00:00:01,000 --> 00:00:02,000\n今年\n\n2024\n2\n00:00:02,000 --> 00:00:03,000\n{\\an8}好。<笑>\n3\n00:00:03,000 --> 00:00:04,000\n对。';
  expect(subtitleText(odd).text).toBe('今年\n2024\n好。<笑>\n对。');
});

it('captions that roll or grow say each line once; who repeats a word keeps it', () => {
  const cue = (at: number, words: string) => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${words}`;
  const file = (...words: string[]) => `WEBVTT\n\n${words.map((each, i) => cue(i, each)).join('\n\n')}\n`;
  expect(subtitleText(file('一', '一\n二', '二\n三')).text).toBe('一\n二\n三');
  const grown = subtitleText(file('我们', '我们先做', '我们先做计划', '好'));
  expect(grown).toEqual({
    text: '我们先做计划\n好',
    cues: [
      { at: 0, startMs: 0 },
      { at: 7, startMs: 3000 },
    ],
  });
  expect(subtitleText(file('对。', '对。', '我们先做。', '对。')).text).toBe('对。\n对。\n我们先做。\n对。');
});

it('reads SubViewer and SubStation', () => {
  expect(subtitleText('0:00:01.000,0:00:02.000\n问：早[br]吗\n').text).toBe('问：早\n吗');
  const script =
    '[Script Info]\nTitle: x\n\n[Events]\nFormat: Start, End, Name, Text\nComment: 0:00:00.00,0:00:01.00,,no\nDialogue: 0:00:01.50,0:00:02.00,李,{\\i1}早，\\N吃了, 吗？';
  expect(subtitleText(script)).toEqual({ text: '李：早，\n吃了, 吗？', cues: [{ at: 0, startMs: 1500 }] });
});
