/** A web site on this machine, for browsers that reach it by its name. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export class Site {
  /** Every request that came, in order. */
  readonly asked: Asked[] = [];
  private readonly pages = new Map<string, string>();
  private readonly server = createServer(({ url = '/', headers }, response) => {
    this.asked.push({ path: url, headers });
    const page = this.pages.get(url);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '');
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
  put(path: string, html: string): void {
    this.pages.set(path, html);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
