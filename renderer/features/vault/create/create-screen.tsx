import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import type { CreateFields } from './create-fields.ts';
import { emptyCreateFields } from './create-fields.ts';
import { MemberStep } from './member-step.tsx';
import { OrganisationStep } from './organisation-step.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { StepsLine } from './steps-line.tsx';

const steps = [OrganisationStep, MemberStep, PassphraseStep, PlaceStep] as const;

/**
 * The wizard that makes a vault. What is typed lives here until the vault is made, in memory only: before there
 * is a vault there is no place to keep it encrypted. The last step is the recovery sheet's own screen.
 */
export function CreateScreen() {
  const { language } = useLanguage();
  const { create } = useMessages('vault');
  const { actions } = useMessages('kernel');
  const navigate = useNavigate();
  const [fields, setFields] = useState(() => emptyCreateFields(language));
  const [touched, setTouched] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [active, setActive] = useState(0);
  const change = useCallback((patch: Partial<CreateFields>) => {
    setFields((before) => ({ ...before, ...patch }));
    setTouched(true);
  }, []);
  const leave = () => void navigate('/start');
  const StepNow = steps[active] ?? OrganisationStep;
  return (
    <Stack gap="lg">
      <PageHeader
        title={create.title}
        actions={
          <Button variant="subtle" onClick={() => (touched ? setLeaving(true) : leave())}>
            {create.leave}
          </Button>
        }
      />
      <StepsLine active={active} onGoBack={setActive} />
      <StepNow
        key={active}
        fields={fields}
        change={change}
        {...(active === 0 ? {} : { onBack: () => setActive(active - 1) })}
        onDone={() => setActive(active + 1)}
      />
      <Modal
        opened={leaving}
        onClose={() => setLeaving(false)}
        title={create.leave}
        closeButtonProps={{ 'aria-label': actions.close }}
      >
        <Stack>
          <Text>{create.leaveText}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setLeaving(false)}>
              {actions.cancel}
            </Button>
            <Button onClick={leave}>{create.leave}</Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
