import { LEFT_OUT } from '../../../../../../shared/features/triage/find-private.ts';
import type { Block } from '../../../../documents/document-model.ts';
import { datumWords } from './dutch-words.ts';
import type { PackageContent } from './read-package.ts';

/** What was left out to protect the person, without saying what it was. */
export function leftOutBlocks(content: PackageContent): Block[] {
  const rows = [...replacedRows(content), ...fileRows(content)];
  return [
    { kind: 'heading', level: 1, text: 'Wat is weggelaten' },
    {
      kind: 'paragraph',
      text: `${soughtWords(content)} Waar een gegeven uit een tekst is weggelaten, staat ${LEFT_OUT}. De organisatie kan het de politie afzonderlijk geven.`,
    },
    ...(rows.length === 0
      ? []
      : [{ kind: 'table', header: ['Waar', 'Wat is weggelaten'], rows, widths: [2, 3] } as const]),
  ];
}

/** Says it of what was looked for only. */
function soughtWords({ notSought, holdsPrivateData }: PackageContent): string {
  const [first, ...others] = (['home', 'phone', 'mail'] as const)
    .filter((kind) => !notSought.includes(kind))
    .map((kind) => datumWords[kind]);
  const forms = 'is gezocht naar geboortedatums en burgerservicenummers.';
  if (first === undefined) return `In deze aangifte ${forms}`;
  const subject = new Intl.ListFormat('nl').format([first[0]?.toUpperCase() + first.slice(1), ...others]);
  const verb = others.length === 0 ? 'staat' : 'staan';
  const except = holdsPrivateData ? ', behalve waar dat voor de feiten nodig is' : '';
  return `${subject} van betrokkene ${verb} niet in deze aangifte${except}. Ook ${forms}`;
}

function replacedRows({ replaced }: PackageContent): string[][] {
  const places = Map.groupBy(replaced, ({ place, number }) => placeWords(place, number));
  return [...places].map(([place, findings]) => [
    place,
    [...new Set(findings.map(({ datum }) => datumWords[datum]))].join(', '),
  ]);
}

function placeWords(place: PackageContent['replaced'][number]['place'], number: number | null): string {
  if (place === 'incident') return `Feit ${number ?? ''}`;
  return place === 'text' ? 'Tekst van de aangifte' : `Bewijsstuk ${number ?? ''}`;
}

/** Files by their kind only: their name can be what was to be left out. */
function fileRows({ leftOut, exhibits }: PackageContent): string[][] {
  const replacedBy = leftOut.flatMap(({ evidenceId: original, copyId }) => {
    const index = exhibits.findIndex(({ evidenceId }) => evidenceId === copyId);
    // What somebody covered in another program stands in no tie with the original: nobody can tell that it is a copy.
    const what = exhibits[index]?.derivedFrom === original ? 'Een kopie' : 'Een ander bestand';
    return index < 0 ? [] : [[`Bewijsstuk ${index + 1}`, `${what} in plaats van het origineel`]];
  });
  const gone = leftOut.filter(({ copyId }) => copyId === null).length;
  if (gone === 0) return replacedBy;
  const what = gone === 1 ? 'Een bestand' : `${gone} bestanden`;
  return [...replacedBy, ['Buiten deze aangifte', `${what} met gegevens van betrokkene`]];
}
