/** The list of news sites is what the extension may read without asking, so its form is checked like code. */
import { describe, expect, it } from 'vitest';
import type { ConfigEnv, UserManifest } from 'wxt';
import sites from '../../assets/sites.json';
import config from '../../wxt.config';

const GROUPS = [
  'agencies',
  'NK specialists',
  'South Korean',
  'Chinese',
  'Japanese',
  'Russian',
  'English-language world press',
  'trade, sanctions and NGO press',
  'UN and governments',
];
const hosts = sites.map((site) => site.host);

describe('assets/sites.json', () => {
  it('holds bare hosts, each with a name, a known group and a reason', () => {
    const host = /^(?!www\.)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
    const faulty = sites.filter(
      (site) =>
        !host.test(site.host) || !site.name.trim() || !site.why.trim() || !GROUPS.includes(site.group),
    );
    expect(faulty).toEqual([]);
  });

  it('names no host twice, and none that another entry already covers', () => {
    const covered = hosts.filter((host, at) =>
      hosts.some((other, otherAt) => at !== otherAt && (host === other || host.endsWith(`.${other}`))),
    );
    expect(covered).toEqual([]);
  });

  it('has at least 60 sites, some in every group', () => {
    expect(sites.length).toBeGreaterThanOrEqual(60);
    expect(GROUPS.filter((group) => !sites.some((site) => site.group === group))).toEqual([]);
  });
});

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  it('asks for the listed sites and nothing more', () => {
    const { host_permissions, permissions } = manifestFor(browser);
    expect(host_permissions).toEqual(hosts.map((host) => `*://*.${host}/*`));
    expect([...(permissions ?? [])].sort()).toEqual(['activeTab', 'scripting', 'storage']);
  });
});

function manifestFor(browser: string): UserManifest {
  const env: ConfigEnv = { browser, manifestVersion: 3, mode: 'production', command: 'build' };
  if (typeof config.manifest !== 'function')
    throw new Error('wxt.config.ts no longer makes its manifest by browser');
  return config.manifest(env) as UserManifest;
}
