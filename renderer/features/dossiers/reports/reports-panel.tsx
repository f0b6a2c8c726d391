import { Card, Stack, Text, Title } from '@mantine/core';
import type { Dossier } from '../../../../shared/features/dossiers/model.ts';
import { Facts } from '../../../ui/facts.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { Name } from '../../../ui/veil.tsx';
import { FreeText } from '../dossier/free-text.tsx';

/** Every report that came in for this dossier. */
export function ReportsPanel({ dossier }: { dossier: Dossier }) {
  const { reports: texts, reporter: reporters } = useMessages('dossiers');
  const moments = useMoments();
  const pack = usePack();
  return (
    <Stack component="section" aria-label={texts.list} gap="md" maw="50rem">
      {dossier.reports.map((report) => (
        <Card key={report.reportId} component="article" withBorder>
          <Title order={2} size="h4" mb="xs">
            {moments.dateTime(report.receivedAt)}
          </Title>
          <Facts
            facts={[
              { label: texts.channel, value: pack.label('channels', report.channel) },
              {
                label: texts.reporter,
                value: (
                  <>
                    {reporters[report.reporter]}
                    {report.reporterName === '' ? null : (
                      <>
                        {': '}
                        <Name>{report.reporterName}</Name>
                      </>
                    )}
                  </>
                ),
              },
              {
                label: texts.promised,
                value:
                  report.promisedBy === null
                    ? texts.notPromised
                    : `${moments.dateTime(report.promisedBy)} (${moments.relative(report.promisedBy)})`,
              },
            ]}
          />
          <Text size="sm" fw={600} mt="md" component="h3">
            {texts.account}
          </Text>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {report.account === '' ? (
              texts.noAccount
            ) : (
              <FreeText personName={dossier.person.name}>{report.account}</FreeText>
            )}
          </Text>
        </Card>
      ))}
    </Stack>
  );
}
