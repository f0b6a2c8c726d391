import type { CheckboxProps } from '@mantine/core';
import { Checkbox } from '@mantine/core';
import classes from './choice-box.module.css';
import { useIsReadOnly } from './read-only.tsx';

/** The checkbox of a row, or of all rows; its edge is seen before it is chosen too. Choosing is for changing. */
export function ChoiceBox(props: CheckboxProps) {
  const readOnly = useIsReadOnly();
  return <Checkbox {...props} disabled={readOnly} size="xs" classNames={{ input: classes['input'] ?? '' }} />;
}
