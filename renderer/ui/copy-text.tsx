import type { ButtonProps } from '@mantine/core';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

/** How long the button says that it is done, in milliseconds. */
const SAYING = 2_000;

type CopyTextProps = Pick<ButtonProps, 'leftSection' | 'style'> & {
  text: string;
  label: string;
  /** What it says once that was copied. */
  done: string;
};

/** Copies a text so that it is cleared in time: the one way in which a button may (see `useClipboard`). */
export function CopyText({ text, label, done, ...looks }: CopyTextProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAYING);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button variant="default" size="compact-sm" {...looks} onClick={() => setCopied(copyText(text))}>
      <span role="status">{copied ? done : label}</span>
    </Button>
  );
}

/** Puts a text on the clipboard by a `copy` event, which whoever clears the clipboard hears of. @returns whether it did */
export function copyText(text: string): boolean {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', write);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', write);
  }
}
