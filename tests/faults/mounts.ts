import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const sh = (command: string, ...args: string[]): void => {
  execFileSync(command, args, { stdio: 'pipe' });
};

function tried(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (
      String((error as { stderr?: Buffer }).stderr ?? error)
        .trim()
        .split('\n')
        .at(-1) ?? 'failed'
    );
  }
}

/** Why small file systems of one's own cannot be mounted here; undefined where they can. */
export function whyNoMounts(): string | undefined {
  if (process.platform !== 'linux') return 'it needs Linux';
  if (process.getuid?.() !== 0) return 'it needs root';
  const refusal = tried(() => withTmpfs('1m', () => {}));
  return refusal && `mounting is refused here (${refusal})`;
}

export function whyNoLoops(): string | undefined {
  const refusal = whyNoMounts();
  if (refusal !== undefined) return refusal;
  if (!existsSync('/dev/loop-control')) return 'there are no loop devices here';
  const folder = mkdtempSync(join(tmpdir(), 'brevier-loop-'));
  const failure = tried(() => {
    const image = join(folder, 'image');
    makeImage(image, '16m');
    mount(image, join(folder, 'at'));
    unmount(join(folder, 'at'));
  });
  rmSync(folder, { recursive: true, force: true });
  return failure && `a loop device cannot be mounted here (${failure})`;
}

export function whyNoLimits(): string | undefined {
  if (process.platform !== 'linux') return 'it needs Linux';
  return tried(() => sh('prlimit', '--version')) && 'there is no prlimit here';
}

/** An empty ext4 file system in a file that takes only the space it needs. */
export function makeImage(image: string, size: string): void {
  sh('truncate', '-s', size, image);
  sh('mkfs.ext4', '-q', '-F', image);
}

/** What is mounted now; a run that is broken off leaves none of it. */
const mounted = new Set<string>();
process.on('exit', () => {
  for (const at of mounted) unmount(at);
});

export function mount(image: string, at: string): void {
  mkdirSync(at, { recursive: true });
  sh('mount', '-o', 'loop', image, at);
  mounted.add(at);
}

export function unmount(at: string): void {
  mounted.delete(at);
  if (tried(() => sh('umount', at)) !== undefined) sh('umount', '-l', at);
}

/** Puts a file system in memory of at most `size` under a folder of its own for as long as `work` runs. */
export function withTmpfs<T>(size: string, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'brevier-mount-'));
  sh('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  mounted.add(folder);
  const end = (): void => {
    unmount(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const result = work(folder);
    if (!(result instanceof Promise)) {
      end();
      return result;
    }
    return result.finally(end) as T;
  } catch (error) {
    end();
    throw error;
  }
}

/** Changes a mounted file system: `size=8m`, `ro`, `rw`. */
export const remount = (folder: string, option: string): void => sh('mount', '-o', `remount,${option}`, folder);
