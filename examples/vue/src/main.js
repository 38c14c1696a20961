import 'sesamy-refund-panel';
import { createApp } from 'vue';
import RefundPage from './RefundPage.vue';

createApp(RefundPage).mount('main');
