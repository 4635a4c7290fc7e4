import { readFileSync } from 'node:fs';
import { createServer } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import type * as blinding from '../../analysis/protocol/blind.ts';
import type * as modular from '../../analysis/protocol/modular.ts';
import { openBrowser } from '../support/browser.ts';

const { vectors } = JSON.parse(readFileSync('tests/fixtures/protocol/rfc9474-vectors.json', 'utf8')) as {
  vectors: Record<string, string>[];
};

test('the vectors of RFC 9474, Appendix A, are met bit for bit in Chromium', async () => {
  const modules = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await modules.listen();
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    await modules.close();
  });
  const page = await browser.newPage();
  const [address] = modules.resolvedUrls!.local;
  await page.route(address!, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(address!);
  await page.addScriptTag({
    type: 'module',
    content: `
      import * as blinding from '/analysis/protocol/blind.ts';
      import * as modular from '/analysis/protocol/modular.ts';
      window.blindClient = { ...blinding, ...modular };`,
  });
  await page.waitForFunction(() => 'blindClient' in window);
  for (const vector of vectors) {
    const computed = await page.evaluate(async (given) => {
      const { blind, finalize, fromBytes, inverse } = window.blindClient;
      const bytes = (name: string) =>
        Uint8Array.from(given[name]!.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
      const hex = (all: Uint8Array) => Array.from(all, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const factor = inverse(fromBytes(bytes('inv')), fromBytes(bytes('n')));
      const request = await blind(bytes('n'), bytes('input_msg'), { salt: bytes('salt'), factor });
      return [hex(request.blinded), hex(finalize(bytes('n'), request, bytes('blind_sig'))!)];
    }, vector);
    expect(computed).toEqual([vector.blinded_msg, vector.sig]);
  }
});

declare global {
  interface Window {
    readonly blindClient: typeof blinding & typeof modular;
  }
}
