import { bundle } from './bundle';

/** The frameworks of the matrix: the fixture of apps/ and the packages that stand for those it imports. */
export const frameworks = {
  'React 18': { entry: 'react.ts', alias: { react: 'react-18', 'react-dom': 'react-dom-18' } },
  'React 19': { entry: 'react.ts', alias: {} },
  'Vue 3': { entry: 'vue.ts', alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
  'Svelte 5': { entry: 'svelte.ts', alias: {} },
  Preact: { entry: 'preact.ts', alias: {} },
  lit: { entry: 'lit.ts', alias: {} },
  Angular: { entry: 'angular.ts', alias: {} },
};

export type Framework = keyof typeof frameworks;

/** Bundles a framework's fixture and answers its file. */
export function bundleOf(framework: Framework): Promise<string> {
  const { entry, alias } = frameworks[framework];
  return bundle(entry, framework.replace(' ', '-').toLowerCase(), { alias });
}
