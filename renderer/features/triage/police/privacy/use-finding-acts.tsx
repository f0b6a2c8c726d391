import type {
  FindingAnswer,
  PoliceFinding,
  PoliceReport,
} from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { useDrawer } from '../../../../ui/drawer.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useActThen } from '../../../../ui/use-act.ts';
import { useRefreshPolice } from '../use-police.ts';
import { AcceptForm } from './accept-form.tsx';
import { CopyForm } from './copy-form.tsx';
import { focusRowBeside } from './focus-row-beside.ts';

export type FindingChoice = PoliceFinding['choices'][number];

export type FindingActs = {
  readonly busy: boolean;
  readonly failure: unknown;
  /** `row`: what goes from the list with it; focus goes on beside it. */
  readonly choose: (finding: PoliceFinding, choice: FindingChoice, row: Element | null) => Promise<void>;
  readonly replaceAll: (findings: readonly PoliceFinding[]) => Promise<void>;
  readonly takeBack: (finding: PoliceFinding, row: Element | null) => Promise<void>;
};

/** To be seen in the file itself. Of what cannot be read nobody knows: a copy that is made anew may be what helps. */
const isSeen = ({ place, datum }: PoliceFinding): boolean =>
  (place === 'picture-words' || place === 'file-words') && datum !== 'unread';

/** What can be done about findings: at once where nothing more is asked, else in the drawer. */
export function useFindingActs({ reportId, dossierId }: PoliceReport): FindingActs {
  const { privacy: texts } = useMessages('triage').police.screen;
  const { client } = useApi();
  const { open, close } = useDrawer();
  const refresh = useRefreshPolice();
  const acting = useActThen(refresh);

  const answer = (findings: readonly PoliceFinding[], given: FindingAnswer | null) =>
    client.triage.answerFinding({ reportId, keys: findings.map(({ key }) => key), answer: given });

  async function choose(finding: PoliceFinding, choice: FindingChoice, row: Element | null): Promise<void> {
    const { objectId } = finding;
    const at = async (work: () => Promise<unknown>) => {
      const goOn = focusRowBeside(row);
      if (await acting.run(work, texts.answered)) goOn();
      // What it was about may have changed meanwhile: then the list shows what is there now.
      else await refresh();
    };
    switch (choice) {
      case 'replace':
      case 'looked':
        return at(() => answer([finding], { kind: choice }));
      case 'leave-out':
        return at(() =>
          client.triage.leaveOutExhibit({ reportId, evidenceId: objectId, copyId: null, reason: '' }),
        );
      case 'accept':
        return open({
          title: finding.datum === 'not-sought' ? texts.unsought.title : texts.acceptTitle,
          content: (
            <AcceptForm
              reportId={reportId}
              finding={finding}
              save={async (reason) => {
                await answer([finding], { kind: 'accept', reason });
                await refresh();
                close();
              }}
            />
          ),
        });
      case 'copy':
        return open({
          title: texts.copyTitle,
          content: (
            <CopyForm
              dossierId={dossierId}
              evidenceId={objectId}
              isSeen={isSeen(finding)}
              save={async (copyId) => {
                await client.triage.leaveOutExhibit({ reportId, evidenceId: objectId, copyId, reason: '' });
                await refresh();
                close();
              }}
            />
          ),
        });
    }
  }

  return {
    busy: acting.busy,
    failure: acting.failure,
    choose,
    async replaceAll(findings) {
      await acting.run(() => answer(findings, { kind: 'replace' }), texts.answered);
    },
    async takeBack(finding, row) {
      const goOn = focusRowBeside(row);
      if (await acting.run(() => answer([finding], null), texts.takenBack)) goOn();
    },
  };
}
