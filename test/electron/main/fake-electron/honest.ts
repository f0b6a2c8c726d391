/** Members of Electron's type that the fake models; each has Electron's own type. */
export type Model<Whole> = { [Key in keyof Whole]?: Whole[Key] };

/**
 * What the fake shows as a part of Electron: the members that are modelled, and nothing else. Looking at any other
 * throws, so that the shell cannot use what the fake only seems to have.
 */
export function honest<Whole extends object>(name: string, model: Model<Whole>): Whole {
  return new Proxy(model as Whole, {
    get(target, key) {
      // Looked at by `await` and by whatever prints an object; Electron has none of them.
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
      if (Object.hasOwn(target, key)) return Reflect.get(target, key) as unknown;
      throw new Error(`the fake does not model ${name}.${key}`);
    },
    has: (target, key) => Object.hasOwn(target, key),
    set(_target, key) {
      throw new Error(`the fake does not let ${name}.${String(key)} be set`);
    },
    deleteProperty(_target, key) {
      throw new Error(`the fake does not let ${name}.${String(key)} be deleted`);
    },
    defineProperty(_target, key) {
      throw new Error(`the fake does not let ${name}.${String(key)} be defined`);
    },
  });
}
