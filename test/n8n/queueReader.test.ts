import { useKillableWorld } from './killable';
import { describeCatchUp } from './queueCatchUp';
import { describeQueueReader } from './queueReader';
import { settings } from './settings';

const theWorld = useKillableWorld(settings);

describeCatchUp(theWorld, settings);
describeQueueReader(theWorld, settings);
