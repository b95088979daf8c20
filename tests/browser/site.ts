/** A web site on this machine, for browsers that reach it by its name. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** What is sent for a path. */
interface Answer {
  readonly body: string | Buffer;
  readonly type: string;
}

const HTML = 'text/html; charset=utf-8';

export class Site {
  /** Every request that came, in order. */
  readonly asked: Asked[] = [];
  private readonly answers = new Map<string, Answer>();
  private readonly server = createServer(({ url = '/', headers }, response) => {
    this.asked.push({ path: url, headers });
    const answer = this.answers.get(url);
    response.writeHead(answer ? 200 : 404, { 'content-type': answer?.type ?? HTML });
    response.end(answer?.body ?? '');
  });

  static async open(): Promise<Site> {
    const site = new Site();
    await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** What is sent for a path from now on. */
  put(path: string, body: string | Buffer, type = HTML): void {
    this.answers.set(path, { body, type });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
