import type { NoteFields } from '../../shared/features/dossiers/model.ts';

export function benchNote(index: number): NoteFields {
  const text = `Rustig gebeld, voor de ${index}e keer. Alles verteld in eigen tempo; volgende week weer.`;
  return { kind: 'contact', happenedAt: Date.UTC(2026, 9, 2) + index * 60_000, text };
}
