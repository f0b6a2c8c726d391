import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { Section } from '../../../ui/section.tsx';
import { LadderPart } from './ladder-part.tsx';

/** Which step of the ladder for web care fits (P 2.2). */
export function LadderSection({ ladder }: { ladder: readonly string[] }) {
  const { route: texts } = useMessages('triage').assess;
  const { pack } = usePack();
  return (
    <Section title={texts.ladder}>
      <LadderPart sections={pack.sections} ladder={ladder} />
    </Section>
  );
}
