import type { EvidenceKind } from '../../../../../../shared/features/evidence/model.ts';
import type { PoliceRequest } from '../../../../../../shared/features/triage/police-fields-model.ts';
import type { PrivateDatum } from '../../../../../../shared/features/triage/police-model.ts';
import type { CaptureWay } from '../../../../../../shared/kernel/capture-way.ts';
import type { Precision } from '../../../../../../shared/kernel/primitives.ts';

/** A report to the police is in Dutch, whatever language the screen is in: its words stand with it. */
export const requestWords: Readonly<Record<PoliceRequest, string>> = {
  'vpt-code':
    'Wij verzoeken u deze aangifte de VPT-code (veilige publieke taak) te geven, zodat zij als zodanig wordt behandeld.',
  ela: 'Wij verzoeken u de Eenduidige Landelijke Afspraken (ELA) bij agressie en geweld tegen functionarissen met een publieke taak toe te passen.',
  protection:
    'Wij verzoeken u de veiligheid van betrokkene te beoordelen en met ons te bespreken welke bescherming nodig is.',
  feedback: 'Wij verzoeken u ons op de hoogte te houden van wat er met deze aangifte gebeurt.',
  damages:
    'Betrokkene wil schade vergoed krijgen en wil daarom op de hoogte blijven van de behandeling van de zaak.',
  'contact-before-release':
    'Wij verzoeken u contact op te nemen voordat een verdachte wordt vrijgelaten, zodat betrokkene zich kan voorbereiden.',
};

export const kindWords: Readonly<Record<EvidenceKind, string>> = {
  image: 'Afbeelding',
  pdf: 'PDF-document',
  email: 'E-mailbericht',
  text: 'Tekstbestand',
  other: 'Ander bestand',
};

export const captureWords: Readonly<Record<CaptureWay, string>> = {
  screenshot: 'schermafdruk',
  'saved-page': 'bewaarde webpagina',
  photo: 'foto',
  recording: 'opname van beeld of geluid',
  export: 'export uit een account of apparaat',
  mail: 'per e-mail ontvangen',
  scan: 'scan van papier',
  'handed-over': 'als bestand gekregen',
  other: 'op een andere manier',
};

export const datumWords: Readonly<Record<PrivateDatum, string>> = {
  home: 'woonadres',
  postcode: 'postcode',
  town: 'woonplaats',
  phone: 'telefoonnummer',
  mail: 'e-mailadres',
  bsn: 'burgerservicenummer',
  'birth-date': 'geboortedatum',
  place: 'plaats waar een opname is gemaakt',
  unread: 'niet leesbaar voor een programma',
  'too-many': 'veel gegevens van personen',
  'not-sought': 'niet gezocht',
};

/** `vrijdag 20 november 2026 om 14:05 uur`, as exactly as it is known. */
export function dutchMoment(at: number, zone: string, precision: Precision = 'minute'): string {
  const day = new Intl.DateTimeFormat('nl-NL', {
    timeZone: zone,
    ...(precision === 'month' ? {} : { weekday: 'long', day: 'numeric' }),
    month: 'long',
    year: 'numeric',
  }).format(at);
  if (precision !== 'minute') return day;
  const time = new Intl.DateTimeFormat('nl-NL', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  return `${day} om ${time} uur`;
}

/** A name out of the pack in the middle of a sentence: without its capital. */
export const inSentence = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** `1,4 MB`. */
export function dutchSize(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const [unit, size] =
    bytes < 1_000_000 ? (['kB', bytes / 1000] as const) : (['MB', bytes / 1_000_000] as const);
  return `${size.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} ${unit}`;
}
