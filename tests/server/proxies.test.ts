import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { request } from '../support/live/request.ts';
import { Respondent } from '../support/live/respondent.ts';
import { liveServer } from '../support/live/server.ts';
import { openStudy, Owner } from '../support/live/study.ts';
import { makeCertificate } from '../support/proxies/certificate.ts';
import { isInstalled, proxies, type ProxyName } from '../support/proxies/proxy.ts';
import { aFolder } from '../support/server.ts';

/** A server with a study, one slip for each answer, behind a proxy with the file in deploy/. */
async function startBehind(proxy: ProxyName, changed?: (file: string) => string) {
  const [behind, folder] = [aFolder(), aFolder()];
  const pem = makeCertificate(folder, 'localhost');
  const server = await liveServer(behind, { FOURLINKS_PROXY: '127.0.0.1', FOURLINKS_LOG: 'info' });
  onTestFinished(() => server.stop());
  await server.start();
  const study = await openStudy(await Owner.of(server), server.address, { respondents: 2 });
  const port = Number(new URL(server.address).port);
  const front = await proxies[proxy]({ folder, port, pem, ...(changed && { changed }) });
  onTestFinished(() => front.close());
  return { server, study, front, voice: { ca: readFileSync(pem.certificate, 'utf8') } };
}

/** What a respondent was told, who reads the questionnaire, draws a ticket and sends the answers through the proxy. */
async function answerThrough({ study, front, voice }: Awaited<ReturnType<typeof startBehind>>, code: string) {
  const questionnaire = await request('GET', `${front.address}/api/answer/${study.study}`, undefined, voice);
  const one = new Respondent(study, code, voice);
  await one.prepare({ PL1: 2 });
  const drawn = await one.draw(front.address);
  const answered = drawn.status === 200 ? await one.answer(front.address) : drawn;
  return [questionnaire, drawn, answered].map(({ status }) => status);
}

const [nginx, caddy]: readonly ProxyName[] = ['nginx', 'caddy'];
/** A line that writes down who asks, and where it goes in a file. */
const loose: Readonly<Record<ProxyName, (file: string) => string>> = {
  nginx: (file) => file.replaceAll('access_log off;', ''),
  caddy: (file) => file.replace('\trequest_body', '\tlog\n\trequest_body').replace('PANIC', 'INFO'),
};

// Debian has both; whoever has neither answers through the proxy of the quiet trial.
describe.each([nginx!, caddy!].filter(isInstalled))('through %s as deployed', (proxy) => {
  test('a questionnaire is answered over https, and the proxy writes no line', async () => {
    const behind = await startBehind(proxy);
    const before = behind.front.written();
    expect(await answerThrough(behind, behind.study.codes[0]!)).toEqual([200, 200, 200]);
    await behind.server.kill();
    // A machine that is gone is an error, of which nothing is written either.
    expect((await answerThrough(behind, behind.study.codes[1]!))[2]).toBeGreaterThanOrEqual(502);
    await behind.front.close();
    const written = behind.front.written().slice(before.length);
    expect(written.split('\n').filter((line) => /127\.0\.0\.1|localhost|api|\/a\//.test(line))).toEqual([]);
  });

  test('a proxy that logs would be found', async () => {
    const behind = await startBehind(proxy, loose[proxy]);
    await answerThrough(behind, behind.study.codes[0]!);
    await behind.front.close();
    expect(behind.front.written()).toContain(`/api/answer/${behind.study.study}/boxes`);
  });
});
