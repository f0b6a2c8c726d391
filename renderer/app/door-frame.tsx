import { SegmentedControl } from '@mantine/core';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import type { Language } from '../../shared/kernel/primitives.ts';
import { languageSchema } from '../../shared/kernel/primitives.ts';
import { useLanguage, useMessages } from '../ui/language.tsx';
import { Loading } from '../ui/loading.tsx';
import classes from './door-frame.module.css';
import { KeysOverview } from './keys-overview.tsx';
import { SkipLink } from './skip-link.tsx';
import { TrialLine } from './trial-line.tsx';

const names: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

/** Around the screens before a vault is open: a name, the language, and one calm column. */
export function DoorFrame() {
  const { appName, frame } = useMessages('kernel');
  const { language, change } = useLanguage();
  return (
    <div className={classes['frame']}>
      <SkipLink />
      <header>
        <TrialLine />
        <div className={classes['bar']}>
          <span className={classes['wordmark']}>{appName}</span>
          <SegmentedControl
            size="xs"
            aria-label={frame.language}
            value={language}
            data={languageSchema.options.map((value) => ({ value, label: names[value] }))}
            onChange={(value) => change(languageSchema.parse(value))}
          />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes['main']}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <KeysOverview />
    </div>
  );
}
