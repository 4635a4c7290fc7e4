/**
 * The service worker of the answer page. It only reads: the page itself fills the cache (offline.ts) with its own files and
 * the questionnaire when the respondent lets this device keep the draft. No answer ever passes through it.
 */
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const cached = () => caches.match(request, { ignoreVary: true, ignoreSearch: true });
  // Files with a hash in their name never change; all else is asked for first, because it may have.
  event.respondWith(
    new URL(request.url).pathname.includes('/assets/')
      ? cached().then((found) => found ?? fetch(request))
      : fetch(request).catch(async () => (await cached()) ?? Response.error()),
  );
});
