import { createElement } from 'react';
import { renderToString } from 'react-dom/server.browser';
import { Shop } from './react-shop';

/** The markup that a server sends. */
export const render = async (): Promise<string> => renderToString(createElement(Shop));
