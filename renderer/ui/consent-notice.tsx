import type { ComponentType } from 'react';
import { createContext, useContext } from 'react';

export type ConsentNoticeProps = {
  readonly dossierId: string;
  /** Item of the pack's section `purposes`. */
  readonly purpose: string;
  /** Says it too where consent was given; otherwise only what lacks it is said. */
  readonly showGiven?: boolean;
};

const NoticeContext = createContext<ComponentType<ConsentNoticeProps> | null>(null);

/** The app hands in the notice of the slice that keeps the register of consent. */
export const ConsentNoticeProvider = NoticeContext;

/** Stands where something is about to be shared: says that the person did not consent to it, and leads to the register. */
export function ConsentNotice(props: ConsentNoticeProps) {
  const Notice = useContext(NoticeContext);
  return Notice === null ? null : <Notice {...props} />;
}
