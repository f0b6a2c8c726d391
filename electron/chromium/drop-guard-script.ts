/**
 * Source of a script that keeps the window from opening a file that is dropped beside a drop zone: the browser
 * would show it in the place of Luwte. Runs in an isolated world; a zone that takes the file says so by
 * `preventDefault`, as does a file field by its nature.
 */
export const dropGuardScript = `(${guard.toString()})(globalThis);`;

function guard(world: Window & typeof globalThis): void {
  const refuse = (event: DragEvent): void => {
    const isFile = event.dataTransfer?.types.includes('Files') === true;
    const target = event.composedPath()[0];
    const isFileField = target instanceof HTMLInputElement && target.type === 'file';
    if (!isFile || isFileField || event.defaultPrevented) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
  };
  world.addEventListener('dragover', refuse);
  world.addEventListener('drop', refuse);
}
