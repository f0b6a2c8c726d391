import { fork } from 'node:child_process';
import type { Answer, Question, subjects } from './subjects.ts';

type Subjects = typeof subjects;

/** Measures one subject in a process of its own and waits for its answer. Rejects where it failed. */
export function inProcess<Name extends keyof Subjects>(
  name: Name,
  input: Question<Name>,
): Promise<Answer<Name>> {
  const child = fork(new URL('./run-subject.ts', import.meta.url), [name], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send({ input });
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as Answer<Name>));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}
