/** The only script of ours in the page's process: hands the page one port to the service, once (electron/host.ts). */
import { ipcRenderer } from 'electron';

const nonce = process.argv.find((word) => word.startsWith('--luwte-nonce='))?.slice('--luwte-nonce='.length);
const origin = 'luwte://app';

if (window.top === window && nonce !== undefined && location.href.startsWith(`${origin}/`)) {
  const handOver = (event: MessageEvent): void => {
    const isOwn = event.isTrusted && event.source === window && event.origin === origin;
    if (!isOwn || event.data !== 'luwte:port-wanted') return;
    window.removeEventListener('message', handOver);
    const { port1, port2 } = new MessageChannel();
    ipcRenderer.postMessage('luwte:port', nonce, [port1]);
    window.postMessage({ type: 'luwte:port' }, origin, [port2]);
  };
  window.addEventListener('message', handOver);
}
