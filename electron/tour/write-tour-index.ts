import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';
import type { Chapter } from './tour.ts';

/** A picture of the tour; file names are ours, so that they need no escaping. */
export type TourPicture = { readonly chapter: Chapter; readonly file: string };

export type TourContents = {
  readonly language: Language;
  readonly pictures: readonly TourPicture[];
  readonly documents: readonly string[];
};

/** Writes `index.html`: the pictures in order, chapter by chapter, and the documents that were made. */
export function writeTourIndex(folder: string, { language, pictures, documents }: TourContents): void {
  const { tour } = messages[language].kernel;
  const chapters = [...new Set(pictures.map(({ chapter }) => chapter))];
  const sections = chapters.map((chapter) => {
    const figures = pictures
      .filter((picture) => picture.chapter === chapter)
      .map(
        ({ file }) =>
          `<figure><img src="${file}" alt="${tour.chapters[chapter]}: ${file}" loading="lazy"><figcaption>${file}</figcaption></figure>`,
      );
    return `<section><h2>${tour.chapters[chapter]}</h2>${figures.join('')}</section>`;
  });
  const list = documents.map((name) => `<li><a href="${encodeURIComponent(name)}">${name}</a></li>`);
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${tour.title}</title>
<style>body{font:17px/1.5 sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#22302f}img{max-width:100%;border:1px solid #c9d3d1;border-radius:6px}figure{margin:1.5rem 0}figcaption{color:#4c5c5a}</style></head>
<body><h1>${tour.title}</h1><p>${tour.intro}</p>${sections.join('')}<h2>${tour.documents}</h2><ul>${list.join('')}</ul></body></html>
`;
  writeFileSync(join(folder, 'index.html'), html);
}
