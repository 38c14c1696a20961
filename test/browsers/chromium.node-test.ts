import { refundsByKeyboardIn } from './refund-by-keyboard.ts';
import { refundsInAFrameIn } from './refund-in-a-frame.ts';
import { startChromium } from './start.ts';

refundsByKeyboardIn('Chromium', startChromium);
refundsInAFrameIn('Chromium', startChromium);
