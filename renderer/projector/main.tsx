import '../app/first.ts';
import '@mantine/core/styles.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '../app/window.css';
import { createRoot } from 'react-dom/client';
import type { ProjectorContract } from '../../shared/contract.ts';
import { createClient } from '../port/api.tsx';
import { receivePort } from '../port/receive-port.ts';
import { Projector } from './projector.tsx';

const root = document.getElementById('luwte');
if (root === null) throw new Error('projector.html has no #luwte');
const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="luwte-style-nonce"]')?.content ?? '';

// A file that is dropped here would replace the page.
for (const name of ['dragover', 'drop']) {
  window.addEventListener(name, (event) => event.preventDefault());
}

const client = createClient<ProjectorContract>(await receivePort(window));
createRoot(root).render(<Projector client={client} styleNonce={styleNonce} />);
