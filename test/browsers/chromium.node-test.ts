import { refundsByKeyboardIn } from './refund-by-keyboard.ts';
import { startChromium } from './start.ts';

refundsByKeyboardIn('Chromium', startChromium);
