import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type OrganisationKind, organisationKindSchema } from '../../shared/features/vault/model.ts';
import { type Language, languageSchema } from '../../shared/kernel/primitives.ts';

export type Command =
  | { readonly name: 'help' }
  | {
      readonly name: 'demo';
      /** The folder in which the sample vault is made. */
      readonly folder: string;
      readonly pack: OrganisationKind;
      readonly dossiers: number;
      readonly seed: number;
      /** Language of the sample dossiers. */
      readonly language: Language;
    }
  | { readonly name: 'check' | 'info'; readonly vault: string }
  | { readonly name: 'triage' }
  | ({ readonly name: 'backup' } & Copying)
  | ({ readonly name: 'restore'; readonly by: 'passphrase' | 'recovery' } & Copying);

/** A vault to a backup, or a backup to a vault. */
type Copying = {
  readonly from: string;
  /** The very folder to make. */
  readonly to: string;
};

export type CommandProblem =
  | 'NO_COMMAND'
  | 'UNKNOWN_COMMAND'
  | 'UNKNOWN_OPTION'
  | 'NO_PASSPHRASE_HERE'
  | 'NO_RECOVERY_KEY_HERE'
  | 'BAD_ARGUMENTS'
  | 'TWO_FOLDERS'
  | 'NO_FOLDER'
  | 'NO_VAULT_NAME'
  | 'BAD_PACK'
  | 'BAD_DOSSIERS'
  | 'BAD_SEED'
  | 'BAD_LANGUAGE';

export type ParsedCommand = (
  | { readonly ok: true; readonly command: Command }
  /** `what`: the word that was not understood, or empty. */
  | { readonly ok: false; readonly problem: CommandProblem; readonly what: string }
) & {
  /** Language of what the command says. */
  readonly language: Language;
  /** Results as JSON. */
  readonly json: boolean;
};

export type Surroundings = {
  /** Relative paths start here. */
  readonly folder: string;
  /** Language of the system. */
  readonly language: Language;
};

/** Enough for any trial, few enough that a slip of the finger does not fill the disk. */
export const MOST_DOSSIERS = 100_000;
/** Folders of vaults end so everywhere. */
export const VAULT_ENDING = '.luwte';
const MOST_SEED = 2 ** 32 - 1;
const defaults = { dossiers: 24, seed: 1, pack: 'university', language: 'nl' } as const;

const common = ['help', 'json', 'lang'];
const optionsOf = {
  demo: [...common, 'pack', 'dossiers', 'seed'],
  check: common,
  info: common,
  backup: common,
  restore: [...common, 'recovery'],
  // What it prints is JSON as it is.
  triage: ['help', 'lang'],
};

/** Reads the command line; what it does not know it refuses, so that a slip is never silently something else. */
export function parseCommand(words: readonly string[], surroundings: Surroundings): ParsedCommand {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: {
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
      pack: { type: 'string' },
      dossiers: { type: 'string' },
      seed: { type: 'string' },
      recovery: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const spoken = languageSchema.safeParse(values.lang);
  const language = spoken.success ? spoken.data : surroundings.language;
  const json = values.json === true;
  const fail = (problem: CommandProblem, what = ''): ParsedCommand => ({
    ok: false,
    problem,
    what,
    language,
    json,
  });
  const done = (command: Command): ParsedCommand => ({ ok: true, command, language, json });

  const [name, ...places] = positionals;
  const options = tokens.filter((token) => token.kind === 'option');
  if (options.some((option) => /^pass/i.test(option.name))) return fail('NO_PASSPHRASE_HERE');
  if (options.some(holdsRecoveryKey)) return fail('NO_RECOVERY_KEY_HERE');
  if (values.lang !== undefined && !spoken.success) return fail('BAD_LANGUAGE');
  if (name === undefined) return values.help === true ? done({ name: 'help' }) : fail('NO_COMMAND');
  if (name === 'help') return done({ name });
  if (!isCommandName(name)) return fail('UNKNOWN_COMMAND', name);
  const unknown = options.find((option) => !optionsOf[name].includes(option.name));
  if (unknown !== undefined) return fail('UNKNOWN_OPTION', unknown.rawName);
  if (values.help === true) return done({ name: 'help' });
  if (name === 'triage') return places.length === 0 ? done({ name }) : fail('NO_FOLDER', name);
  const [place, second] = places;
  const isCopying = name === 'backup' || name === 'restore';
  if (places.length !== (isCopying ? 2 : 1) || places.includes(''))
    return fail(isCopying ? 'TWO_FOLDERS' : 'BAD_ARGUMENTS', name);
  const path = resolve(surroundings.folder, place ?? '');
  if (isCopying) {
    const to = resolve(surroundings.folder, second ?? '');
    if (name === 'restore' && !isVaultName(basename(to))) return fail('NO_VAULT_NAME', basename(to));
    if (name === 'backup') return done({ name, from: path, to });
    return done({ name, from: path, to, by: values.recovery === true ? 'recovery' : 'passphrase' });
  }
  if (name !== 'demo') return done({ name, vault: path });

  const pack = organisationKindSchema.safeParse(values.pack ?? defaults.pack);
  if (!pack.success) return fail('BAD_PACK');
  const dossiers = wholeNumber(values.dossiers, defaults.dossiers, MOST_DOSSIERS);
  if (dossiers === null) return fail('BAD_DOSSIERS', String(MOST_DOSSIERS));
  const seed = wholeNumber(values.seed, defaults.seed, MOST_SEED);
  if (seed === null) return fail('BAD_SEED', String(MOST_SEED));
  // The samples do not follow the system's language: the same command makes the same vault everywhere.
  const spokenThere = spoken.success ? spoken.data : defaults.language;
  return done({ name, folder: path, pack: pack.data, dossiers, seed, language: spokenThere });
}

/** Whoever gives a value to the option that asks for the key, or calls it after the key, has just shown it. */
function holdsRecoveryKey({ name, value }: { readonly name: string; readonly value?: string | undefined }) {
  return /^recovery./i.test(name) || (name === 'recovery' && value !== undefined);
}

function isCommandName(name: string): name is keyof typeof optionsOf {
  return Object.hasOwn(optionsOf, name);
}

/** Something, and the ending by which a vault's folder is known. */
export function isVaultName(name: string): boolean {
  return name.endsWith(VAULT_ENDING) && name.length > VAULT_ENDING.length;
}

/** Null where the text is no whole number from 0 to `most`. */
function wholeNumber(text: string | boolean | undefined, otherwise: number, most: number): number | null {
  if (text === undefined) return otherwise;
  if (typeof text !== 'string' || !/^\d{1,10}$/.test(text)) return null;
  const number = Number(text);
  return number <= most ? number : null;
}
