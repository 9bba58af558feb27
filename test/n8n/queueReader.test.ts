import { useKillableWorld } from './killable';
import { describeQueueReader } from './queueReader';
import { settings } from './settings';

describeQueueReader(useKillableWorld(settings), settings);
