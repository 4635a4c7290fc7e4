import { openBrowser } from '../support/browser.ts';
import { startCollecting } from '../support/collecting.ts';

/** What a phone loads before it shows the first question: consent included, as counted on the wire by Chromium. */
export interface FirstView {
  readonly requests: number;
  /** Bytes received, response headers included. */
  readonly bytes: number;
  /** Bytes of the gzipped bodies alone. */
  readonly bodyBytes: number;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

export async function benchFirstView(): Promise<FirstView> {
  const server = await startCollecting();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const wire = await page.context().newCDPSession(page);
    const paths = new Map<string, string>();
    const headerBytes = new Map<string, number>();
    const files: { path: string; bytes: number; bodyBytes: number }[] = [];
    wire.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.url.startsWith('data:')) return;
      paths.set(requestId, new URL(response.url).pathname);
      headerBytes.set(requestId, response.encodedDataLength);
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const path = paths.get(requestId);
      if (!path) return;
      files.push({
        path,
        bytes: encodedDataLength,
        bodyBytes: encodedDataLength - headerBytes.get(requestId)!,
      });
    });
    await wire.send('Network.enable');
    await page.goto(server.page, { waitUntil: 'networkidle' });
    const sum = (field: 'bytes' | 'bodyBytes') => files.reduce((total, file) => total + file[field], 0);
    return { requests: files.length, bytes: sum('bytes'), bodyBytes: sum('bodyBytes'), files };
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function printFirstView(): Promise<void> {
  const { files, ...view } = await benchFirstView();
  for (const { path, bytes } of files) console.log(`${String(bytes).padStart(7)} bytes  ${path}`);
  console.log(
    `${kibibytes(view.bytes)} on the wire, ${kibibytes(view.bodyBytes)} without headers (goal 40.0 KiB)`,
  );
  console.log(`${view.requests} requests (goal 6)`);
}

function kibibytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
