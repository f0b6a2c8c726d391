/** Program of the thread that encrypts, decrypts and reads evidence files. */
import { serveThread } from '../../threads/serve-thread.ts';
import { siftFile } from './bundle/sift-file.ts';
import { writeBundle } from './bundle/write-bundle.ts';
import { readFileForPreview, verifyFile } from './decrypt-file.ts';
import { beginFile, cancelFile, finishFile, writeChunk } from './encrypt-file.ts';
import { lookInto } from './find-words.ts';
import { extractFile } from './leaving/extract-file.ts';

const calls: Record<string, (input: never) => unknown> = {
  begin: beginFile,
  chunk: writeChunk,
  finish: finishFile,
  cancel: cancelFile,
  preview: readFileForPreview,
  verify: verifyFile,
  look: lookInto,
  extract: extractFile,
  bundle: writeBundle,
  sift: siftFile,
};
serveThread((call) => (Object.hasOwn(calls, call) ? calls[call] : undefined));
