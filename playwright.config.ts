import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, knownBrowser } from './tests/e2e/browser.ts';

const port = Number(process.env.E2E_PORT ?? 4399);
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/playwright',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 30_000,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}${base.replace(/\/?$/, '/')}`,
    launchOptions: { executablePath: knownBrowser(), args: BROWSER_ARGS },
    // The offline copy is made of hundreds of requests; only its own test wants it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node src/cli/serve.ts',
    env: { PORT: String(port) },
    url: `http://localhost:${port}${base.replace(/\/?$/, '/')}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
  projects: [{ name: 'chromium' }],
});
