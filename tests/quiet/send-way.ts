import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Way } from './ways.ts';

const BETWEEN_PARTS_MS = 20;
/** Some requests are never answered: those the server waits to hear the rest of. */
const LONGEST_MS = 3000;

/** Sends the bytes as they are over a connection of its own; gives what came back, perhaps nothing. */
export async function sendWay({ hostname, port }: URL, { parts, leaves }: Way): Promise<string> {
  const socket = connect(Number(port), hostname);
  let reply = '';
  const ended = new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
    socket.setTimeout(LONGEST_MS, () => socket.destroy());
  });
  socket.on('data', (part) => (reply += part.toString('latin1')));
  for (const part of parts) {
    if (socket.destroyed) break;
    socket.write(part, 'latin1');
    await sleep(BETWEEN_PARTS_MS);
  }
  if (leaves) socket.destroy();
  await ended;
  return reply;
}
