/** Program of a measuring process: one subject, one answer. */
import { subjects } from './subjects.ts';

const name = process.argv[2] as keyof typeof subjects;
process.once('message', async ({ input }: { readonly input: never }) => {
  const answer = await subjects[name](input);
  process.send?.(answer, () => process.exit(0));
});
