import { fileURLToPath } from 'node:url';
import { assess } from '../../shared/features/triage/assess.ts';
import type { Assessment, SeverityReason } from '../../shared/features/triage/model.ts';
import { reasonText } from '../../shared/features/triage/reason-text.ts';
import { caseRoutes, factsOfCase } from '../../shared/features/triage/triage-case.ts';
import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';
import { type ReadCase, readCases } from '../service/read-cases.ts';
import type { CommandOutcome } from './command-outcome.ts';

const folders = {
  resources: fileURLToPath(new URL('../../resources', import.meta.url)),
  // A command runs from the sources.
  builtPacks: fileURLToPath(new URL('../service/packs', import.meta.url)),
};

/** Bytes that are read at most: more than the longest text that is read can have. */
const MOST_BYTES = 4_000_000;

/**
 * Weighs described cases by the rules of the packs that come with Luwte: one line of JSON for each, in their order. Cases that
 * do not fit are told and left out.
 */
export async function triageCases(
  input: AsyncIterable<Uint8Array>,
  language: Language,
): Promise<CommandOutcome> {
  const texts = messages[language].kernel.cli.triage;
  const text = await readText(input);
  if (typeof text === 'object') return { problems: [texts.unreadable[text.code]] };
  const reading = await readCases(text, folders);
  if (!reading.ok) {
    const { code, line } = reading;
    return { problems: [code === 'not-yaml' ? texts.notYaml(line) : texts.unreadable[code]] };
  }
  const answers = reading.cases.flatMap((read) => (read.ok ? [answerOf(read, language)] : []));
  const problems = reading.cases.flatMap((read) => {
    if (read.ok) return [];
    const said = read.problems.map(({ code, field, id }) => texts.problems[code](field, id));
    return [texts.refused(read.id ?? texts.numbered(read.number), said.join(', '))];
  });
  return { result: { json: answers, lines: answers.map((answer) => JSON.stringify(answer)) }, problems };
}

/** Keys in the order in which they are read. */
function answerOf({ described, pack }: Extract<ReadCase, { ok: true }>, language: Language) {
  const assessment = assess(pack.sections, factsOfCase(described, pack.sections), {});
  const { rules } = messages[language].triage;
  return {
    id: described.id,
    severity: assessment.proposal.severity,
    police: assessment.police,
    clock: assessment.complaintOffences.length > 0,
    mandate: assessment.mandate,
    explain_required: assessment.explainRequired,
    aftercare: assessment.aftercare,
    note: assessment.note,
    routes: assessment.walk.routes.map(({ route }) => route).filter((route) => caseRoutes.includes(route)),
    attention: assessment.attentions,
    reasons: reasonsOf(assessment).map((reason) => reasonText(pack.sections, reason, language, rules)),
  };
}

/** Where nothing weighs, that is the reason. */
function reasonsOf({ proposal: { reasons, factors } }: Assessment): readonly SeverityReason[] {
  if (reasons.length > 0) return reasons;
  return factors.map(({ factor, level, points }) => ({ kind: 'level', factor, level, points }));
}

async function readText(
  input: AsyncIterable<Uint8Array>,
): Promise<string | { readonly code: 'not-text' | 'too-large' }> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of input) {
    bytes += piece.byteLength;
    if (bytes > MOST_BYTES) return { code: 'too-large' };
    pieces.push(piece);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    return { code: 'not-text' };
  }
}
