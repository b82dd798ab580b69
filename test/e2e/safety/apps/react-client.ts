import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { hydrateLater } from './hydration';
import { Shop } from './react-shop';

hydrateLater(() => hydrateRoot(document.querySelector('#app') as Element, createElement(Shop)));
