import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const UNPACK = fileURLToPath(new URL('./unpack-chromium.mjs', import.meta.url));

/** The Chromium inside `@sparticuz/chromium`, unpacked once per version into node_modules/.cache. */
export async function packagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the one in @sparticuz/chromium is for Linux on x64 only');
  }
  const home = join(CACHE, `chromium-${await version()}`);
  if (!existsSync(home)) await unpack(home);

  return {
    executablePath: join(home, 'chromium'),
    env: {
      FONTCONFIG_PATH: home,
      LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(':'),
    },
  };
}

async function version() {
  const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}

// Two runs may meet here: each unpacks for itself, and the first to rename its folder wins.
/** @param {string} home */
async function unpack(home) {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(`${home}-`);
  try {
    // The package unpacks into TMPDIR; in a process of its own that leaves ours alone.
    await promisify(execFile)(process.execPath, [UNPACK], {
      env: { ...process.env, TMPDIR: folder },
    });
    await writeFile(join(folder, 'fonts.conf'), fontsConf(home));
    await rename(folder, home);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

// The package's own fonts.conf names /tmp/fonts, and a page without any font crashes the renderer.
/** @param {string} home */
function fontsConf(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
</fontconfig>
`;
}
