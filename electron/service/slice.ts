import type { AnyContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { ProcedureMeta } from '../../shared/port/procedure.ts';
import type { Refusal } from './refusal.ts';
import type { AuditEntry } from './storage/audit-trail.ts';
import type { ReadableDb, WritableDb } from './storage/connection.ts';

/** What a reading handler gets: one snapshot and the moment it is asked. */
export type ReadContext = {
  readonly db: ReadableDb;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** Slot id of the member who asks. */
  readonly actor: string;
};

/** What a writing handler gets: one transaction. */
export type WriteContext = Omit<ReadContext, 'db'> & {
  readonly db: WritableDb;
  /** A new UUIDv7. */
  newId(): string;
  /** Enters the change in the audit chain; a write that enters nothing is a bug. */
  audit(entry: AuditEntry): void;
  /**
   * A draft of a slice (`<slice>.<name>`, without input) that goes on with what this write left to be done: it runs soon
   * after it, in a transaction of its own, so that others come in between. What is not done when the vault closes must be
   * found and gone on with after the next opening.
   */
  goOn(name: string): void;
};

type SliceContract = Record<string, AnyContractProcedure>;
type Definition<Slice extends SliceContract, Name extends keyof Slice> = Slice[Name]['~orpc'];
/** What a handler gets: the input after the contract parsed it. */
type Input<Slice extends SliceContract, Name extends keyof Slice> = InferSchemaOutput<
  NonNullable<Definition<Slice, Name>['inputSchema']>
>;
/** What a handler answers: parsed by the contract before it leaves. */
type Output<Slice extends SliceContract, Name extends keyof Slice> = InferSchemaInput<
  NonNullable<Definition<Slice, Name>['outputSchema']>
>;
/** The codes that the contract declares for one procedure. */
type Codes<Slice extends SliceContract, Name extends keyof Slice> = keyof Definition<
  Slice,
  Name
>['errorMap'] &
  string;

type Handlers<Slice extends SliceContract, Context> = {
  readonly [Name in keyof Slice]?: (
    context: Context,
    input: Input<Slice, Name>,
  ) => Output<Slice, Name> | Refusal<Codes<Slice, Name>>;
};

export type ServiceHandlers<Slice extends SliceContract> = {
  readonly [Name in keyof Slice]?: (
    input: Input<Slice, Name>,
  ) => Promise<Output<Slice, Name> | Refusal<Codes<Slice, Name>>>;
};

/** Database work for the slice's own use (and other slices' `api.ts`), not in the contract. */
export type InternalHandlers<Context> = {
  readonly [name: string]: (context: Context, input: never) => unknown;
};

/**
 * The service side of a slice. Where a procedure stands must be where its contract says (`effect`); the registry
 * checks this at start, and that none is missing.
 */
export type Slice<Contract extends SliceContract> = {
  readonly reads: Handlers<Contract, ReadContext>;
  readonly writes: Handlers<Contract, WriteContext>;
  readonly drafts: Handlers<Contract, WriteContext>;
  readonly internalReads: InternalHandlers<ReadContext>;
  readonly internalWrites: InternalHandlers<WriteContext>;
};

const nothing = {
  reads: {},
  writes: {},
  drafts: {},
  internalReads: {},
  internalWrites: {},
};

/** Fixes the types of a slice against its part of the contract. */
export function defineSlice<Contract extends SliceContract>(
  slice: Partial<Slice<Contract>>,
): Slice<Contract> {
  return { ...nothing, ...slice };
}

/** A procedure as the port serves it; `input` was parsed by the contract. */
export type Procedure = (input: unknown) => Promise<unknown>;

/** Where a procedure of the contract is to be found. */
export function effectOf(procedure: AnyContractProcedure): ProcedureMeta['effect'] {
  const meta: Partial<ProcedureMeta> = procedure['~orpc'].meta;
  if (meta.effect === undefined) throw new Error('a procedure of the contract says no effect');
  return meta.effect;
}
