import { Button } from '@mantine/core';

type AddRowProps = { onAdd: () => void; children: string };

/** Adds a row to a list of a person's form; found by `data-add` when the row that had the focus has gone. */
export function AddRow({ onAdd, children }: AddRowProps) {
  return (
    <div>
      <Button variant="default" size="compact-sm" data-add onClick={onAdd}>
        {children}
      </Button>
    </div>
  );
}
