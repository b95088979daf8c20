/** What of the extension API the tests use, in a page of the extension. */
export interface ExtensionApi {
  readonly tabs: {
    query(which: { active: boolean }): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
  readonly action: {
    getBadgeText(which: { tabId: number }): Promise<string>;
    openPopup(): Promise<void>;
  };
  readonly extension: { getBackgroundPage(): Window | null };
  readonly permissions: {
    getAll(): Promise<{ origins: string[] }>;
    remove(which: { origins: string[] }): Promise<boolean>;
  };
  readonly runtime: { getManifest(): { host_permissions: string[] } };
  readonly storage: { readonly local: { clear(): Promise<void> } };
}
