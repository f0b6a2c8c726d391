import { expect, test } from 'vitest';
import { actionGroups } from '../../../../../renderer/features/vault/audit/action-groups.ts';
import { messages } from '../../../../../shared/messages.ts';

const { audit } = messages.nl.vault;

test('actions stand under the part of Luwte they belong to, by the letters of their words', () => {
  const codes = [
    'later.decide',
    'vault.unlock',
    'dossiers.create',
    'vault.create',
    'dossiers.addNote',
    'constructor.x',
  ];
  expect(actionGroups(codes, audit)).toEqual([
    {
      group: audit.groups.vault,
      items: [
        { value: 'vault.create', label: audit.actions['vault.create'] },
        { value: 'vault.unlock', label: audit.actions['vault.unlock'] },
      ].toSorted((one, other) => one.label.localeCompare(other.label)),
    },
    {
      group: audit.groups.dossiers,
      items: [
        { value: 'dossiers.create', label: audit.actions['dossiers.create'] },
        { value: 'dossiers.addNote', label: audit.actions['dossiers.addNote'] },
      ].toSorted((one, other) => one.label.localeCompare(other.label)),
    },
    {
      group: audit.groups.other,
      items: [
        { value: 'constructor.x', label: audit.otherAction('constructor.x') },
        { value: 'later.decide', label: audit.otherAction('later.decide') },
      ],
    },
  ]);
});
