import { type AddressInfo, createServer, connect } from 'node:net';

export interface CuttingProxy {
  readonly address: string;
  /** How many connections were cut before the request went on, and how many before its reply came back. */
  readonly cut: { before: number; after: number };
  close(): Promise<void>;
}

/** Stands between respondents and server and cuts a share of the connections: half before the server hears anything, half after it has replied. */
export async function cuttingProxy(
  target: () => string,
  share: number,
  chance: () => number,
): Promise<CuttingProxy> {
  const cut = { before: 0, after: 0 };
  const proxy = createServer((near) => {
    near.on('error', () => undefined);
    const fate = chance();
    if (fate < share / 2) {
      cut.before += 1;
      return near.destroy();
    }
    const { hostname, port } = new URL(target());
    const far = connect(Number(port), hostname);
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
    near.pipe(far);
    if (fate >= share) return far.pipe(near);
    // The first byte of a reply comes after the commit.
    return far.once('data', () => {
      cut.after += 1;
      near.destroy();
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    cut,
    close: () => new Promise((resolve) => proxy.close(() => resolve())),
  };
}
