/**
 * Firefox for the tests: the ordinary one that readers have, driven over WebDriver BiDi. Playwright's own build of Firefox would be
 * one more download, and is not what anyone reads with.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { firefox, type LaunchOptions } from '@playwright/test';

const NAMES = process.platform === 'win32' ? ['firefox.exe'] : ['firefox-esr', 'firefox'];
const PLACES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: '/Applications/Firefox.app/Contents/MacOS/firefox',
  win32: 'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
};

/** Path of an installed Firefox, or undefined. FIREFOX_PATH overrides the search. */
export function installedFirefox(): string | undefined {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...files, PLACES[process.platform] ?? ''].find((file) => existsSync(file));
}

/**
 * How a Firefox is started for the tests. Playwright switches off updates, telemetry and Safe Browsing; what Firefox would still ask the
 * network for are its remote settings, and it lets go of their server only with the variable.
 */
export function firefoxOptions(executablePath: string): LaunchOptions & { channel: string } {
  return {
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: { 'services.settings.server': 'data:,none' },
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  };
}

interface Command {
  id: number;
  method: string;
  params: unknown;
}

interface Transport {
  send(command: Command): void;
}

interface Server {
  _bidiFirefox?: { connectToTransport(transport: Transport, options: unknown): Promise<unknown> };
}

/**
 * Playwright sets the colour scheme of every new window by a command that Debian's ESR (153) does not know, and then opens no page. A
 * question without effect goes in its place: the tests of the main paths set no colour scheme. There is no public way to do this.
 */
export function allowOlderFirefox(): void {
  const { _connection: connection } = firefox as unknown as { _connection?: { toImpl?(client: unknown): Server } };
  const bidi = connection?.toImpl?.(firefox)._bidiFirefox;
  if (!bidi) return;
  const connect = bidi.connectToTransport.bind(bidi);
  bidi.connectToTransport = (transport, options) => {
    const send = transport.send.bind(transport);
    transport.send = (command) =>
      send(
        command.method === 'emulation.setMediaFeaturesOverride'
          ? { id: command.id, method: 'session.status', params: {} }
          : command,
      );
    return connect(transport, options);
  };
}
