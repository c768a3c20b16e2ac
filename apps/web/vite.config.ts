import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const sourceOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `npx vite` serves the pages while they are worked on, beside an API on port 3000; `vite build` writes dist/. */
export default defineConfig({
  plugins: [react()],
  // By name and not by the condition `source`, under which other packages would give their sources, too.
  resolve: {
    alias: {
      '@sovereign-pipeline/client/rows': sourceOf('../../libs/client/src/rows/index.ts'),
      '@sovereign-pipeline/client': sourceOf('../../libs/client/src/index.ts'),
      '@sovereign-pipeline/domain/vocabulary': sourceOf('../../libs/domain/src/vocabulary/index.ts'),
    },
  },
  build: { target: 'es2023', sourcemap: true, assetsInlineLimit: 0, reportCompressedSize: false },
  server: {
    proxy: Object.fromEntries(
      ['/v1', '/health', '/openapi.json', '/docs'].map((path) => [path, 'http://127.0.0.1:3000']),
    ),
  },
});
