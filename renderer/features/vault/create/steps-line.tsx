import { Stepper } from '@mantine/core';
import { useMessages } from '../../../ui/language.tsx';
import { CREATE_STEPS } from './create-fields.ts';

/** Where one is in the wizard; earlier steps can be gone back to while `onGoBack` is there. */
export function StepsLine({ active, onGoBack }: { active: number; onGoBack?: (step: number) => void }) {
  const { steps } = useMessages('vault').create;
  return (
    <Stepper
      active={active}
      size="xs"
      iconSize={26}
      allowNextStepsSelect={false}
      {...(onGoBack === undefined ? {} : { onStepClick: onGoBack })}
    >
      {CREATE_STEPS.map((step, index) => (
        <Stepper.Step
          key={step}
          label={steps[step]}
          allowStepSelect={onGoBack !== undefined && index < active}
          {...(index === active ? { 'aria-current': 'step' } : {})}
        />
      ))}
    </Stepper>
  );
}
