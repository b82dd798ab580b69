import { createApp, nextTick, shallowRef } from 'vue';
import type { Kind, Mount } from './kinds';
import { startMatrix } from './matrix';

const text = '<p>{{ s.text }}</p>';

const templates: Record<Kind, string> = {
  text,
  exact: text,
  shorter: text,
  grow: text,
  remount: text,
  mixed: '<p><template v-if="s.on">We watch the KPI here. </template><span>tail</span></p>',
  ternary: '<p><template v-if="s.on">Our KPI one</template><b v-else>Our KPI two</b></p>',
  before: '<p><b v-if="s.on">new </b>See the landing page x <i>y</i></p>',
  list: '<ul><li v-for="item in s.items" :key="item">Row {{ item }} with a wireframe in it</li></ul>',
  run: '<p><template v-for="item in s.items" :key="item">The KPI of {{ item }}; <i>{{ item }}</i></template>the KPI end</p>',
  parts: '<p>Dear {{ s.text }}, your KPI is {{ s.items[0] }} of the KPI.</p>',
  block:
    '<div><section v-if="s.on"><h3>The landing page</h3><p>We made a wireframe.</p></section>After the KPI<p>end</p></div>',
  attribute:
    '<p :class="s.on ? `on` : `off`" :title="String(s.on)">The KPI of a <b :hidden="!s.on">bold KPI text</b></p>',
  swap: '<p><template v-if="s.on"><b>A</b> text of the KPI here</template><template v-else>another wireframe text <i>B</i></template></p>',
  html: '<p v-html="s.html"></p>',
  counter: '<p>We saw the KPI {{ count }} times. <button @click="count++">More</button></p>',
};

const mount: Mount = (root, kind, state) => {
  const s = shallowRef(state);
  const app = createApp({ template: templates[kind], setup: () => ({ s, count: shallowRef(0) }) });
  app.mount(root);
  return {
    async update(next) {
      s.value = next;
      await nextTick();
    },
    unmount: () => app.unmount(),
  };
};

Object.assign(window, { matrix: startMatrix(mount) });
