/**
 * What may be logged of an unforeseen error: its class, its code and where it was thrown. Never its message, which
 * can hold a name or a text, nor a cause.
 */
export function faultTrace(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = stackBelowMessage(error)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) =>
      line.trim().replace(/\(?(?:file:\/\/)?\/[^()]*\/(electron|shared|node_modules|out)\//, '($1/'),
    );
  return `${error.name}${code} ${frames.join(' < ')}`;
}

/** A message of several lines could hold some that look like places. */
function stackBelowMessage({ stack = '', message }: Error): string {
  const start = stack.indexOf(message);
  return start === -1 ? '' : stack.slice(start + message.length);
}
