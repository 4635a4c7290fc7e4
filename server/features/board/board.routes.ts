import { boardAddress } from '../../contract/board.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { showBoard } from './show-board.ts';

/** Reads the answers database alone, as the answer path does. */
export function boardRoutes(app: App, { databases: { answers } }: Services): void {
  mount(app, boardAddress, ({ params }) => showBoard(answers, params.study));
}
