import { defineUnlistedScript } from '#imports';
import { deliverEars } from './contract';
import { createEars } from './ears';

/** Runs before the first script of every page: of two listeners on `window`, the older is called first. */
export default defineUnlistedScript(() => deliverEars(createEars()));
