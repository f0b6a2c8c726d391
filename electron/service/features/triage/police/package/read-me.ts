import type { PackagePaper } from './package-manifest.ts';
import type { PackageContent } from './read-package.ts';

/** What whoever opens a package reads first, in Dutch. */
export function readMe({ code, exhibits }: Pick<PackageContent, 'code' | 'exhibits'>): PackagePaper {
  const lines = [
    `Aangifte ${code}`,
    '',
    'aangifte.pdf en aangifte.docx: de aangifte, met per bewijsstuk wat het is.',
    `bewijsstukken: ${exhibits.length} ${exhibits.length === 1 ? 'bestand' : 'bestanden'}, genummerd zoals in de aangifte.`,
    'manifest.json: dezelfde lijst, voor programma’s.',
    'SHA256SUMS: de vingerafdruk van elk bestand. Nakijken of iets is veranderd kan met:',
    '',
    '    sha256sum -c SHA256SUMS',
    '',
    'Gegevens waarmee het slachtoffer thuis te vinden is, staan niet in de aangifte, behalve waar zij voor de feiten nodig zijn. Zet ze niet in het procesdossier.',
  ];
  return { name: 'LEESMIJ.txt', bytes: new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`) };
}
