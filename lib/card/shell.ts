/** An element of ours in a page: what is in it is out of reach for the page's styles, and in a release for its scripts. */
/** Set by the build: tests look into the card, pages must not. See wxt.config.ts. */
declare const __SHADOW_MODE__: ShadowRootMode;

export interface Shell {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Stands in the document, or puts itself there again. */
  attach(): void;
  remove(): void;
}

/**
 * @param name begins with `dispatch-lens`: such elements are never read as text of the page
 * @param css how what is in it looks
 */
export function makeShell(name: `dispatch-lens-${string}`, css: string): Shell {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: __SHADOW_MODE__ });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  // Keys that are pressed in it are not the page's shortcuts.
  for (const type of ['keydown', 'keypress', 'keyup']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  return {
    host,
    root,
    attach() {
      // Beside the body, so that nothing within it changes.
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove: () => host.remove(),
  };
}
