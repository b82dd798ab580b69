/**
 * The text in a file's bytes: UTF-8 and UTF-16 by their marks, UTF-16 without one by its zero bytes, UTF-8 where it is
 * valid, else Windows-1252, which is what older spreadsheets write.
 */
export function decode(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markedEncoding([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (b === 0 && d === 0 && a) return 'utf-16le';
  return a === 0 && c === 0 && b ? 'utf-16be' : undefined;
}
