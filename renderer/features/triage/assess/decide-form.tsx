import { Stack, Text, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import type { AssessedDossier } from '../../../../shared/features/triage/assess-model.ts';
import { severitySchema } from '../../../../shared/features/triage/model.ts';
import { useApi } from '../../../port/api.tsx';
import { DraftForm, useDraftForm } from '../../../ui/draft-form.tsx';
import { errorCode } from '../../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import {
  assessedAs,
  checkDecision,
  type DecideDraft,
  deviatedNorms,
  emptyDecision,
  reasonFor,
  routesOf,
  withReason,
} from './decide-draft.ts';
import { DeviationCounted } from './deviation-counted.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { RouteChoice } from './route-choice.tsx';
import { useRefreshTriage } from './use-assessment.ts';

type DecideFormProps = {
  readonly dossierId: string;
  readonly assessed: AssessedDossier;
  /** Somebody just asked for it: it begins with the focus. */
  readonly begins: boolean;
  readonly onDecided: () => void;
};

/** How grave, which routes, and why: beside what is proposed. What was seen is kept with it. */
export function DecideForm({ dossierId, assessed, begins, onDecided }: DecideFormProps) {
  const { decision: texts, route: routeTexts } = useMessages('triage').assess;
  const { severity: grades } = useMessages('dossiers').look;
  const { client } = useApi();
  const { language } = useLanguage();
  const { pack, label } = usePack();
  const refresh = useRefreshTriage();
  const tell = useDoneNotice(`decision:${dossierId}`);
  const draft = useDraft<DecideDraft>(`triage.decide:${dossierId}`, emptyDecision);
  const { value } = draft;
  const proposed = assessed.assessment.proposal.severity;
  const decided = useMemo(
    () => assessedAs(value.severity, assessed, pack.sections),
    [value.severity, assessed, pack],
  );
  const { form, change, sentence, forget } = useDraftForm({
    draft,
    check: () => checkDecision(value, decided, pack.sections),
    save: async (decision) => {
      try {
        const { actionsAdded } = await client.triage.decide({
          dossierId,
          decision,
          basis: assessed.basis,
          language,
        });
        tell(texts.saved(grades[decision.severity], actionsAdded));
      } catch (error) {
        // What came in meanwhile is shown at once, so that it can be looked at.
        if (errorCode(error) === 'FACTS_CHANGED' || errorCode(error) === 'PACK_CHANGED') await refresh();
        throw error;
      }
      await refresh();
      onDecided();
    },
    sentences: {
      'motive-missing': texts.motiveMissing,
      'reason-kind': routeTexts.reasonKindMissing,
      'reason-words': routeTexts.reasonWordsMissing,
    },
  });
  const differs = value.severity !== '' && value.severity !== proposed;
  const norms = deviatedNorms(value, decided, pack.sections);
  return (
    <DraftForm form={form} save={texts.save} errors={texts.errors}>
      <RadioChoice
        label={texts.severity}
        value={value.severity}
        error={sentence('severity') === undefined ? undefined : texts.severityMissing}
        begins={begins}
        options={severitySchema.options.map((grade) => ({
          value: grade,
          label: grade === proposed ? texts.isProposal(grades[grade]) : grades[grade],
          description: pack.sections.severities.find(({ id }) => id === grade)?.description[language],
        }))}
        onChange={(severity) => {
          change({ severity });
          forget(['motive']);
        }}
      />
      <Textarea
        label={texts.motive}
        description={differs ? texts.motiveNeeded(grades[proposed]) : texts.motiveHint}
        required={differs}
        autosize
        minRows={2}
        maxRows={10}
        value={value.motive}
        error={sentence('motive')}
        onChange={(event) => change({ motive: event.currentTarget.value })}
      />
      <RouteChoice
        assessment={decided.assessment}
        chosen={routesOf(value, decided)}
        onChange={(route, isTicked) => change({ routes: { ...value.routes, [route]: isTicked } })}
      />
      {norms.length === 0 ? null : (
        <Stack gap="sm">
          <Text size="sm">{texts.deviationsHint}</Text>
          {norms.map((norm) => {
            const { kind, words } = reasonFor(value, norm);
            const name = label('norms', norm);
            return (
              <Stack key={norm} gap="xs">
                <ReasonFields
                  legend={`${texts.deviations}: ${name}`}
                  kindLabel={texts.deviationKind(name)}
                  wordsLabel={texts.deviationWords(name)}
                  kind={kind}
                  words={words}
                  kindError={sentence(`${norm}.kind`)}
                  wordsError={sentence(`${norm}.words`)}
                  onChange={(patch) => {
                    change({ reasons: withReason(value, norm, patch) });
                    forget(Object.keys(patch).map((field) => `${norm}.${field}`));
                  }}
                />
                <DeviationCounted norm={norm} assessed={assessed} />
              </Stack>
            );
          })}
        </Stack>
      )}
      <Text size="sm">{texts.after}</Text>
    </DraftForm>
  );
}
