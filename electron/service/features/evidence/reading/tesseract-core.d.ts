/** The part of Tesseract's build for WebAssembly that is used here; the package brings no types. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js' {
  export type TesseractApi = {
    InitForAnalysePage(): void;
    /** @returns 0 where the languages could be loaded */
    Init(dataPath: null, languages: string, engine: number): number;
    /** Reads `/input`. @returns 1 where it is no picture */
    SetImageFile(orientation: number, angle: number): number;
    /** Writes what was read to `/image.png`: 0 as it is, 1 in greys of eight bits. */
    WriteImage(form: number): void;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
    /** From 0 to 100. */
    MeanTextConf(): number;
    Clear(): void;
  };
  export type TesseractModule = {
    readonly FS: {
      readFile(path: string): Uint8Array;
      writeFile(path: string, bytes: Uint8Array): void;
      unlink(path: string): void;
    };
    readonly TessBaseAPI: new () => TesseractApi;
  };
  function loadCore(options: {
    print(line: string): void;
    printErr(line: string): void;
  }): Promise<TesseractModule>;

  // biome-ignore lint/style/noDefaultExport: what the package exports
  export { loadCore as default };
}

declare module '@tesseract.js-data/*' {
  const data: {
    readonly code: string;
    /** Folder of the larger set of the language's data. */
    readonly langPath: string;
  };

  // biome-ignore lint/style/noDefaultExport: what the package exports
  export { data as default };
}
