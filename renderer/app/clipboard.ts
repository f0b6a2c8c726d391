import { useEffect } from 'react';
import { useApi } from '../port/api.tsx';
import { digestCopiedText, takeCopiedText } from './copied-text.ts';

/**
 * Tells the service of every text that is copied out of the window, by its digest alone, so that it is cleared in
 * time. A button that copies must do so by a `copy` event too (`document.execCommand('copy')`): nobody hears of what
 * `navigator.clipboard` writes.
 */
export function useClipboard(): void {
  const { client } = useApi();
  useEffect(() => {
    const report = (event: ClipboardEvent) => {
      const text = takeCopiedText(event);
      if (text === null) return;
      void digestCopiedText(text)
        .then((sha256) => client.settings.copied({ sha256 }))
        .catch(() => undefined);
    };
    // At the window, after all who may write something of their own.
    window.addEventListener('copy', report);
    window.addEventListener('cut', report);
    return () => {
      window.removeEventListener('copy', report);
      window.removeEventListener('cut', report);
    };
  }, [client]);
}
