declare module 'fontkit' {
  interface Font {
    unitsPerEm: number;
    getVariation(axes: Record<string, number>): Font;
    layout(text: string): { advanceWidth: number };
    hasGlyphForCodePoint(code: number): boolean;
  }
  export function create(data: Buffer): Font;
}

declare module 'wawoff2' {
  /** Unpacks a WOFF2 file into the font it holds. */
  export function decompress(data: Uint8Array): Promise<Uint8Array>;
}
