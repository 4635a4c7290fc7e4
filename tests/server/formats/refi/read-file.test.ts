import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readFile } from '../../../../server/formats/refi/read-file.ts';
import { Problem } from '../../../../server/platform/problem.ts';
import { packed } from './full-project.ts';
import { guid } from './vendor.ts';

const staying = { share: 'test' };

/** A project of long texts with many selections. */
function givenLarge(): Buffer {
  const text = `答：${'排名没人解释，大家都看。'.repeat(20)}\n`.repeat(200);
  const points = Array.from(text);
  const sources = Array.from({ length: 10 }, (_, i) => {
    const selections = Array.from({ length: 400 }, (_, k) => {
      const start = 2 + k * 100;
      const name = points.slice(start, start + 30).join('');
      return `<PlainTextSelection guid="${guid(1000 + i * 1000 + k)}" name="${name}" startPosition="${start}" endPosition="${start + 30}"/>`;
    });
    return `<TextSource guid="${guid(i)}" plainTextPath="internal://${i}.txt">${selections.join('')}</TextSource>`;
  });
  const qde = `<Project xmlns="urn:QDA-XML:project:1.0" name="Large"><Sources>${sources.join('')}</Sources></Project>`;
  const texts = sources.map((_, i) => [`sources/${i}.txt`, strToU8(text)] as const);
  const files = { 'project.qde': strToU8(qde), ...Object.fromEntries(texts) };
  return Buffer.from(zipSync(files, { level: 0 }));
}

it('reads a large file while everything else goes on', async () => {
  const file = givenLarge();
  await readFile(packed, staying);
  let [longest, last] = [0, performance.now()];
  const tick = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const ticking = setInterval(tick, 5);
  const begun = performance.now();
  const { diagnosis } = await readFile(file, staying);
  tick();
  clearInterval(ticking);
  expect(diagnosis.selections).toMatchObject({ found: 4000, left: 0 });
  expect(longest).toBeLessThan((performance.now() - begun) / 2);
});

it('tells why a file is refused', async () => {
  await expect(readFile(Buffer.from('<Project><a></Project>'), staying)).rejects.toMatchObject({
    code: 'xml-malformed',
    details: { line: 1 },
  });
});

it('is given up when nobody waits for it any more, and the next file is read', async () => {
  const caller = new AbortController();
  const reading = readFile(givenLarge(), { ...staying, signal: caller.signal });
  caller.abort(new Problem('work-cancelled'));
  await expect(reading).rejects.toMatchObject({ code: 'work-cancelled' });
  const { project } = await readFile(packed, staying);
  expect(project.name).toBe('Everything');
});
