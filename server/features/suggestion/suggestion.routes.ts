import { suggestionAddresses } from '../../contract/suggestion.ts';
import type { App } from '../../platform/http/app-type.ts';
import { mount } from '../../platform/http/mount.ts';
import type { Services } from '../../platform/services.ts';
import { Lessons } from './lessons.ts';
import { suggestCodes, suggestionQuality } from './suggest-codes.ts';

export function suggestionRoutes(app: App, { databases: { studio }, now }: Services): void {
  const lessons = new Lessons(now);

  mount(app, suggestionAddresses.suggest, ({ params: { study }, body }) =>
    suggestCodes(studio, lessons, study, body),
  );
  mount(app, suggestionAddresses.quality, ({ params: { study } }) => suggestionQuality(studio, study));
}
