declare module 'wawoff2' {
  /** Unpacks a WOFF2 font into the bytes of a TrueType or OpenType font. */
  export function decompress(packed: Uint8Array): Promise<Uint8Array>;
}
