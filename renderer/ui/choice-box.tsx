import type { CheckboxProps } from '@mantine/core';
import { Checkbox } from '@mantine/core';
import classes from './choice-box.module.css';

/** The checkbox of a row, or of all rows; its edge is seen before it is chosen too. */
export function ChoiceBox(props: CheckboxProps) {
  return <Checkbox {...props} size="xs" classNames={{ input: classes['input'] ?? '' }} />;
}
