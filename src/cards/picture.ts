import { promisify } from 'node:util';
import { constants, crc32, deflate } from 'node:zlib';
import type { Glyph } from './glyphs.ts';

const compress = promisify(deflate);

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** A picture of at most 16 colours. Its pixels lie two to a byte, as in the file: there is little to move and to compress. */
export class Picture {
  readonly width: number;
  readonly height: number;
  /** Each row begins with a byte that names its filter: none. */
  private readonly row: number;
  private readonly bytes: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.row = 1 + width / 2;
    this.bytes = new Uint8Array(this.row * height);
  }

  /** Takes over what another picture of the same size shows. */
  become(other: Picture): void {
    this.bytes.set(other.bytes);
  }

  /** Gives a rectangle one colour, by its place in the palette. */
  fill(x: number, y: number, width: number, height: number, colour: number): void {
    for (let down = 0; down < height; down++)
      for (let right = 0; right < width; right++) this.set(x + right, y + down, colour);
  }

  /** Puts a letter down with the pen at x, y; `colours` has the colour of a pixel by how much is covered, 0 for none. */
  stamp(glyph: Glyph, x: number, y: number, colours: Uint8Array): void {
    const left = x + glyph.left;
    const top = y - glyph.top;
    for (let index = 0; index < glyph.coverage.length; index++) {
      const colour = colours[glyph.coverage[index]!]!;
      if (colour > 0) this.set(left + (index % glyph.width), top + Math.floor(index / glyph.width), colour);
    }
  }

  private set(x: number, y: number, colour: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const at = y * this.row + 1 + (x >> 1);
    const old = this.bytes[at]!;
    this.bytes[at] = x % 2 === 0 ? (old & 0x0f) | (colour << 4) : (old & 0xf0) | colour;
  }

  /** The picture as a PNG file, as it is now: it is compressed on another thread, and may change meanwhile. */
  async toPng(palette: readonly string[]): Promise<Buffer<ArrayBuffer>> {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set([4, 3], 8); // four bits a pixel, colours from the palette
    const pixels = await compress(this.bytes.slice(), {
      level: constants.Z_BEST_SPEED,
      strategy: constants.Z_RLE,
    });
    return Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(palette.map((colour) => colour.slice(1)).join(''), 'hex')),
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
