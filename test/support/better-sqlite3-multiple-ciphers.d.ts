/** As much of the package's interface as the tests use; it brings no types of its own. */
declare module 'better-sqlite3-multiple-ciphers' {
  export interface Statement {
    run(...values: readonly unknown[]): { readonly changes: number };
    get(...values: readonly unknown[]): unknown;
    all(...values: readonly unknown[]): unknown[];
  }
  class Database {
    constructor(path: string, options?: { readonly readonly?: boolean });
    pragma(text: string): unknown;
    exec(text: string): this;
    prepare(text: string): Statement;
    close(): this;
  }

  // biome-ignore lint/style/noDefaultExport: the package itself exports its class as the default.
  export { Database as default };
}
