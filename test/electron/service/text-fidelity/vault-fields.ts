import type { Ground, TextField } from './text-field.ts';

/** What is written about members and settings of the vault. */
export function vaultFields({ client }: Ground): TextField[] {
  const ofMember = (name: 'name' | 'role'): TextField => ({
    at: `vault.changeMember fields.${name}`,
    kind: 'line',
    filled: name === 'name',
    async roundTrip(text) {
      const { members } = await client().vault.members();
      const slotId = members[0]?.slotId ?? '';
      const fields = { name: 'Noor', role: '', disciplines: [], substituteSlotId: null, [name]: text };
      await client().vault.changeMember({ slotId, fields });
      return (await client().vault.members()).members[0]?.[name] ?? 'no member';
    },
  });
  return [
    ...(['name', 'role'] as const).map(ofMember),
    {
      at: 'reference.choosePack because',
      kind: 'line',
      filled: false,
      async roundTrip(text) {
        const packId = (await client().reference.packs()).chosenId ?? '';
        await client().reference.choosePack({ packId, because: text });
        const { packs } = await client().reference.packs();
        return packs.find((pack) => pack.packId === packId)?.chosenBecause ?? 'no pack';
      },
    },
    ...(['address', 'contact'] as const).map(
      (name): TextField => ({
        at: `settings.changeLetterhead ${name}`,
        stored: (text) => text.trim(),
        ...(name === 'address' ? { kind: 'text', limit: 500 } : { kind: 'line' }),
        filled: false,
        async roundTrip(text) {
          await client().settings.changeLetterhead({ address: '', contact: '', [name]: text });
          return (await client().settings.letterhead())[name];
        },
      }),
    ),
    {
      at: 'settings.changeVault reason',
      kind: 'text',
      filled: true,
      async roundTrip(text) {
        await client().settings.changeVault({ settings: { idleMinutes: 15 }, reason: text });
        return (await client().settings.vault()).reasons.idleMinutes ?? 'no reason';
      },
    },
  ];
}
