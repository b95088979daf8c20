/** The part of the Navigation API that is used; its types are not yet in every library. */
interface NavigationEvents {
  addEventListener(type: 'navigatesuccess', listener: () => void, options: { signal: AbortSignal }): void;
}

/** Calls back when the address changes without a page load. */
export function onUrlChange(listener: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as unknown as { navigation?: NavigationEvents };
  if (navigation) {
    navigation.addEventListener('navigatesuccess', listener, { signal });
    return;
  }
  addEventListener('popstate', listener, { signal });
  addEventListener('hashchange', listener, { signal });
}
