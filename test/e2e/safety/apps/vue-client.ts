import { hydrateLater } from './hydration';
import { createShop } from './vue-shop';

hydrateLater(() => void createShop().mount('#app'));
