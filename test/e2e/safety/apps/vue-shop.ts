import { createSSRApp, ref } from 'vue';

/** A page as a shop has it: prose with terms, and a button that counts. */
export const createShop = () =>
  createSSRApp({
    setup: () => ({ count: ref(0) }),
    template: `<main><h1>How the KPI of a shop grew</h1>
      <p>Ask for the landing page and the <a href="#">wireframe</a> of it.</p>
      <p>We saw the KPI {{ count }} times. <button @click="count++">More</button></p></main>`,
  });
