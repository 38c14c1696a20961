import assert from 'node:assert/strict';
import { it } from 'node:test';
import { NO_FIREFOX, findFirefox } from './find-firefox.ts';
import { refundsByKeyboardIn } from './refund-by-keyboard.ts';
import { refundsInAFrameIn } from './refund-in-a-frame.ts';
import { startFirefox } from './start.ts';

const firefox = findFirefox();
// A developer need not have it, but CI installs it.
const skip = !process.env['CI'] && NO_FIREFOX;

if (firefox) {
  refundsByKeyboardIn('Firefox', (folder) => startFirefox(firefox, folder));
  refundsInAFrameIn('Firefox', (folder) => startFirefox(firefox, folder));
} else it('a refund by keyboard alone in Firefox', { skip }, () => assert.fail(NO_FIREFOX));
