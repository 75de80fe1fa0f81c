/*
 * How the source becomes `out/`: three builds with their own rules.
 *
 *   out/main      ES modules for Node: the desktop shell, the command line, the PDF worker.
 *                 Everything in package.json's `dependencies` stays outside (better-sqlite3 finds its
 *                 binary beside itself, the fonts are read from their packages); the rest is bundled.
 *   out/preload   one CommonJS file with nothing required but `electron`: all a sandboxed preload may load.
 *   out/renderer  the pages, minified, with no asset inlined, since the content policy allows fonts
 *                 and scripts from the app's own origin only.
 */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** Fontsource offers each cut as woff2 and, for browsers of long ago, as woff; half of it is dead weight here. */
const onlyWoff2 = {
  name: 'only-woff2',
  enforce: 'pre',
  transform(code: string, id: string) {
    if (!/@fontsource[^?]*\.css/.test(id)) return null;
    return {
      code: code.replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, ''),
      map: null,
    };
  },
} as const;

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: {
          desktop: join(root, 'src-main/hosts/desktop/main.ts'),
          cli: join(root, 'src-main/cli/main.ts'),
          'pdf-worker': join(root, 'src-main/pdf/pdf-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: join(root, 'src-main/hosts/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'src-renderer'),
    plugins: [react(), onlyWoff2],
    build: {
      outDir: join(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: {
          facilitator: join(root, 'src-renderer/facilitator/index.html'),
          projector: join(root, 'src-renderer/projector/index.html'),
        },
      },
    },
  },
});
