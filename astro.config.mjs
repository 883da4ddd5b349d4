// Site, base and integrations; nothing else. SITE_URL and BASE_PATH set the address at build time.
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { siteAddress } from './src/model/site-address.ts';

const { site, base } = siteAddress(process.env);

export default defineConfig({
  site,
  base,
  outDir: process.env.BUILD_DIR ?? './dist',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  // Highlighters write style attributes, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  integrations: [mdx()],
  vite: {
    plugins: [tailwindcss()],
    // An inlined script would need a hash of its own in the Content-Security-Policy of every page.
    build: { assetsInlineLimit: 0 },
  },
});
