/** An element of ours in a page: what is in it is out of reach for the page's styles, and in a release for its scripts. */
import base from '../ui/css/base.css?inline';
import card from '../ui/css/card.css?inline';
import context from '../ui/css/context.css?inline';
import findings from '../ui/css/findings.css?inline';
import tokens from '../ui/css/tokens.css?inline';

/** Set by the build: tests look into the card, pages must not. See wxt.config.ts. */
declare const __SHADOW_MODE__: ShadowRootMode;

/** Browsers begin with 16 pixels a `rem`; a page may have set anything. */
const REM = 16;

export interface Shell {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Stands in the document, or puts itself there again. */
  attach(): void;
  remove(): void;
}

/** @param name begins with `dispatch-lens`: such elements are never read as text of the page */
export function makeShell(name: `dispatch-lens-${string}`): Shell {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: __SHADOW_MODE__ });
  root.adoptedStyleSheets = [sheet()];
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

let shared: CSSStyleSheet | undefined;
function sheet(): CSSStyleSheet {
  if (shared) return shared;
  shared = new CSSStyleSheet();
  const css = [tokens, base, findings, context, card].join('\n');
  shared.replaceSync(css.replace(/([\d.]+)rem\b/g, (_, number) => `${Number(number) * REM}px`));
  return shared;
}
