/** The browser's question for a permission, which cannot be answered without a screen. */

interface Asked {
  /** Whether a person's click was still under way: browsers refuse to ask otherwise. */
  readonly active: boolean;
  readonly wanted: unknown;
}

/** Runs in a page of ours: answers no, and keeps what was asked. */
export function declineRequests(): void {
  const asked: Asked[] = [];
  const world = globalThis as unknown as Record<string, { permissions?: { request: unknown } } | unknown[]>;
  world.asked = asked;
  for (const name of ['chrome', 'browser']) {
    const { permissions } = (world[name] ?? {}) as { permissions?: { request: unknown } };
    if (!permissions) continue;
    permissions.request = async (wanted: unknown) => {
      asked.push({ active: navigator.userActivation.isActive, wanted });
      return false;
    };
  }
}

/** Runs in the same page: what was asked of the person. */
export function requests(): Asked[] {
  return (globalThis as unknown as { asked: Asked[] }).asked;
}
