/** What an organisation may lay down (docs/policy.md). Its settings come from `storage.managed`, and are not the reader's. */
import * as v from 'valibot';
import type { Settings } from './settings';

const hosts = v.array(v.pipe(v.string(), v.toLowerCase(), v.regex(/^(?!www\.)[a-z0-9.-]+$/)));

/** Every part by itself: what cannot be read of one is left out, and the rest holds. */
export const policySchema = v.object({
  /** Sites that no reader can switch off. */
  pinnedSites: v.fallback(v.optional(hosts, []), []),
  /** Sites that no reader can switch on. */
  blockedSites: v.fallback(v.optional(hosts, []), []),
  /** The version of the pack that findings are to be made with; another one is said so. */
  packVersion: v.fallback(v.optional(v.string()), undefined),
  /** Days for which what was marked as not relevant is kept; without it, until the reader deletes it. */
  retentionDays: v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), undefined),
  forbidExport: v.fallback(v.optional(v.boolean(), false), false),
});
export type Policy = v.InferOutput<typeof policySchema>;

export const NO_POLICY: Policy = v.parse(policySchema, {});

/** What `storage.managed` holds; no policy where it holds nothing that can be read. */
export function parsePolicy(value: unknown): Policy {
  const result = v.safeParse(policySchema, value ?? {});
  return result.success ? result.output : NO_POLICY;
}

/** The reader's settings under the policy. */
export function underPolicy(settings: Settings, { pinnedSites, blockedSites }: Policy): Settings {
  const free = settings.offSites.filter((site) => !pinnedSites.includes(site));
  const offSites = [...new Set([...free, ...blockedSites])];
  return { ...settings, offSites };
}

/** Whether the policy decides about a site. */
export const isPinned = ({ pinnedSites, blockedSites }: Policy, site: string): boolean =>
  [...pinnedSites, ...blockedSites].some((one) => site === one || site.endsWith(`.${one}`));
