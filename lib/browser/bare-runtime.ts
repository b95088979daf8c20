/**
 * The two things that a script in a page needs of the extension, without a library: the sentinel runs on every listed
 * page, and the polyfill and the messaging library weigh several times as much as the sentinel itself.
 */
import type { Messages } from './messages';

interface BareRuntime {
  /** Undefined once the extension was reloaded or removed under the page. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

function runtime(): BareRuntime | undefined {
  const { browser, chrome } = globalThis as unknown as Record<string, { runtime?: BareRuntime } | undefined>;
  return browser?.runtime ?? chrome?.runtime;
}

/** False in a page that outlived the extension that put this script there. */
export const isConnected = (): boolean => runtime()?.id !== undefined;

/**
 * Sends a message in the form that `onMessage` of ./messages understands. Resolves to whether it arrived: it does not
 * when the extension is gone.
 */
export async function sendBare<Type extends keyof Messages>(
  type: Type,
  data?: Parameters<Messages[Type]>[0],
): Promise<boolean> {
  try {
    await runtime()?.sendMessage({ id: 0, type, data, timestamp: Date.now() });
    return isConnected();
  } catch {
    return false;
  }
}
