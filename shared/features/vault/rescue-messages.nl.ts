/** A vault that is only read, in Dutch: what happened, what is safe, what can be done. */
export const nl = {
  banner: 'Alleen lezen',
  more: 'Wat is er, en wat kunt u doen?',
  short: {
    history: (missing: number | null) =>
      missing === null
        ? 'Er ontbreken handelingen in deze kluis. U kunt alles lezen wat er is.'
        : missing === 1
          ? 'De laatste handeling ontbreekt in deze kluis. U kunt alles lezen wat er is.'
          : `De laatste ${missing} handelingen ontbreken in deze kluis. U kunt alles lezen wat er is.`,
    damage: 'Een deel van deze kluis is beschadigd. U kunt lezen wat heel is.',
    medium: 'Deze kluis staat op een plek waar niet geschreven kan worden. U kunt alles lezen.',
    network: 'Deze kluis staat op een netwerkschijf. U kunt alles lezen.',
  },
  title: 'Deze kluis is alleen open om te lezen',
  happened: 'Wat is er gebeurd',
  happenedText: {
    history: (missing: number | null) =>
      missing === null
        ? 'Luwte houdt buiten de database bij hoeveel er is vastgelegd. Wat er nu ligt, is minder dan dat, en hoeveel minder is niet te zeggen. Meestal is er een oud bestand teruggezet of is de computer tijdens het schrijven uitgevallen.'
        : missing === 1
          ? 'Luwte houdt buiten de database bij hoeveel er is vastgelegd. Er ontbreekt minstens één handeling. Meestal is er een oud bestand teruggezet of is de computer tijdens het schrijven uitgevallen.'
          : `Luwte houdt buiten de database bij hoeveel er is vastgelegd. Er ontbreken minstens ${missing} handelingen. Meestal is er een oud bestand teruggezet of is de computer tijdens het schrijven uitgevallen.`,
    damage:
      'Een deel van de database kan niet meer worden gelezen. Meestal komt dat door een schijf die slijt of een bestand dat buiten Luwte om is veranderd.',
    medium: 'Luwte mag in de map van deze kluis niet schrijven, bijvoorbeeld omdat de schijf op slot staat.',
    network:
      'Op een netwerkschijf kunnen twee computers tegelijk schrijven zonder dat van elkaar te weten. Dat zou de kluis beschadigen; daarom schrijft Luwte daar niet.',
  },
  since: 'Vanaf wanneer',
  sinceText: (moment: string) =>
    `De laatste handeling die er is, is van ${moment}. Wat daarna is vastgelegd, ontbreekt.`,
  sinceUnknown: 'Dat is niet te zeggen.',
  safe: 'Wat is veilig',
  safeText: {
    rescue:
      'Luwte heeft niets gewist en verandert niets aan deze kluis. Alles wat u kunt openen, is echt en heel. Laat de map zoals hij is.',
    readOnly: 'Er is niets mis met de kluis en er is niets verloren.',
  },
  doTitle: 'Wat u kunt doen',
  restore: 'Een reservekopie terugzetten',
  restoreHint: 'Er komt een nieuwe kluis naast deze. Reservekopieën waar meer in zit, staan vooraan.',
  copy: 'Kopiëren wat er is',
  copyHint:
    'Er komt een nieuwe kluis met alles wat nog te lezen is. Daarin kunt u verder werken. Wat ontbreekt, blijft ontbreken.',
  move: {
    medium:
      'Vergrendel de kluis, kopieer de hele map naar een plek waar u wel mag schrijven en open hem daar.',
    network: 'Vergrendel de kluis, kopieer de hele map naar deze computer en open hem daar.',
  },
  copyTitle: 'Kopiëren wat er is',
  copyMake: 'Kopiëren',
  copyName: 'Naam van de nieuwe kluis',
  copySuggested: (name: string) => `${name} gered`,
  copied: {
    done: 'De kopie is gemaakt en nagekeken',
    openNow: 'Vergrendelen en de kopie openen',
    openHint: 'Op het beginscherm kiest u de kopie. De wachtwoordzin is dezelfde.',
  },
  errors: {
    NOT_IN_RESCUE: 'Deze kluis is in orde; kopiëren is niet nodig. Er is niets veranderd.',
  },
  notices: {
    'key-file-previous':
      'Het sleutelbestand van deze kluis was beschadigd. Luwte opende de kluis met het vorige. Er is niets verloren. Was daarna een wachtwoordzin veranderd, doe dat dan opnieuw.',
    'key-file-from-backup':
      'Het sleutelbestand van deze kluis was weg of beschadigd. Luwte opende de kluis met dat van een reservekopie. Er is niets verloren. Was sindsdien iemand toegevoegd of een wachtwoordzin veranderd, doe dat dan opnieuw.',
  },
  noticeClose: 'Melding sluiten',
};
