/**
 * The service worker. Online, pages always come from the network, so nothing stale is shown as fresh. Without a network the copy saved
 * with this version answers, marked as such. Files of one version are saved together and replaced together.
 */
/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;
/** Put in by `src/build/service-workers.ts`. */
declare const __FILES__: PrecacheEntry[];
declare const __SAVED__: string;

/** A network that has not answered by then is treated as none. */
const NETWORK_MS = 4000;

// Pages first: the route below must see a navigation before the saved copies do.
registerRoute(new NavigationRoute(({ request }) => page(request)));
precacheAndRoute(__FILES__, { cleanURLs: false, directoryIndex: 'index.html', ignoreURLParametersMatching: [/^ts$/] });
cleanupOutdatedCaches();

self.addEventListener('message', (event) => {
  if (event.data === 'skip-waiting') void self.skipWaiting();
});

async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(NETWORK_MS) });
  } catch {
    const url = new URL(request.url);
    const saved = await matchPrecache(`${url.pathname.replace(/[^/]*$/, (name) => (name === '' ? '' : `${name}/`))}index.html`);
    return saved ? marked(saved) : missing();
  }
}

/** The saved page with a note on it: the day its version was saved. */
async function marked(saved: Response): Promise<Response> {
  const html = (await saved.text()).replace('<body ', `<body data-offline="${__SAVED__}" `);
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

async function missing(): Promise<Response> {
  const home = await matchPrecache('index.html');
  return home ? marked(home) : Response.error();
}
