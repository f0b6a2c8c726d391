import type { ComponentType } from 'react';
import { createContext, useContext } from 'react';
import type { Person } from '../../shared/kernel/person.ts';

export type ConsentNoticeProps = {
  readonly dossierId: string;
  /** Item of the pack's section `purposes`. */
  readonly purpose: string;
  /** To whom, where that is known: consent for somebody else by name is none for them. */
  readonly recipient?: string;
  /** Says it too where consent was given; otherwise only what lacks it is said. */
  readonly showGiven?: boolean;
  /** Says it only where it was refused, was taken back or is over: not where nobody asked yet. */
  readonly onlyIfStopped?: boolean;
};

export type TagWishLabelProps = {
  readonly wish: Person['tagWish'];
  /** Where the answer about tags was written down: of wish and answer the stricter counts. */
  readonly dossierId: string;
};

/** What the slice that keeps the register of consent shows on screens of others. */
export type ConsentParts = {
  readonly notice: ComponentType<ConsentNoticeProps>;
  readonly tagWish: ComponentType<TagWishLabelProps>;
};

const PartsContext = createContext<ConsentParts | null>(null);

/** The app hands in the parts of that slice. */
export const ConsentPartsProvider = PartsContext;

/** Stands where something is about to be shared: says that the person did not consent to it, and leads to the register. */
export function ConsentNotice(props: ConsentNoticeProps) {
  const parts = useContext(PartsContext);
  return parts === null ? null : <parts.notice {...props} />;
}

/** That somebody does not want to be tagged, wherever a post could be written (H annex 1). */
export function TagWishLabel(props: TagWishLabelProps) {
  const parts = useContext(PartsContext);
  return parts === null ? null : <parts.tagWish {...props} />;
}
