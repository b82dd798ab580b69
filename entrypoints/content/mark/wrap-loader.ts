import { receiveWrapping, type WrapHost, type WrapProgram, type Wrapping } from '../../wrap/contract';
import { requestProgram } from '../read';

let program: WrapProgram | undefined;

/** Has what wraps terms in elements loaded into this frame; undefined where it can't be had. */
export async function loadWrapping(host: WrapHost): Promise<Wrapping | undefined> {
  receiveWrapping((create) => {
    program = create;
  });
  if (!program) await requestProgram('wrap');
  return program?.(host);
}
