import { useKillableWorld } from './killable';
import { settings } from './settings';
import { describeTrigger } from './trigger';

describeTrigger(useKillableWorld(settings), settings);
