import { renderToString } from '@vue/server-renderer';
import { createShop } from './vue-shop';

/** The markup that a server sends. */
export const render = (): Promise<string> => renderToString(createShop());
