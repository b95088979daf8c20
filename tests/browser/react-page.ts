/** A page that React draws, served as one script: its CommonJS files with the few lines that load them. */
import { readFileSync } from 'node:fs';

const FILES: Readonly<Record<string, string>> = {
  react: 'react/cjs/react.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
};

const modules = Object.entries(FILES).map(
  ([name, file]) =>
    `${JSON.stringify(name)}: (require, module, exports) => {${readFileSync(`node_modules/${file}`, 'utf8')}}`,
);

/** `app` is the text of a script in which `React` and `render` are at hand. */
export const reactScript = (app: string): string => `(() => {
  const process = { env: { NODE_ENV: 'production' } };
  const factories = {${modules.join(',\n')}};
  const loaded = {};
  const require = (name) => {
    if (!loaded[name]) {
      const module = (loaded[name] = { exports: {} });
      factories[name](require, module, module.exports);
    }
    return loaded[name].exports;
  };
  const React = require('react');
  const render = (element) => require('react-dom/client').createRoot(document.querySelector('#root')).render(element);
  ${app}
})();`;
