import { emphasise } from './emphasis';

type Props = { readonly text: string; readonly typed: string };

/** A text with what was typed emphasised in it. */
export function Emphasis({ text, typed }: Props) {
  return (
    <>
      {emphasise(text, typed).map(({ text: piece, isMatch }, at) => (isMatch ? <mark key={at}>{piece}</mark> : piece))}
    </>
  );
}
