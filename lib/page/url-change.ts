/** The part of the Navigation API that is used; its types are not yet in every library. */
interface NavigationEvents {
  addEventListener(type: string, listener: () => void, options: { signal: AbortSignal }): void;
}

/** Calls back when the address changes without a page load. */
export function onUrlChange(listener: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as unknown as { navigation?: NavigationEvents };
  for (const type of navigation ? ['navigatesuccess'] : ['popstate', 'hashchange'])
    (navigation ?? globalThis).addEventListener(type, listener, { signal });
}
