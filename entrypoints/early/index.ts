import { defineUnlistedScript } from '#imports';
import { openEars } from './contract';

/** Runs before the first script of every page: of two listeners on `window`, the older is called first. */
export default defineUnlistedScript(() => void openEars());
