import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * [X4] Where the library lies, absolute: what `--data` says, else `BREVIER_DATA`, else the platform's own place for a program's data
 * (XDG data home, Application Support, LocalAppData). An XDG_DATA_HOME that is not absolute is passed over, as its specification asks.
 */
export function dataFolder(
  given: string | undefined,
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const said = given ?? environment.BREVIER_DATA;
  if (said !== undefined && said !== '') return resolve(said);
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'brevier');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'brevier');
  const xdg = environment.XDG_DATA_HOME;
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'brevier');
}
