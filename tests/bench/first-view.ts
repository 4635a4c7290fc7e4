import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import type { Mode } from '../../server/contract/participation.ts';
import { startCollecting } from '../support/collecting.ts';
import { agree, phone, slipAddress } from '../e2e/answering-page.ts';

/** What Lighthouse applies as slow 4G: 1.6 Mbit/s down, 750 kbit/s up and a round trip of 150 ms, each with its margin. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };
const CPU_SLOWER = 4;
const LOADS = 5;

/** What a phone loads, as counted on the wire by Chromium. */
export interface Loaded {
  readonly requests: number;
  /** Bytes received, response headers included. */
  readonly bytes: number;
  /** Bytes of the gzipped bodies alone. */
  readonly bodyBytes: number;
}

export interface FirstView extends Loaded {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** Until the first question stands on the screen: consent given, ticket drawn. */
  readonly toQuestion: Loaded & {
    readonly files: readonly { readonly path: string; readonly bytes: number }[];
  };
  /** When the first words, and when the consent, stand on the screen of a slow phone in a slow network. */
  readonly firstWordsMs: number;
  readonly consentMs: number;
}

/** The first screen of the questionnaire as someone with a slip loads it, or in open mode; how soon is the median of so many loads. */
export async function benchFirstView(mode: Mode, loads = LOADS): Promise<FirstView> {
  const server = await startCollecting({ mode });
  const browser = await openBrowser();
  try {
    const address = mode === 'open' ? server.page : await slipAddress(server, (await server.draw(1))[0]!);
    const page = await browser.newPage(phone);
    const files = await countOnWire(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    const first = [...files];
    await agree(page);
    if (mode !== 'open') await page.getByRole('button', { name: '开始作答' }).tap();
    await page.getByRole('radiogroup').waitFor();
    const question = [...files];
    const paints = await timePaints(browser, address, loads);
    return {
      ...sum(first),
      files: first,
      toQuestion: { ...sum(question), files: question.slice(first.length) },
      ...paints,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

interface File {
  readonly path: string;
  readonly bytes: number;
  readonly bodyBytes: number;
}

/** Every file that the page receives from now on is added to the list. */
async function countOnWire(page: Page): Promise<File[]> {
  const wire = await page.context().newCDPSession(page);
  const started = new Map<string, { path: string; headerBytes: number }>();
  const files: File[] = [];
  wire.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.startsWith('data:')) return;
    const path = new URL(response.url).pathname;
    started.set(requestId, { path, headerBytes: response.encodedDataLength });
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    const found = started.get(requestId);
    if (found) files.push({ path: found.path, bytes, bodyBytes: bytes - found.headerBytes });
  });
  await wire.send('Network.enable');
  return files;
}

function sum(files: readonly File[]): Loaded {
  const total = (field: 'bytes' | 'bodyBytes') => files.reduce((before, file) => before + file[field], 0);
  return { requests: files.length, bytes: total('bytes'), bodyBytes: total('bodyBytes') };
}

/** First contentful paint, and the consent painted, under slow 4G and on a processor a quarter as fast as this one: the median of loads. */
async function timePaints(
  browser: Browser,
  address: string,
  loads: number,
): Promise<Pick<FirstView, 'firstWordsMs' | 'consentMs'>> {
  const words: number[] = [];
  const consents: number[] = [];
  for (let load = 0; load < loads; load++) {
    const page = await browser.newPage(phone);
    await page.addInitScript(notePaints);
    const wire = await page.context().newCDPSession(page);
    await wire.send('Network.enable');
    await wire.send('Network.emulateNetworkConditions', SLOW_4G);
    await wire.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
    await page.goto(address);
    const painted = await page.waitForFunction(() => window.painted);
    consents.push(await painted.evaluate((at) => at!.consentMs));
    words.push(await painted.evaluate((at) => at!.firstWordsMs));
    await page.context().close();
  }
  return { firstWordsMs: middle(words), consentMs: middle(consents) };
}

/** Runs in the page before anything else, because asking a slow page from outside what it shows takes part of the time. */
function notePaints(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('h1')) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        const first = performance.getEntriesByName('first-contentful-paint')[0];
        window.painted = {
          firstWordsMs: first?.startTime ?? performance.now(),
          consentMs: performance.now(),
        };
      }),
    );
  }).observe(document, { childList: true, subtree: true });
}

declare global {
  interface Window {
    painted?: Pick<FirstView, 'firstWordsMs' | 'consentMs'>;
  }
}

export async function printFirstView(): Promise<void> {
  for (const mode of ['slips', 'open'] as const) {
    const { files, toQuestion, firstWordsMs, consentMs, ...view } = await benchFirstView(mode);
    console.log(mode === 'slips' ? 'with a slip' : 'in open mode');
    for (const { path, bytes } of files) console.log(`${String(bytes).padStart(9)} bytes  ${path}`);
    console.log(
      `  ${kibibytes(view.bytes)} on the wire, ${kibibytes(view.bodyBytes)} without headers (goal 40.0 KiB)`,
    );
    console.log(`  ${view.requests} requests (goal 6)`);
    for (const { path, bytes } of toQuestion.files)
      console.log(`${String(bytes).padStart(9)} bytes  ${path}`);
    console.log(`  ${kibibytes(toQuestion.bytes)} in ${toQuestion.requests} requests to the first question`);
    console.log(
      `  first words after ${seconds(firstWordsMs)} (goal 1.2 s), the consent after ${seconds(consentMs)} (goal 1.5 s): slow 4G, processor ${CPU_SLOWER} times slower`,
    );
  }
}

const middle = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

function seconds(elapsedMs: number): string {
  return `${(elapsedMs / 1000).toFixed(2)} s`;
}

function kibibytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
