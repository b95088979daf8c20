/**
 * A browser driven by its own protocol and nothing else. Playwright attaches itself to every page, and a page that is
 * attached to in its way draws nothing ahead of a click.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { asUsed, newProfile } from './launch';
import { installedBrowser } from './requirements';

/** A page, a worker, or a tab around a page that may be exchanged for another. */
export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly subtype?: string;
  readonly url: string;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId: string; readonly targetInfo: Target };
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

export class BareBrowser {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private readonly ended: Promise<unknown>;
  /** What is attached to, by itself or in a tab. */
  private readonly pages: { readonly target: Target; readonly session: string }[] = [];
  private sent = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly profile: string,
  ) {
    this.ended = once(child, 'exit');
    let rest = '';
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (part: string) => {
      const answers = (rest + part).split('\0');
      rest = answers.pop() ?? '';
      for (const answer of answers) this.hear(JSON.parse(answer));
    });
  }

  /** For pages of these hosts, served at a port of this machine. */
  static async open(hosts: readonly string[], port: number): Promise<BareBrowser> {
    const profile = newProfile();
    const args = [
      ...asUsed(hosts, port),
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      'about:blank',
    ];
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
    return new BareBrowser(spawn(await installedBrowser(), args, { stdio: [...stdio] }), profile);
  }

  async close(): Promise<void> {
    await this.send('Browser.close');
    await this.ended;
    rmSync(this.profile, { recursive: true, force: true });
  }

  /** The first target of this kind; undefined while there is none. */
  async target(type: string, address: string): Promise<Target | undefined> {
    const { targetInfos } = await this.send('Target.getTargets', { filter: [{}] });
    return (targetInfos as Target[]).find((one) => one.type === type && one.url.endsWith(address));
  }

  /** Gives the session by which a target can be talked to. */
  async attach({ targetId }: Target): Promise<string> {
    return (await this.send('Target.attachToTarget', { targetId, flatten: true })).sessionId as string;
  }

  /**
   * Attaches to a tab, and through it to its pages, whichever they will be: as the browser's own tools do, and so that
   * pages may still be exchanged.
   */
  async attachToTab(tab: Target): Promise<void> {
    const how = { autoAttach: true, flatten: true, waitForDebuggerOnStart: false };
    await this.send('Target.setAutoAttach', how, await this.attach(tab));
  }

  /** The session of the page in the tab that is attached to; `ahead`: of the one that is drawn ahead. */
  pageIn({ ahead }: { ahead: boolean }): string | undefined {
    const subtype = ahead ? 'prerender' : undefined;
    return this.pages.find(({ target }) => target.type === 'page' && target.subtype === subtype)?.session;
  }

  async evaluate<T>(session: string, expression: string): Promise<T> {
    const how = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', how, session);
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { value: T }).value;
  }

  async send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    this.sent += 1;
    const id = this.sent;
    const { result, error } = await new Promise<Answer>((resolve) => {
      this.waiting.set(id, resolve);
      (this.child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
    this.waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  private hear({ params, ...answer }: Answer): void {
    if (answer.id !== undefined) this.waiting.get(answer.id)?.(answer);
    if (answer.method === 'Target.attachedToTarget' && params)
      this.pages.push({ target: params.targetInfo, session: params.sessionId });
  }
}
