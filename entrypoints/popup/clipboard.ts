/** Puts text on the clipboard; answers what came of it in words, `done` where it worked. */
export async function copyText(text: string, done: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return 'Could not be copied. Please try again.';
  }
}
