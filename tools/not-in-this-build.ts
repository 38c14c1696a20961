import { WrongSetting } from '../server/host/wrong-setting.ts';

// Stands in the bundled server for whatever is only pretended: no setting can bring that back.
throw new WrongSetting('NODE_ENV: only production, because this build can pretend nothing');
