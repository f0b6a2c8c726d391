import { Card, Text, Title } from '@mantine/core';
import { type Report, SELF } from '../../../../shared/features/dossiers/model.ts';
import { Facts } from '../../../ui/facts.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { Name } from '../../../ui/veil.tsx';
import { FreeText } from '../dossier/free-text.tsx';
import { ReportActions } from './report-actions.tsx';
import { useReporterWords } from './use-reporter-words.ts';

/** One report: how it came in, what was told, and what became of it. */
export function ReportCard({ report, personName }: { report: Report; personName: string }) {
  const { reports: texts, reporting, danger } = useMessages('dossiers');
  const moments = useMoments();
  const pack = usePack();
  const reporters = useReporterWords();
  const { referral, respondedAt, promisedBy, safeAt } = report;
  const near = (at: number) => `${moments.dateTime(at)} (${moments.relative(at)})`;
  return (
    <Card component="article" withBorder>
      <Title order={2} size="h4" mb="xs">
        {moments.dateTime(report.receivedAt)}
      </Title>
      <Facts
        facts={[
          { label: reporting.danger, value: reporting.dangers[report.danger] },
          {
            label: danger.ask,
            value: safeAt === null ? '' : danger.over(moments.dateTime(safeAt)),
          },
          { label: texts.channel, value: pack.label('channels', report.channel) },
          {
            label: texts.reporter,
            value: (
              <>
                {reporters.label(report.reporter)}
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
            label: reporting.reporterContact,
            value: report.reporterContact === '' ? '' : <Name>{report.reporterContact}</Name>,
          },
          {
            label: reporting.informed,
            value: report.reporter === SELF ? '' : <Informed report={report} personName={personName} />,
          },
          { label: texts.promised, value: promisedBy === null ? texts.notPromised : near(promisedBy) },
          {
            label: reporting.response,
            value:
              respondedAt !== null
                ? moments.dateTime(respondedAt)
                : referral === null
                  ? reporting.notAnswered
                  : '',
          },
          {
            label: reporting.referred,
            value:
              referral === null ? (
                ''
              ) : (
                <FreeText personName={personName}>
                  {reporting.referredLine(
                    pack.label('referrals', referral.to),
                    moments.dateTime(referral.at),
                    referral.reason,
                  )}
                </FreeText>
              ),
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
          <FreeText personName={personName}>{report.account}</FreeText>
        )}
      </Text>
      <ReportActions report={report} />
    </Card>
  );
}

/** Whether the person knows, and why that took or takes a while. */
function Informed({ report, personName }: { report: Report; personName: string }) {
  const { reporting: texts } = useMessages('dossiers');
  const { informed, notInformedReason } = report;
  if (notInformedReason === '') return texts.informeds[informed];
  const line = informed === 'yes' ? texts.since(notInformedReason) : texts.notYet(notInformedReason);
  return <FreeText personName={personName}>{line}</FreeText>;
}
