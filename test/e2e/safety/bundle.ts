import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { root } from '../../tool.mjs';

/** Where the bundled fixtures stand, to be served. */
export const bundlesFolder = join(root, '.output', 'apps');

type Options = {
  /** Other packages to take for those that are imported. */
  readonly alias?: Readonly<Record<string, string>>;
  /** Keeps the exports, for a module that a test imports. */
  readonly isModule?: boolean;
};

/** Bundles a fixture of apps/ with the packages that it imports, and answers its file's name. */
export async function bundle(
  entry: string,
  name: string,
  { alias = {}, isModule = false }: Options = {},
): Promise<string> {
  const file = `${name}.${isModule ? 'mjs' : 'js'}`;
  // Workers that need the same bundle make it side by side; what is served is always a whole file.
  const outDir = join(bundlesFolder, `.${process.pid}`);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    resolve: {
      alias: Object.entries(alias).map(([from, to]) => ({ find: new RegExp(`^${from}(?=$|/)`), replacement: to })),
    },
    plugins: [svelte()],
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      cssCodeSplit: false,
      assetsInlineLimit: 10_000_000,
      rollupOptions: {
        input: join(import.meta.dirname, 'apps', entry),
        preserveEntrySignatures: isModule ? 'strict' : false,
        output: {
          format: isModule ? 'es' : 'iife',
          entryFileNames: file,
          assetFileNames: `${name}[extname]`,
          ...(!isModule && { codeSplitting: false }),
        },
      },
    },
  });
  for (const made of readdirSync(outDir)) renameSync(join(outDir, made), join(bundlesFolder, made));
  return file;
}

function svelte(): Plugin {
  return {
    name: 'svelte',
    load(id) {
      if (!id.endsWith('.svelte')) return null;
      return compile(readFileSync(id, 'utf8'), { filename: id, generate: 'client', dev: false }).js.code;
    },
  };
}
