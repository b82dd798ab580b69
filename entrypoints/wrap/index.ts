import { defineUnlistedScript } from '#imports';
import { deliverWrapping } from './contract';
import { createWrapping } from './wrapping';

/** What wraps terms in elements. The background injects it where painting can't serve. */
export default defineUnlistedScript(() => deliverWrapping(createWrapping));
