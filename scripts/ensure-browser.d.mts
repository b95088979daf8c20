/** The outside world, as an argument, so that every branch can be tried without a network. */
export interface Probes {
  /** `process.platform`. */
  platform: string;
  /** Whether packages may be installed. */
  root: boolean;
  env: Record<string, string | undefined>;
  exists: (path: string) => boolean;
  /** True when the command ended with status 0. */
  run: (command: string, args: string[]) => boolean;
  /** Where Playwright keeps its own Chromium, there or not. */
  playwrightPath: () => string;
  /** Where an installed Chromium may be; by platform when left out. */
  candidates?: readonly string[];
}

/** Installed Chromium, by platform. Branded Google Chrome is left out on purpose: it ignores `--load-extension`. */
export declare const INSTALLED: Record<string, string[]>;

/**
 * Finds a Chromium, or gets one, and resolves to its path: $BROWSER_PATH, Playwright's own, an installed one,
 * Playwright's download, apt. `log` takes progress, a line at a time. Rejects when none can be had; the message says
 * what to install.
 */
export declare function ensureBrowser(options?: {
  log?: (line: string) => void;
  probes?: Partial<Probes>;
}): Promise<string>;
