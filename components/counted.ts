/** So many of something, in words: `1 term`, `1,200 terms`. */
export function counted(count: number, what = 'term'): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
