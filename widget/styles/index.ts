import { controls } from './controls.ts';
import { layout } from './layout.ts';
import { modes } from './modes.ts';
import { notice } from './notice.ts';
import { record } from './record.ts';
import { tokens } from './tokens.ts';

export const styles = [tokens, layout, controls, record, notice, modes];
