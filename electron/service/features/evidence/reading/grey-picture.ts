/** One byte for each pixel, row by row, from black to white. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly greys: Uint8Array };

/** The same, out of four bytes for each pixel as a canvas gives them. */
export function greysOf(width: number, height: number, colours: Uint8ClampedArray): GreyPicture {
  const greys = new Uint8Array(width * height);
  for (let at = 0; at < greys.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [colours[4 * at], colours[4 * at + 1], colours[4 * at + 2]];
    greys[at] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { width, height, greys };
}

/** The same picture in another size: between the four nearest points when larger, the nearest one when smaller. */
export function scaleGreys(picture: GreyPicture, scale: number): GreyPicture {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  if (width === picture.width && height === picture.height) return picture;
  const greys = new Uint8Array(width * height);
  const last = { x: picture.width - 1, y: picture.height - 1 };
  const at = (x: number, y: number) => picture.greys[y * picture.width + x] ?? 0;
  for (let row = 0; row < height; row += 1) {
    const y = Math.min(last.y, Math.max(0, (row + 0.5) / scale - 0.5));
    const [top, bottom] = [Math.floor(y), Math.min(last.y, Math.floor(y) + 1)];
    for (let column = 0; column < width; column += 1) {
      const x = Math.min(last.x, Math.max(0, (column + 0.5) / scale - 0.5));
      const [left, right] = [Math.floor(x), Math.min(last.x, Math.floor(x) + 1)];
      const upper = at(left, top) * (right - x || 1) + (right > left ? at(right, top) * (x - left) : 0);
      const lower = at(left, bottom) * (right - x || 1) + (right > left ? at(right, bottom) * (x - left) : 0);
      greys[row * width + column] = bottom > top ? upper * (bottom - y) + lower * (y - top) : upper;
    }
  }
  return { width, height, greys };
}

/** The simplest format there is: nothing is compressed only to be taken apart again. */
export function toPortableGreymap({ width, height, greys }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + greys.length);
  file.set(head);
  file.set(greys, head.length);
  return file;
}
