import type { peopleContract } from '../../../../shared/features/people/contract.ts';
import type { App } from '../../app.ts';
import type { ServiceHandlers } from '../../slice.ts';
import { clearDraftsOnOpen } from './attention-drafts.ts';
import { linkSenders } from './senders/link-senders.ts';

/** What the port thread itself does for this slice. */
export function peopleServices(app: App): ServiceHandlers<typeof peopleContract> {
  app.onOpen((session) => linkSenders(app, session));
  app.onOpen(clearDraftsOnOpen);
  return {};
}
