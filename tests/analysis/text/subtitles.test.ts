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
});
