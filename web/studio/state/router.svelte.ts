import { m } from '../../messages/compiled/messages.js';

/** The address as state. Links are ordinary <a href>; a plain click on one of ours changes the page without a reload. */
class Router {
  #url = $state.raw(new URL(window.location.href));
  readonly #unsaved = new Set<() => boolean>();

  readonly path = $derived(this.#url.pathname);
  /** The filters of a page. */
  readonly query = $derived(this.#url.searchParams);
  /** Kept by the browser: the server never sees it. */
  readonly hash = $derived(this.#url.hash.slice(1));

  start(): void {
    window.addEventListener('popstate', () => this.#step());
    document.addEventListener('click', (event) => this.#follow(event));
    window.addEventListener('beforeunload', (event) => {
      if (this.#isUnsaved()) event.preventDefault();
    });
  }

  go(address: string, { replace = false }: { replace?: boolean } = {}): void {
    const next = new URL(address, window.location.href);
    const otherPage = next.pathname !== this.path;
    if (otherPage && !this.#mayLeave()) return;
    history[replace ? 'replaceState' : 'pushState'](null, '', next);
    this.#url = next;
    if (!otherPage) return;
    window.scrollTo(0, 0);
    // The next Tab begins in the new page, not behind the link that led to it.
    document.getElementById('main')?.focus({ preventScroll: true });
  }

  /** Changes filters in place; an empty value removes one. */
  filter(values: Readonly<Record<string, string | null>>): void {
    const next = new URL(this.#url);
    for (const [name, value] of Object.entries(values)) {
      if (value) next.searchParams.set(name, value);
      else next.searchParams.delete(name);
    }
    this.go(next.href, { replace: true });
  }

  /** Asks before the page is left while `isUnsaved` says so: `$effect(() => router.guard(() => changed))`. */
  guard(isUnsaved: () => boolean): () => void {
    this.#unsaved.add(isUnsaved);
    return () => void this.#unsaved.delete(isUnsaved);
  }

  #isUnsaved(): boolean {
    return [...this.#unsaved].some((isUnsaved) => isUnsaved());
  }

  #mayLeave(): boolean {
    return !this.#isUnsaved() || window.confirm(m.shell_unsaved());
  }

  /** Back or forward; a page that may not be left gets its address back. */
  #step(): void {
    const next = new URL(window.location.href);
    if (next.pathname !== this.path && !this.#mayLeave()) history.pushState(null, '', this.#url);
    else this.#url = next;
  }

  #follow(event: MouseEvent): void {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    if (!anchor || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const ours = anchor.origin === window.location.origin && !/^\/(api|a)\//.test(anchor.pathname);
    if (!ours || anchor.target || anchor.hasAttribute('download')) return;
    const withinPage = anchor.hash && anchor.pathname === this.path;
    if (withinPage) return;
    event.preventDefault();
    this.go(anchor.href);
  }
}

export const router = new Router();
