import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { TesseractModule } from 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js';
import { pictureSize } from '../../../documents/picture-size.ts';
import { type GreyPicture, toPortableGreymap } from './grey-picture.ts';
import { readGreyPng } from './read-grey-png.ts';

/** Pictures with more pixels are not decoded: this one takes 200 MB. */
export const PIXELS_LIMIT = 50_000_000;

export type PictureReader = {
  /** Its shades of grey, upright. Null for what cannot be decoded and for what is too large to be. */
  readonly greys: (bytes: Uint8Array) => GreyPicture | null;
  /** The same picture as a new PNG, upright. Null as above. What the decoder writes beside it is still in it. */
  readonly copy: (bytes: Uint8Array) => Uint8Array | null;
  readonly words: (picture: GreyPicture) => Promise<PictureWords>;
};

export type PictureWords = {
  /** Empty where what is seen is hardly text. */
  readonly words: string;
  /** That is what stands on it; otherwise nobody can tell. */
  readonly isCertain: boolean;
};

/** Below this mean certainty (of 100) what is read in a photograph of no text is noise, which nobody should find. */
const LEAST_CERTAIN = 35;
/** Shades of 256 between which nobody sees a letter. */
const PLAIN = 8;
/** Tesseract's newer engine: the older one is not in this build. */
const LSTM_ONLY = 1;
/** `WriteImage`: as it was given, or in greys. */
const COLOURS = 0;
const GREYS = 1;
const languages = ['nld', 'eng'] as const;

/**
 * Leptonica and Tesseract, inside WebAssembly: whatever a stranger's picture does to them stays in there. Taken from
 * `tesseract.js-core` and not through `tesseract.js`: that one fetches its language data over the network unless told
 * otherwise, and this has nothing in it that could. The canvas library does not decode: a torn picture ends its process.
 */
export async function createPictureReader(): Promise<PictureReader> {
  // With the program inside it, so that nothing is looked for on the disk. Every processor Electron runs on has SIMD.
  const { default: loadCore } = await import('tesseract.js-core/tesseract-core-simd-lstm.wasm.js');
  const core = await loadCore({ print: () => undefined, printErr: () => undefined });
  const api = new core.TessBaseAPI();
  // Enough for decoding.
  api.InitForAnalysePage();
  // Takes a tenth of a second and 60 MB: with the first words that are asked for.
  let initialised: Promise<void> | null = null;

  const decoded = <Value>(bytes: Uint8Array, orientation: number, use: () => Value): Value | null => {
    core.FS.writeFile('/input', bytes);
    try {
      return api.SetImageFile(orientation, 0) === 1 ? null : use();
    } finally {
      api.Clear();
      core.FS.unlink('/input');
    }
  };
  const written = (bytes: Uint8Array, form: number): Uint8Array | null => {
    const said = pictureSize(bytes);
    if (said === null || said.width * said.height > PIXELS_LIMIT) return null;
    return decoded(bytes, said.orientation, () => {
      api.WriteImage(form);
      const png = core.FS.readFile('/image.png');
      core.FS.unlink('/image.png');
      return png;
    });
  };

  return {
    greys(bytes) {
      const png = written(bytes, GREYS);
      return png === null ? null : readGreyPng(png);
    },
    copy: (bytes) => written(bytes, COLOURS),
    async words(picture) {
      initialised ??= initialise(core, () => api.Init(null, languages.join('+'), LSTM_ONLY));
      await initialised;
      const words = decoded(toPortableGreymap(picture), 1, () => {
        if (api.Recognize(null) !== 0 || api.MeanTextConf() < LEAST_CERTAIN) return '';
        return api.GetUTF8Text().trim();
      });
      return { words: words ?? '', isCertain: (words ?? '') !== '' || isPlain(picture) };
    },
  };
}

/** One shade all over, such as the back of a page: nothing stands on it. */
function isPlain({ greys }: GreyPicture): boolean {
  const [first = 0] = greys;
  return greys.every((grey) => Math.abs(grey - first) <= PLAIN);
}

async function initialise(core: TesseractModule, init: () => number): Promise<void> {
  for (const language of languages) {
    core.FS.writeFile(`./${language}.traineddata`, await languageData(language));
  }
  if (init() !== 0) throw new Error('the language data does not load');
}

/** The smaller of the two sets that the packages hold, whole numbers only; installers leave the other out. */
async function languageData(language: keyof typeof dataPackages): Promise<Uint8Array> {
  const { default: data } = await dataPackages[language]();
  const file = join(dirname(data.langPath), '4.0.0_best_int', `${data.code}.traineddata.gz`);
  return promisify(gunzip)(await readFile(file));
}

const dataPackages = {
  nld: () => import('@tesseract.js-data/nld'),
  eng: () => import('@tesseract.js-data/eng'),
} as const;
