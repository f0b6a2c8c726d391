/**
 * Draws the icon in the forms that systems want, out of `luwte.svg`: `node resources/icons/make-icons.ts BROWSER`, with
 * the path of a Chromium. electron-builder would make them itself, but with a tool that it fetches first.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Sides in pixels. */
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** By the names that macOS knows them by; the same picture can be one size, or half of it on a fine screen. */
const icnsSizes = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };
/** Desktops of Linux look for these. */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const pngSize = 1024;

const [browserPath] = process.argv.slice(2);
if (browserPath === undefined) throw new Error('name a Chromium');
const pictures = await draw(
  browserPath,
  new Set([...icoSizes, ...linuxSizes, ...Object.values(icnsSizes), pngSize]),
);
const picture = (size: number) => pictures.get(size) ?? Buffer.alloc(0);
writeFileSync(here('luwte.png'), picture(pngSize));
mkdirSync(here('linux'), { recursive: true });
for (const size of linuxSizes) writeFileSync(here(`linux/${size}x${size}.png`), picture(size));
writeFileSync(here('luwte.ico'), ico(icoSizes.map((size) => ({ size, png: picture(size) }))));
writeFileSync(
  here('luwte.icns'),
  icns(Object.entries(icnsSizes).map(([name, size]) => ({ name, png: picture(size) }))),
);

/** PNGs with a clear ground, by their side. */
async function draw(
  executablePath: string,
  sizes: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Buffer>> {
  const chromiumSandbox = process.getuid?.() !== 0;
  const browser = await chromium.launch({ executablePath, chromiumSandbox });
  const page = await browser.newPage();
  const svg = Buffer.from(readFileSync(here('luwte.svg'))).toString('base64');
  const drawn = new Map<number, Buffer>();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } img { display: block }</style><img width="${size}" src="data:image/svg+xml;base64,${svg}">`,
    );
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawn;
}

/** Windows' form: a list of pictures, then the pictures; 0 stands for a side of 256. */
function ico(entries: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const list = Buffer.alloc(6 + 16 * entries.length);
  list.writeUInt16LE(1, 2);
  list.writeUInt16LE(entries.length, 4);
  let from = list.length;
  entries.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    list.writeUInt8(size % 256, at);
    list.writeUInt8(size % 256, at + 1);
    list.writeUInt16LE(1, at + 4);
    list.writeUInt16LE(32, at + 6);
    list.writeUInt32LE(png.length, at + 8);
    list.writeUInt32LE(from, at + 12);
    from += png.length;
  });
  return Buffer.concat([list, ...entries.map(({ png }) => png)]);
}

/** macOS' form: name, length and picture, one after another. */
function icns(entries: readonly { readonly name: string; readonly png: Buffer }[]): Buffer {
  const chunk = (name: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(8 + content.length, 4);
    return Buffer.concat([head, content]);
  };
  return chunk('icns', Buffer.concat(entries.map(({ name, png }) => chunk(name, png))));
}
