import * as z from 'zod/mini';
import { OwnEntry } from '../own';

/** What a file of terms calls itself. */
export const termsFormat = 'glosslight-terms';

/** A term in a file: as the reader's own, without an id, and with no field but the term that must be there. */
export const FileTerm = z.object({
  ...z.omit(OwnEntry, { id: true }).shape,
  acronyms: z.optional(OwnEntry.shape.acronyms),
  aliases: z.optional(OwnEntry.shape.aliases),
  definition: z.optional(OwnEntry.shape.definition),
});

/** The file of terms that is written and, as documented by `terms.schema.json`, may be written by others. */
export const TermsFile = z.object({
  format: z.literal(termsFormat),
  version: z.literal(1),
  terms: z.array(FileTerm),
});

export type FileTerm = z.infer<typeof FileTerm>;
