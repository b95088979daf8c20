/** What of the extension API the tests use. */

export interface TabInfo {
  readonly id?: number;
  readonly url?: string;
}

/** The few extension calls that tests make inside the service worker and on chrome://extensions. */
export interface ChromeApi {
  runtime: {
    onMessage: {
      addListener(listener: (message: { type: string }, sender: { tab?: TabInfo }) => void): void;
    };
  };
  tabs: {
    query(which: { active: boolean; lastFocusedWindow: boolean }): Promise<TabInfo[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
    update(tab: number, how: { active: boolean }): Promise<unknown>;
    discard(tab: number): Promise<TabInfo | undefined>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
  storage: { local: { clear(): Promise<void> }; managed: { get(): Promise<object> } };
  /** Of chrome://policy/test. */
  send(message: string, args: readonly string[]): void;
  scripting: {
    getRegisteredContentScripts(): Promise<{ matches: string[] }[]>;
    executeScript(injection: { files?: readonly string[] }): Promise<unknown>;
  };
  permissions: { remove(which: { origins: string[] }): Promise<boolean> };
  commands: { onCommand: { dispatch(command: string): void } };
  action: { getBadgeText(which: { tabId: number }): Promise<string> };
  management: { setEnabled(id: string, on: boolean): Promise<void> };
  developerPrivate: {
    getExtensionInfo(id: string): Promise<{ runtimeErrors: Fault[]; manifestErrors: Fault[] }>;
    deleteExtensionErrors(which: { extensionId: string }): Promise<void>;
    updateExtensionConfiguration(which: { extensionId: string; errorCollection: boolean }): Promise<void>;
  };
}

export interface Fault {
  readonly message: string;
  readonly source: string;
}
