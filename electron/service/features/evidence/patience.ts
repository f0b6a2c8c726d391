/** Resolves to null after so many milliseconds; does not keep the process alive. */
export function patience(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds).unref();
  });
}
