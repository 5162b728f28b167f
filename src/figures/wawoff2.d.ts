declare module 'wawoff2' {
  /** Unpacks a WOFF2 file into the font it holds. */
  export function decompress(data: Uint8Array): Promise<Uint8Array>;
}
