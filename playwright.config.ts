import { defineConfig } from '@playwright/test';
import { buildInfo } from './src/build/folders.ts';
import { siteAddress } from './src/model/site-address.ts';
import { BROWSER_ARGS, knownBrowser } from './tests/e2e/browser.ts';
import { allowOlderFirefox, firefoxOptions, installedFirefox } from './tests/e2e/firefox.ts';

const port = Number(process.env.E2E_PORT ?? 4399);
const base = buildInfo()?.base ?? siteAddress(process.env).base;
const address = `http://localhost:${port}${base}`;
/** What a failed test leaves behind; a run in another browser or at another base leaves it alone. */
const leftovers = (browser: string): string => `.cache/playwright/${browser}${base}`;

const firefox = installedFirefox();
if (firefox) allowOlderFirefox();

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Far above what any test takes: a busy machine is slow, not broken.
  timeout: 90_000,
  reporter: [['list']],
  use: {
    baseURL: address,
    // The offline copy is made of hundreds of requests; only its own test wants it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node src/cli/serve.ts',
    env: { PORT: String(port) },
    url: address,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
  projects: [
    {
      name: 'chromium',
      outputDir: leftovers('chromium'),
      use: { launchOptions: { executablePath: knownBrowser(), args: BROWSER_ARGS } },
    },
    ...(firefox
      ? [
          {
            name: 'firefox',
            testMatch: 'main-paths.spec.ts',
            outputDir: leftovers('firefox'),
            // Recording a trace there moves the page while it scrolls.
            use: { browserName: 'firefox' as const, launchOptions: firefoxOptions(firefox), trace: 'off' as const },
          },
        ]
      : []),
  ],
});
