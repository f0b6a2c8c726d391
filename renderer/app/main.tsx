import './first.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/source-sans-3/wght.css';
import './window.css';
import { createRoot } from 'react-dom/client';
import { createApi } from '../port/api.tsx';
import { receivePort } from '../port/receive-port.ts';
import { App } from './app.tsx';

const root = document.getElementById('luwte');
if (root === null) throw new Error('index.html has no #luwte');
const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="luwte-style-nonce"]')?.content ?? '';

// Dropped next to a drop zone, a file would replace the whole page.
for (const name of ['dragover', 'drop']) {
  window.addEventListener(name, (event) => event.preventDefault());
}

const api = createApi(await receivePort(window));
createRoot(root).render(<App api={api} styleNonce={styleNonce} />);
