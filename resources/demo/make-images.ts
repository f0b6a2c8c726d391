/**
 * Draws the screenshots of sample dossiers: `node resources/demo/make-images.ts BROWSER`, with the path of a
 * Chromium. The site, the accounts and the town are invented, and every picture says so.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

type Post = { readonly who: string; readonly handle: string; readonly text: string; readonly foot: string };
type Picture = {
  readonly file: string;
  readonly site: string;
  readonly note: string;
  readonly posts: readonly Post[];
};

const pictures: readonly Picture[] = [
  {
    file: 'nl-post.png',
    site: 'kwetter.example',
    note: 'Verzonnen voorbeeld · Zonneveld',
    posts: [
      {
        who: 'Stormvogel',
        handle: '@stormvogel_nl_00',
        text: 'Weer zo’n praatje vanuit Zonneveld. Wij weten waar je fiets staat. Kijk morgen maar goed uit.',
        foot: '21:47 · 38 reacties · 112 keer gedeeld',
      },
    ],
  },
  {
    file: 'nl-thread.png',
    site: 'kwetter.example',
    note: 'Verzonnen voorbeeld · Zonneveld',
    posts: [
      {
        who: 'De echte stem',
        handle: '@de_echte_stem_van_7',
        text: 'Om acht uur allemaal tegelijk reageren. Kort en grof. Zet de wekker.',
        foot: '18:02 · 64 reacties',
      },
      {
        who: 'Polderprotest',
        handle: '@polderprotest2291',
        text: 'Ik doe mee. Wat een leeghoofd.',
        foot: '18:05',
      },
      {
        who: 'Tegenwind',
        handle: '@tegenwind_tegen',
        text: 'Bel ook het kantoor in Zonneveld. Hou de lijn bezet!',
        foot: '18:11',
      },
    ],
  },
  {
    file: 'en-post.png',
    site: 'chirper.example',
    note: 'Invented example · Zonneveld',
    posts: [
      {
        who: 'Stormbird',
        handle: '@stormvogel_nl_00',
        text: 'Another one of those talks from Zonneveld. We know where your bicycle stands. Better watch out tomorrow.',
        foot: '21:47 · 38 replies · shared 112 times',
      },
    ],
  },
  {
    file: 'en-thread.png',
    site: 'chirper.example',
    note: 'Invented example · Zonneveld',
    posts: [
      {
        who: 'The real voice',
        handle: '@de_echte_stem_van_7',
        text: 'Everybody reply at eight sharp. Short and rude. Set your alarm.',
        foot: '18:02 · 64 replies',
      },
      {
        who: 'Polder protest',
        handle: '@polderprotest2291',
        text: 'Count me in. What an airhead.',
        foot: '18:05',
      },
      {
        who: 'Headwind',
        handle: '@tegenwind_tegen',
        text: 'Ring the office in Zonneveld too. Keep the line busy!',
        foot: '18:11',
      },
    ],
  },
];

const style = `
  * { margin: 0; box-sizing: border-box }
  body { font: 16px/1.45 sans-serif; color: #16222c; background: #eef2f4; width: 560px; padding: 0 0 12px }
  header { background: #4a3f6b; color: #fff; padding: 10px 18px; display: flex; justify-content: space-between }
  header small { font-size: 12px; align-self: center; opacity: .85 }
  article { background: #fff; margin: 12px 12px 0; padding: 14px 16px; border-radius: 8px; display: grid;
    grid-template-columns: 44px 1fr; column-gap: 12px }
  i { width: 44px; height: 44px; border-radius: 50%; background: #b9c4cc; grid-row: 1 / 4 }
  h1 { font-size: 16px } h1 span { font-weight: normal; color: #5c6b76 }
  footer { color: #5c6b76; font-size: 13px; margin-top: 6px }`;

const executablePath = process.argv[2];
if (executablePath === undefined) throw new Error('say which browser is to draw');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 560, height: 200 } });
for (const { file, site, note, posts } of pictures) {
  const articles = posts.map(
    ({ who, handle, text, foot }) =>
      `<article><i></i><h1>${who} <span>${handle}</span></h1><p>${text}</p><footer>${foot}</footer></article>`,
  );
  await page.setContent(
    `<style>${style}</style><header><b>${site}</b><small>${note}</small></header>${articles.join('')}`,
  );
  const image = await page.locator('body').screenshot({ type: 'png' });
  writeFileSync(fileURLToPath(new URL(`./images/${file}`, import.meta.url)), image);
}
await browser.close();
