/**
 * The extension API. Every other file takes it from here: webextension-polyfill throws when it is loaded outside an
 * extension, so one import decides what can be tested where.
 */
export { type Browser, browser } from 'wxt/browser';
