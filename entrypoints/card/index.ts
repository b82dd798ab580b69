import { defineUnlistedScript } from '#imports';
import { createCards } from './cards';
import { deliverCard } from './contract';

export default defineUnlistedScript(() => deliverCard(createCards));
