import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';

// Puts the built package where the examples install it from.
const told = execFileSync('npm', ['pack', '--json', '--pack-destination', 'examples']);
const [packed] = JSON.parse(String(told)) as { filename: string }[];
renameSync(`examples/${packed?.filename}`, 'examples/sesamy-refund-panel.tgz');
