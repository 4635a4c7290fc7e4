const storage = 'fourlinks-theme';
const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Light, dark, or as the system has it; the tokens follow `data-theme` on the root element. */
class ThemeChoice {
  chosen = $state<Theme>('auto');
  /** What is shown; charts redraw when it changes. */
  shown = $state<'light' | 'dark'>('light');

  start(): void {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const stored = localStorage.getItem(storage);
    this.use(themes.find((theme) => theme === stored) ?? 'auto');
    system.addEventListener('change', () => this.use(this.chosen));
  }

  use(next: Theme): void {
    this.chosen = next;
    localStorage.setItem(storage, next);
    const systemDark = matchMedia('(prefers-color-scheme: dark)').matches;
    this.shown = next === 'auto' ? (systemDark ? 'dark' : 'light') : next;
    document.documentElement.dataset.theme = this.shown;
  }
}

export const theme = new ThemeChoice();
