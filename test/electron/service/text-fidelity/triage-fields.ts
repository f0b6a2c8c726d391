import type { DecisionFields, ExpertFields } from '../../../../shared/features/triage/assess-model.ts';
import { decideCase } from '../../../support/decide-case.ts';
import { sampleIncident } from '../../../support/sample-input.ts';
import { type Ground, once, type TextField } from './text-field.ts';

const WEEK = 7 * 86_400_000;
const sampleExpert: ExpertFields = {
  kind: 'police',
  who: 'De wijkagent',
  conclusion: 'Bewaar alles.',
  at: sampleIncident.occurredAt,
};

/** What is written where it is weighed and decided how grave a case is, and about what adds up to a signal. */
export function triageFields({ client, newDossier }: Ground): TextField[] {
  // A concrete threat: there is a norm to deviate from.
  const dossier = once(async () => {
    const own = { dossierId: (await newDossier({}, {})).dossierId };
    const incident = { ...sampleIncident, offences: ['sr285'] };
    await client().dossiers.addIncident({ ...own, incident, draftKey: null });
    await client().triage.setFacts({
      ...own,
      set: { concreteThreat: true, criminality: 'likely' },
      clear: [],
    });
    await decideCase(client(), own.dossierId);
    return own;
  });
  const assessment = async () => client().triage.assessment(await dossier());

  const decide = async (change: (fields: DecisionFields) => Partial<DecisionFields>) => {
    const { assessment: weighed, basis, explain } = await assessment();
    const fields: DecisionFields = {
      severity: weighed.proposal.severity,
      routes: ['internal'],
      deviations: explain.map((norm) => ({ norm, kind: 'wish-of-person', words: 'Zo gekozen.' })),
      motive: '',
    };
    const decision = { ...fields, ...change(fields) };
    await client().triage.decide({ ...(await dossier()), basis, language: 'nl', decision });
    return (await assessment()).decision;
  };

  const ofExpert = (name: 'who' | 'conclusion'): TextField => ({
    at: `triage.recordExpert expert.${name}`,
    kind: name === 'who' ? 'line' : 'text',
    filled: true,
    async roundTrip(text) {
      const expert = { ...sampleExpert, [name]: text };
      const { expertId } = await client().triage.recordExpert({ ...(await dossier()), expert });
      const { experts } = await assessment();
      return experts.find((stored) => stored.expertId === expertId)?.[name] ?? 'no expert';
    },
  });

  /** A sender who keeps writing for months. */
  const signal = once(async () => {
    const own = { dossierId: (await newDossier({}, {})).dossierId };
    for (const week of Array.from({ length: 12 }).keys()) {
      const occurredAt = sampleIncident.occurredAt - 2 * week * WEEK;
      const incident = { ...sampleIncident, forms: ['insult'], sender: '@steeds_weer', occurredAt };
      await client().dossiers.addIncident({ ...own, incident, draftKey: null });
    }
    const [found] = (await client().triage.signals(own)).signals;
    if (found === undefined) throw new Error('what was sent is no signal');
    return { ...own, senderId: found.senderId };
  });

  return [
    {
      at: 'triage.decide decision.motive',
      kind: 'text',
      filled: false,
      roundTrip: async (text) => (await decide(() => ({ motive: text })))?.motive ?? 'no decision',
    },
    {
      at: 'triage.decide decision.deviations.0.words',
      kind: 'text',
      filled: true,
      async roundTrip(text) {
        const decided = await decide(({ deviations }) => ({
          deviations: deviations
            .map((deviation) => ({ ...deviation, words: 'Zo gekozen.' }))
            .with(0, {
              norm: deviations[0]?.norm ?? '',
              kind: 'wish-of-person',
              words: text,
            }),
        }));
        return decided?.deviations[0]?.words ?? 'no deviation';
      },
    },
    ...(['who', 'conclusion'] as const).map(ofExpert),
    {
      at: 'triage.chooseFiler choice.words',
      kind: 'text',
      filled: false,
      async roundTrip(text) {
        const choice = { filer: 'organisation', wish: 'together', kind: null, words: text } as const;
        const { choiceId } = await client().triage.chooseFiler({ ...(await dossier()), choice });
        const { filers } = await assessment();
        return filers.find((stored) => stored.choiceId === choiceId)?.words ?? 'no choice';
      },
    },
    {
      at: 'triage.putSignalOff reason',
      kind: 'text',
      filled: true,
      async roundTrip(text) {
        const { dossierId, senderId } = await signal();
        await client().triage.putSignalOff({ dossierId, senderId, reason: text });
        const { signals } = await client().triage.signals({ dossierId });
        return signals.find((one) => one.senderId === senderId)?.answer?.reason ?? 'no answer';
      },
    },
  ];
}
