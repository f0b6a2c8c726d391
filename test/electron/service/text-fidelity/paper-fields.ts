import type { LetterField, WrittenPiece } from '../../../../shared/features/triage/papers-model.ts';
import { decideCase } from '../../../support/decide-case.ts';
import { sampleIncident } from '../../../support/sample-input.ts';
import { writtenPieces } from '../../../support/written-pieces.ts';
import { type Ground, once, type TextField } from './text-field.ts';

/** Largest text of a piece of a plan or of a field of a letter. */
const PIECE_LIMIT = 4_000;
const at = sampleIncident.occurredAt;
const promised = Date.UTC(2035, 11, 3, 12);
const samplePiece: WrittenPiece = {
  key: null,
  part: 'choice',
  label: 'De lezing',
  text: 'Wij staan bij de ingang.',
  spoken: '',
  consequence: '',
  included: true,
};
const sampleContact = { name: 'Anniek de Boer', function: '', reach: '010 555 0100' };

/** What is written in step plans and in letters. */
export function paperFields({ client, newDossier }: Ground): TextField[] {
  const decided = async () => {
    const own = { dossierId: (await newDossier({}, {})).dossierId };
    const incident = { ...sampleIncident, offences: ['sr285'] };
    await client().dossiers.addIncident({ ...own, incident, draftKey: null });
    await decideCase(client(), own.dossierId);
    return own;
  };
  const newPlan = async () => {
    const own = await decided();
    return { ...own, ...(await client().triage.draftStepPlan({ ...own, language: 'nl' })) };
  };
  const draft = once(newPlan);
  const change = async (planId: string, piece: object, contact: object) => {
    const fields = {
      pieces: [{ ...samplePiece, ...piece }],
      contact: { ...sampleContact, ...contact },
      hearBy: at,
    };
    await client().triage.changeStepPlan({ planId, ...fields });
  };
  const ofPiece = (name: 'label' | 'text' | 'spoken' | 'consequence'): TextField => ({
    at: `triage.changeStepPlan pieces.0.${name}`,
    ...(name === 'label' ? { kind: 'line' } : { kind: 'text', limit: PIECE_LIMIT }),
    filled: name === 'label' || name === 'text',
    async roundTrip(text) {
      const { planId, dossierId } = await draft();
      await change(planId, { [name]: text }, {});
      const pieces = (await client().triage.stepPlans({ dossierId })).draft?.pieces ?? [];
      return pieces.findLast(({ isOwn }) => isOwn)?.[name] ?? 'no piece';
    },
  });
  const ofContact = (name: keyof typeof sampleContact): TextField => ({
    at: `triage.changeStepPlan contact.${name}`,
    kind: 'line',
    filled: false,
    async roundTrip(text) {
      const { planId, dossierId } = await draft();
      await change(planId, {}, { [name]: text });
      return (await client().triage.stepPlans({ dossierId })).draft?.contact[name] ?? 'no draft';
    },
  });

  const settled = once(async () => {
    const { planId, dossierId } = await newPlan();
    const pieces = (await client().triage.stepPlans({ dossierId })).draft?.pieces ?? [];
    const key = pieces.find(({ part }) => part === 'choice')?.key ?? '';
    const plan = { planId, pieces: writtenPieces(pieces), contact: sampleContact, hearBy: promised };
    await client().triage.changeStepPlan(plan);
    await client().triage.settleStepPlan({ planId });
    return { planId, dossierId, key };
  });
  const version = async () => {
    const { dossierId } = await settled();
    return (await client().triage.stepPlans({ dossierId })).versions[0];
  };

  const newLetter = async () => {
    const own = { dossierId: (await newDossier({}, {})).dossierId };
    const asked = { ...own, referral: 'lawyer', language: 'nl' } as const;
    return { ...own, ...(await client().triage.draftLetter(asked)) };
  };
  const letter = once(newLetter);
  const letterOf = async ({
    dossierId,
    letterId,
  }: {
    readonly dossierId: string;
    readonly letterId: string;
  }) => (await client().triage.letters({ dossierId })).letters.find((one) => one.letterId === letterId);
  const question: LetterField = 'question';
  const writeLetter = async (change: (text: string) => object, text: string) => {
    const own = await letter();
    const fields = [{ field: question, text: '', included: true }];
    const written = { recipient: 'De advocaat', fields, ground: '', remindAt: null, ...change(text) };
    await client().triage.changeLetter({ letterId: own.letterId, letter: written });
    return letterOf(own);
  };
  const sent = once(newLetter);

  return [
    ...(['label', 'text', 'spoken', 'consequence'] as const).map(ofPiece),
    ...(['name', 'function', 'reach'] as const).map(ofContact),
    {
      at: 'triage.handOverStepPlan note',
      kind: 'text',
      filled: false,
      async roundTrip(text) {
        const { planId } = await settled();
        await client().triage.handOverStepPlan({ planId, handedAt: at, how: 'conversation', note: text });
        return (await version())?.handOvers.at(-1)?.note ?? 'not handed over';
      },
    },
    {
      at: 'triage.answerChoices answers.0.note',
      kind: 'text',
      filled: false,
      async roundTrip(text) {
        const { planId, key } = await settled();
        const answers = [{ key, answer: 'later', note: text }] as const;
        await client().triage.answerChoices({ planId, answeredAt: at, how: 'spoken', answers: [...answers] });
        return (await version())?.answers.find((answer) => answer.key === key)?.note ?? 'not answered';
      },
    },
    ...(['recipient', 'ground'] as const).map(
      (name): TextField => ({
        at: `triage.changeLetter letter.${name}`,
        kind: 'line',
        filled: name === 'recipient',
        roundTrip: async (typed) =>
          (await writeLetter((text) => ({ [name]: text }), typed))?.[name] ?? 'no letter',
      }),
    ),
    {
      at: 'triage.changeLetter letter.fields.0.text',
      kind: 'text',
      limit: PIECE_LIMIT,
      filled: false,
      async roundTrip(typed) {
        const fields = (text: string) => ({ fields: [{ field: question, text, included: true }] });
        return (await writeLetter(fields, typed))?.fields[0]?.text ?? 'no field';
      },
    },
    {
      at: 'triage.recordLetterStep note',
      kind: 'text',
      filled: false,
      async roundTrip(text) {
        const own = await sent();
        const step = { step: 'sent', at: Date.now(), note: text, reason: 'Met spoed.' } as const;
        await client().triage.recordLetterStep({ letterId: own.letterId, ...step });
        return (await letterOf(own))?.steps.find(({ step }) => step === 'sent')?.note ?? 'not sent';
      },
    },
  ];
}
